/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.validation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.run.Finding;
import studio.takt.model.product.Item;
import studio.takt.model.product.Operation;
import studio.takt.model.vsm.Process;
import studio.takt.model.vsm.VsmPackage;
import studio.takt.units.api.Distribution;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;

/**
 * What was measured at a process agrees with what its operations say, weighted by the shares of their items. Compared
 * only where every routing passes the process once: several operations of one routing have no one cycle time.
 */
public final class DataBoxDiffersRule extends BuiltInRule {
    private static final double TOLERANCE = 0.005;
    private static final Unit SECOND = Unit.parse("s");

    /** Made by the registry. */
    public DataBoxDiffersRule() {
        super("databox.differs", VsmPackage.Literals.PROCESS);
    }

    @Override
    public void check(EObject element, Consumer<Finding> findings) {
        Process process = (Process) element;
        List<Operation> operations = process.getOperations();
        boolean once = operations.stream().map(EObject::eContainer).distinct().count() == operations.size();
        if (!operations.isEmpty() && once) {
            compare(process, "cycleTime", process.getCycleTime(), Operation::getCycleTime, findings);
            compare(process, "changeoverTime", process.getChangeoverTime(), Operation::getSetupTime, findings);
        }
    }

    private void compare(Process process, String feature, Distribution measured,
            Function<Operation, Distribution> standard, Consumer<Finding> findings) {
        Optional<Double> box = seconds(measured);
        Optional<Double> operations = mean(process.getOperations(), standard);
        if (box.isEmpty() || operations.isEmpty()) {
            return;
        }
        double difference = Math.abs(box.get() - operations.get());
        if (difference > TOLERANCE * Math.max(box.get(), operations.get())) {
            warning(findings, process, "value", called(process), feature, Quantity.of(box.get(), SECOND),
                    Quantity.of(operations.get(), SECOND));
        }
    }

    private static Optional<Double> mean(List<Operation> operations, Function<Operation, Distribution> standard) {
        double sum = 0;
        double weights = 0;
        for (Operation operation : operations) {
            Optional<Double> seconds = seconds(standard.apply(operation));
            if (seconds.isEmpty()) {
                return Optional.empty();
            }
            double weight = operations.size() == 1 ? 1 : weight(operation);
            sum += weight * seconds.get();
            weights += weight;
        }
        return weights > 0 ? Optional.of(sum / weights) : Optional.empty();
    }

    /** The share of the item that the operation is for; 1 if it has none. */
    private static double weight(Operation operation) {
        EObject product = operation.eContainer() == null ? null : operation.eContainer().eContainer();
        Quantity share = product instanceof Item item ? item.getShare() : null;
        return share != null && share.unit().isRatio() ? share.in(Unit.ONE) : 1;
    }

    private static Optional<Double> seconds(Distribution distribution) {
        return Optional.ofNullable(distribution).flatMap(Values::mean).filter(Objects::nonNull)
                .filter(mean -> mean.unit().isCommensurableWith(SECOND)).map(mean -> mean.in(SECOND));
    }
}

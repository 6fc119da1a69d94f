/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.engine.dynamics.internal.flattening.FlatModel;
import studio.takt.engine.dynamics.internal.stockflow.SimulationFacts;
import studio.takt.engine.dynamics.internal.stockflow.VariableFacts;
import studio.takt.engine.dynamics.internal.stockflow.VariableFacts.Kind;
import studio.takt.equations.api.Expression;
import studio.takt.equations.api.UnitCheck;
import studio.takt.equations.api.UnitFault;
import studio.takt.units.api.Unit;
import studio.takt.units.api.UnitException;

/** Checks the units of all equations, inferring those that are not declared. Faults are warnings: numbers stay right. */
final class UnitFindings {
    private static final int ROUNDS = 20;

    private final SimulationFacts facts;
    private final List<FlatModel.Written> equations;
    private final BinaryOperator<String> resolve;
    private final Map<String, Unit> units = new HashMap<>();

    /** Of the equations as they were written; a name and the module that it stands in give the variable that it means. */
    UnitFindings(SimulationFacts facts, FlatModel flat, BinaryOperator<String> resolve) {
        this.facts = facts;
        this.equations = flat.equations();
        this.resolve = resolve;
        facts.variables().forEach(each -> each.unit().ifPresent(unit -> units.put(each.key(), unit)));
    }

    List<Finding> find() {
        if (units.isEmpty()) {
            return List.of();
        }
        infer();
        List<Finding> findings = new ArrayList<>();
        for (FlatModel.Written written : equations) {
            Expression equation = written.expression();
            UnitCheck check = check(written.variable().scope());
            expected(written.variable()).ifPresentOrElse(unit -> check.expect(equation, unit),
                    () -> check.infer(equation));
            check.faults().stream().map(fault -> finding(written.variable(), fault)).forEach(findings::add);
        }
        facts.variables().forEach(variable -> flows(variable, findings));
        return findings;
    }

    private UnitCheck check(String scope) {
        return new UnitCheck(key -> Optional.ofNullable(units.get(resolve.apply(key, scope))), facts.timeUnit());
    }

    /** What is declared; the points of a graphical function have no unit of their own. */
    private static Optional<Unit> expected(VariableFacts variable) {
        return variable.table().isPresent() ? Optional.empty() : variable.unit();
    }

    private void infer() {
        boolean changed = true;
        for (int round = 0; changed && round < ROUNDS; round++) {
            changed = false;
            for (FlatModel.Written written : equations) {
                String key = written.variable().key();
                if (!units.containsKey(key)) {
                    Optional<Unit> found = check(written.variable().scope()).infer(written.expression());
                    found.ifPresent(unit -> units.put(key, unit));
                    changed |= found.isPresent();
                }
            }
        }
    }

    /** What fills a stock is its unit by time. */
    private void flows(VariableFacts stock, List<Finding> findings) {
        Unit unit = units.get(stock.key());
        if (stock.kind() != Kind.STOCK || unit == null || facts.timeUnit().isEmpty()) {
            return;
        }
        Unit rate = rate(unit).orElse(unit);
        facts.variables().stream().filter(each -> stock.inflows().contains(each.key())
                || stock.outflows().contains(each.key())).forEach(flow -> {
                    Unit found = units.get(flow.key());
                    if (found != null && !(found.isCommensurableWith(rate) && found.factor().equals(rate.factor()))) {
                        findings.add(new Finding(Severity.WARNING, "stock-flow.flow-unit", flow.element(),
                                Text.of(UnitFindings.class, "finding.flow-unit", flow.name(), found.toString(),
                                        stock.name(), rate.toString())));
                    }
                });
    }

    private Optional<Unit> rate(Unit unit) {
        try {
            return facts.timeUnit().map(unit::dividedBy);
        } catch (UnitException tooLarge) {
            return Optional.empty();
        }
    }

    private static Finding finding(VariableFacts variable, UnitFault fault) {
        return new Finding(Severity.WARNING, "stock-flow.unit", variable.element(),
                Text.of(UnitFindings.class, "finding.unit", variable.name(), Text.of(fault::message)));
    }
}

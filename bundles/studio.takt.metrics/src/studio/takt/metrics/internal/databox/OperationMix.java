/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.metrics.internal.databox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import studio.takt.core.api.run.ElementRef;
import studio.takt.metrics.api.DataBox;
import studio.takt.metrics.api.Given;
import studio.takt.metrics.api.OperationData;

/**
 * What the operations of a process say together: for each item its operations one after the other, and over the items
 * the mean weighted by their shares. Operations in the family's own routing concern every piece.
 */
final class OperationMix {
    private final ElementRef process;
    private final Map<ElementRef, List<OperationData>> ofItems = new LinkedHashMap<>();
    private final Map<ElementRef, Double> weights = new LinkedHashMap<>();
    private final List<OperationData> ofFamily = new ArrayList<>();

    OperationMix(ElementRef process, List<OperationData> operations) {
        this.process = process;
        boolean anyShare = operations.stream().anyMatch(operation -> !Double.isNaN(operation.share()));
        for (OperationData operation : operations) {
            if (anyShare && Double.isNaN(operation.share())) {
                ofFamily.add(operation);
            } else {
                ofItems.computeIfAbsent(operation.product(), any -> new ArrayList<>()).add(operation);
                weights.put(operation.product(), anyShare ? operation.share() : 1.0);
            }
        }
    }

    /** The data box that the operations make; empty without operations. */
    DataBox dataBox() {
        if (ofItems.isEmpty()) {
            return DataBox.EMPTY;
        }
        Given cycle = sum(DataBox::cycleTime);
        double perPiece = total(box -> box.cycleTime().isPresent() ? box.cycleTimePerPiece() : Double.NaN);
        double pieces = perPiece > 0 ? cycle.value() / perPiece : Double.NaN;
        double work = total(box -> box.operators().isPresent() && box.cycleTime().isPresent()
                ? box.operators().value() * box.cycleTimePerPiece()
                : Double.NaN);
        double lost = 1 - good();
        return new DataBox(cycle, given(Math.abs(pieces - 1) < 1e-12 ? Double.NaN : pieces), Given.MISSING,
                Given.MISSING, sum(DataBox::changeoverTime), Given.MISSING, Given.MISSING, sum(DataBox::batchSize),
                Given.MISSING, given(perPiece > 0 ? work / perPiece : Double.NaN),
                given(hasScrap() ? lost : Double.NaN));
    }

    private Given sum(Function<DataBox, Given> value) {
        return given(total(box -> value.apply(box).value()));
    }

    /** The sum over an item's operations, weighted over items; NaN if no operation has the value. */
    private double total(Function<DataBox, Double> value) {
        double sum = 0;
        double weight = 0;
        for (Map.Entry<ElementRef, List<OperationData>> item : ofItems.entrySet()) {
            double own = add(item.getValue(), value);
            if (!Double.isNaN(own)) {
                sum += weights.get(item.getKey()) * own;
                weight += weights.get(item.getKey());
            }
        }
        double common = add(ofFamily, value);
        double mixed = weight > 0 ? sum / weight : Double.NaN;
        return Double.isNaN(mixed) ? common : mixed + (Double.isNaN(common) ? 0 : common);
    }

    private static double add(List<OperationData> operations, Function<DataBox, Double> value) {
        double[] present = operations.stream().mapToDouble(operation -> value.apply(operation.values()))
                .filter(number -> !Double.isNaN(number)).toArray();
        return present.length == 0 ? Double.NaN : java.util.Arrays.stream(present).sum();
    }

    private boolean hasScrap() {
        return ofItems.values().stream().flatMap(List::stream).anyMatch(OperationMix::hasScrap)
                || ofFamily.stream().anyMatch(OperationMix::hasScrap);
    }

    private static boolean hasScrap(OperationData operation) {
        return operation.values().scrap().isPresent();
    }

    private double good() {
        double sum = 0;
        double weight = 0;
        for (Map.Entry<ElementRef, List<OperationData>> item : ofItems.entrySet()) {
            sum += weights.get(item.getKey()) * good(item.getValue());
            weight += weights.get(item.getKey());
        }
        return (weight > 0 ? sum / weight : 1) * good(ofFamily);
    }

    private static double good(List<OperationData> operations) {
        return operations.stream().mapToDouble(operation -> 1 - operation.values().scrap().orElse(0))
                .reduce(1, (a, b) -> a * b);
    }

    private Given given(double value) {
        return Double.isNaN(value)
                ? Given.MISSING
                : Given.of(value, "", process, "operations");
    }
}

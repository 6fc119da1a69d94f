/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.transform;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import studio.takt.core.api.run.ElementRef;
import studio.takt.engine.dynamics.internal.stockflow.ArrayFacts;
import studio.takt.engine.dynamics.internal.stockflow.ContainerFacts;
import studio.takt.engine.dynamics.internal.stockflow.ContainerFacts.DrainFacts;
import studio.takt.engine.dynamics.internal.stockflow.VariableFacts;
import studio.takt.engine.dynamics.internal.stockflow.VariableFacts.Kind;
import studio.takt.equations.api.Names;
import studio.takt.model.stockflow.Conveyor;
import studio.takt.model.stockflow.Flow;
import studio.takt.model.stockflow.Queue;
import studio.takt.model.stockflow.Stock;
import studio.takt.model.stockflow.Variable;

/** Takes what conveyors, queues and their flows say beside their equations; an expression becomes a variable. */
final class ContainerReader {
    private final Variable variable;
    private final String prefix;
    private final String scope;

    ContainerReader(Variable variable, String prefix, String scope) {
        this.variable = variable;
        this.prefix = prefix;
        this.scope = scope;
    }

    /** Whether it is a flow out of a conveyor or a queue, which has no equation of its own. */
    static boolean isDriven(Variable variable) {
        return variable instanceof Flow flow && isContainer(flow.getFrom());
    }

    /** Whether it is a conveyor or a queue, which cannot fall below zero anyway. */
    static boolean isContainer(Stock stock) {
        return stock instanceof Conveyor || stock instanceof Queue;
    }

    /** The flows out of a stock in the order in which it serves them: by priority, as the file has them otherwise. */
    static List<Flow> served(Stock stock) {
        return stock.getOutflows().stream().sorted(Comparator.comparingInt(Flow::getPriority)).toList();
    }

    /** What arrives by a flow: the flow itself, or what becomes of it where units are converted. */
    static String arriving(Flow flow) {
        String name = VariableReader.text(flow.getName());
        return isConverted(flow) ? name + ContainerFacts.MULTIPLIER : name;
    }

    private static boolean isConverted(Flow flow) {
        return !VariableReader.text(flow.getMultiplier()).isEmpty() && flow.getTo() != null;
    }

    /** The conveyor or the queue that it is. */
    Optional<ContainerFacts> container() {
        if (variable instanceof Conveyor conveyor) {
            return Optional.of(new ContainerFacts(false, conveyor.isDiscrete(), conveyor.isBatchIntegrity(),
                    conveyor.isOneAtATime(), conveyor.isExponentialLeak(), drains(conveyor)));
        }
        return variable instanceof Queue queue
                ? Optional.of(new ContainerFacts(true, false, false, true, false, drains(queue)))
                : Optional.empty();
    }

    private Map<String, DrainFacts> drains(Stock stock) {
        Map<String, DrainFacts> drains = new LinkedHashMap<>();
        served(stock).forEach(flow -> drains.put(scope + Names.key(VariableReader.text(flow.getName())),
                new DrainFacts(flow.isLeaking(), flow.getLeakStart(), flow.getLeakEnd(), flow.isLeakIntegers(),
                        flow.isOverflow())));
        return drains;
    }

    /** The expressions beside the equation, as variables that results do not show. */
    List<VariableFacts> parts() {
        List<VariableFacts> parts = new ArrayList<>();
        if (variable instanceof Conveyor conveyor) {
            parts.add(part(ContainerFacts.LENGTH, Kind.AUXILIARY, VariableReader.text(conveyor.getTransitTime())));
            add(parts, ContainerFacts.CAPACITY, conveyor.getCapacity());
            add(parts, ContainerFacts.LIMIT, conveyor.getInflowLimit());
            add(parts, ContainerFacts.SAMPLE, conveyor.getSample());
            add(parts, ContainerFacts.ARREST, conveyor.getArrest());
        }
        if (variable instanceof Flow flow && flow.getFrom() instanceof Conveyor conveyor) {
            parts.add(leak(flow, conveyor));
        }
        if (variable instanceof Flow flow && isConverted(flow)) {
            parts.add(part(ContainerFacts.MULTIPLIER, Kind.FLOW, Names.written(VariableReader.text(flow.getName()))
                    + " * (" + VariableReader.text(flow.getMultiplier()) + ")"));
        }
        return parts;
    }

    private void add(List<VariableFacts> parts, String tag, String expression) {
        if (!VariableReader.text(expression).isEmpty()) {
            parts.add(part(tag, Kind.AUXILIARY, VariableReader.text(expression)));
        }
    }

    /** Some programs write the share that leaks as the equation of the flow. */
    private VariableFacts leak(Flow flow, Conveyor conveyor) {
        String said = List.of(VariableReader.text(flow.getLeakFraction()), VariableReader.text(flow.getEquation()),
                VariableReader.text(conveyor.getLeakage()), "0").stream().filter(each -> !each.isEmpty()).findFirst()
                .orElseThrow();
        VariableFacts part = part(ContainerFacts.LEAK, Kind.AUXILIARY, said);
        boolean single = VariableReader.text(flow.getLeakFraction()).isEmpty()
                && !flow.getElementEquations().isEmpty();
        Map<String, ArrayFacts.ElementFacts> elements = new LinkedHashMap<>();
        if (single) {
            flow.getElementEquations().forEach(each -> elements.put(VariableReader.text(each.getSubscript()),
                    new ArrayFacts.ElementFacts(VariableReader.text(each.getEquation()), Optional.empty())));
        }
        return new VariableFacts(part.name(), part.element(), part.kind(), part.equation(), part.unit(), false,
                List.of(), List.of(), Optional.empty(), new ArrayFacts(part.array().dimensions(), elements), scope);
    }

    private VariableFacts part(String tag, Kind kind, String expression) {
        List<String> dimensions = VariableReader.array(variable).dimensions();
        return new VariableFacts(prefix + VariableReader.text(variable.getName()) + tag, ElementRef.of(variable), kind,
                expression, Optional.empty(), false, List.of(), List.of(), Optional.empty(),
                new ArrayFacts(dimensions, Map.of()), scope);
    }
}

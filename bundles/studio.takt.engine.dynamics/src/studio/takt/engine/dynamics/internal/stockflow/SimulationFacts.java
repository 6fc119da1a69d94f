/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.stockflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.units.api.Unit;

/**
 * A stock-flow model, free of EMF.
 *
 * @param element    the model
 * @param settings   how the model says it is to be run
 * @param timeUnit   its unit of time, if that is one
 * @param variables  in the order in which they are shown
 * @param dimensions of the arrays
 * @param macros     that equations may invoke
 * @param checks     what must hold in every run
 * @param containers the conveyors and queues, by the keys of the stocks
 * @param findings   what could not be read
 */
public record SimulationFacts(ElementRef element, Settings settings, Optional<Unit> timeUnit,
        List<VariableFacts> variables, List<DimensionFacts> dimensions, List<MacroFacts> macros,
        List<CheckFacts> checks, Map<String, ContainerFacts> containers, List<Finding> findings) {

    /** Copies the lists. */
    public SimulationFacts {
        variables = List.copyOf(variables);
        dimensions = List.copyOf(dimensions);
        macros = List.copyOf(macros);
        checks = List.copyOf(checks);
        containers = Map.copyOf(containers);
        findings = List.copyOf(findings);
    }

    /** Without conveyors and queues. */
    public SimulationFacts(ElementRef element, Settings settings, Optional<Unit> timeUnit,
            List<VariableFacts> variables, List<DimensionFacts> dimensions, List<MacroFacts> macros,
            List<CheckFacts> checks, List<Finding> findings) {
        this(element, settings, timeUnit, variables, dimensions, macros, checks, Map.of(), findings);
    }
}

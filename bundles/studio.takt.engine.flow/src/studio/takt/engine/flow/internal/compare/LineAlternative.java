/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Parameters;
import studio.takt.engine.flow.internal.experiment.Study;
import studio.takt.engine.flow.internal.simulation.LineCase;
import studio.takt.engine.flow.internal.simulation.LineStudy;
import studio.takt.engine.flow.internal.table.Faults;

/**
 * A line in a scenario.
 *
 * @param name    what it is called
 * @param line    the line in it
 * @param changed values of parameters that differ in it, by id
 */
record LineAlternative(String name, LineCase line, Map<String, Object> changed) implements Alternative {

    @Override
    public List<Finding> findings() {
        return line.findings();
    }

    @Override
    public Optional<Study> study(Parameters parameters, Monitor monitor, Consumer<Finding> found) {
        Faults faults = new Faults(Comparison.RULES);
        Optional<LineStudy> study = LineStudy.of(name, line, with(parameters), faults, new Faults(Comparison.RULES));
        faults.found().forEach(found);
        return study.map(Study.class::cast);
    }

    /** A scenario's way of flow goes before that of the others. */
    private Parameters with(Parameters parameters) {
        Map<String, Object> all = new LinkedHashMap<>(parameters.asMap());
        if (changed.containsKey("conwip")) {
            all.remove("interarrival");
        } else if (changed.containsKey("interarrival")) {
            all.remove("conwip");
        }
        all.putAll(changed);
        return new Parameters(all);
    }
}

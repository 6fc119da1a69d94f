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

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Parameters;
import studio.takt.engine.flow.internal.experiment.Study;
import studio.takt.engine.flow.internal.map.MapCase;
import studio.takt.engine.flow.internal.map.MapStudy;

/**
 * A map in a scenario of its project.
 *
 * @param name     what it is called
 * @param map      the map in it
 * @param findings what its overrides set, and what they could not
 */
record MapAlternative(String name, MapCase map, List<Finding> findings) implements Alternative {

    @Override
    public Optional<Study> study(Parameters parameters, Monitor monitor, Consumer<Finding> found) {
        return MapStudy.of(name, map, parameters, monitor, found).map(Study.class::cast);
    }
}

/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.internal.verb;

import java.util.Optional;

import studio.takt.core.api.extension.Invocation;
import studio.takt.core.api.run.Engine;
import studio.takt.core.api.run.EngineRunner;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.RunOrder;
import studio.takt.core.api.session.ModelSession;
import studio.takt.diagram.api.scene.FiguresReader;
import studio.takt.diagram.api.scene.MapFigures;
import studio.takt.model.vsm.ValueStreamMap;

/** Computes what is drawn beside a map: time line, utilisation, bottleneck. */
final class Metrics {
    private final Invocation invocation;

    Metrics(Invocation invocation) {
        this.invocation = invocation;
    }

    /** The figures of a map; none for anything else, or if no plug-in brings the engine. Findings are reported. */
    MapFigures of(ModelSession session, String id) {
        boolean isMap = session.read(access -> access.element(id).filter(ValueStreamMap.class::isInstance).isPresent());
        Optional<Engine<?>> engine = invocation.extensions().engines().find("vsm-metrics");
        if (!isMap || engine.isEmpty()) {
            return MapFigures.NONE;
        }
        RunOrder order = RunOrder.of(engine.get()).model(session).on(id).build();
        Result result = new EngineRunner().run(order, invocation.monitor());
        result.findings().forEach(invocation::report);
        return new FiguresReader(invocation.locale()).read(result);
    }
}

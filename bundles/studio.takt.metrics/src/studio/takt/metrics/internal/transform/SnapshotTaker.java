/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.metrics.internal.transform;

import java.util.List;

import org.eclipse.emf.ecore.EClass;

import studio.takt.core.api.run.Request;
import studio.takt.metrics.api.StreamSnapshot;
import studio.takt.model.vsm.ValueStreamMap;
import studio.takt.model.vsm.VsmPackage;

/** Takes what the engine runs on from a request. */
public final class SnapshotTaker {

    private SnapshotTaker() {}

    /** The kinds of element that the engine runs on. */
    public static List<EClass> kinds() {
        return List.of(VsmPackage.Literals.VALUE_STREAM_MAP);
    }

    /** The snapshot of the map that was asked for; throws {@code IllegalArgumentException} if there is none. */
    public static StreamSnapshot take(Request request) {
        return request.element().filter(ValueStreamMap.class::isInstance)
                .map(map -> MapReader.read((ValueStreamMap) map))
                .orElseThrow(() -> new IllegalArgumentException("vsm-metrics runs on a value stream map"));
    }
}

/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.metrics.api.transform;

import studio.takt.metrics.api.StreamSnapshot;
import studio.takt.metrics.internal.transform.MapReader;
import studio.takt.model.vsm.ValueStreamMap;

/** Takes snapshots of value stream maps, for other engines that need the metrics of a map. */
public final class MapSnapshots {

    /** The snapshot of a map. What is wrong with the map is a finding of the snapshot. On the model's thread. */
    public StreamSnapshot of(ValueStreamMap map) {
        return MapReader.read(map);
    }
}

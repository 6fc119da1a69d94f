/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.metrics.api;

import studio.takt.metrics.internal.transform.MapReader;
import studio.takt.model.vsm.ValueStreamMap;

/** Takes snapshots of value stream maps, for engines that build on what is drawn. */
public final class StreamReader {

    /** The snapshot of a map. Called on the model's thread; what is wrong with the map is a finding of the snapshot. */
    public StreamSnapshot read(ValueStreamMap map) {
        return MapReader.read(map);
    }
}

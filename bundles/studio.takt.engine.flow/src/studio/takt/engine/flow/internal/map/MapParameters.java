/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.map;

import studio.takt.core.api.run.Parameter;
import studio.takt.core.api.run.ParameterType.NumberType;
import studio.takt.core.api.text.Text;

/** Parameters that only maps have. */
public final class MapParameters {
    private MapParameters() {}

    /** How demand varies: 0 at takt, 1 at random. */
    public static Parameter demandCv() {
        return Parameter.of("demandCv", new NumberType(), Text.of(MapParameters.class, "parameter.demandCv"))
                .within(0, 10).withDefault("0");
    }
}

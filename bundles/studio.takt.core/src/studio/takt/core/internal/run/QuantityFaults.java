/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.run;

import studio.takt.core.api.text.Text;
import studio.takt.units.api.QuantityFormatException;

/** Says in the user's language what is wrong with the text of a quantity. */
public final class QuantityFaults {
    private QuantityFaults() {}

    /** What is wrong, and what may have been meant. */
    public static Text text(QuantityFormatException fault) {
        Text problem = Text.of(fault::explanation);
        return fault.suggestions().isEmpty()
                ? problem
                : Text.of(QuantityFaults.class, "quantity.suggest", problem, String.join(", ", fault.suggestions()));
    }
}

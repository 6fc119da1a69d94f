/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.exchange.internal.table;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Location;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;

/** The texts of this format, from {@code messages.properties} beside this class. */
final class Words {
    private Words() {}

    static Text text(String key, Object... arguments) {
        return Text.of(Words.class, key, arguments);
    }

    /** An error whose rule is {@code table.KEY}. */
    static Finding error(String key, Location location, Object... arguments) {
        return new Finding(Severity.ERROR, "table." + key, location, text(key, arguments));
    }

    /** A warning whose rule is {@code table.KEY}. */
    static Finding warning(String key, Location location, Object... arguments) {
        return new Finding(Severity.WARNING, "table." + key, location, text(key, arguments));
    }
}

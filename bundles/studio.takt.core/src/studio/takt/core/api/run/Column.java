/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.run;

import studio.takt.core.api.text.Text;
import studio.takt.units.api.Unit;

/**
 * A column of a result's table.
 *
 * @param name  the stable name by which scripts find it, e.g. {@code closingStock}
 * @param title its heading for people
 * @param unit  the unit of its numbers; {@link Unit#ONE} if they have none or it holds words
 * @param shown the unit in which people read them, commensurable with {@code unit}; mostly the same
 */
public record Column(String name, Text title, Unit unit, Unit shown) {

    /** A column that people read in the unit of its numbers. */
    public Column(String name, Text title, Unit unit) {
        this(name, title, unit, unit);
    }

    /** A column of words, elements or plain numbers. */
    public Column(String name, Text title) {
        this(name, title, Unit.ONE);
    }
}

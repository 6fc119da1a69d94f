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

/**
 * A fault in the user's model or data, or something worth knowing about it: what, where, and what to do.
 *
 * @param severity how grave it is
 * @param rule     the stable id of the rule that found it, e.g. {@code bom.cycle}
 * @param element  where in the model; {@link ElementRef#NONE} if nowhere in particular
 * @param message  what is wrong, what was expected, what to do
 * @param location where in a file; {@link Location#NONE} if in none
 */
public record Finding(Severity severity, String rule, ElementRef element, Text message, Location location) {

    /** A finding about an element. */
    public Finding(Severity severity, String rule, ElementRef element, Text message) {
        this(severity, rule, element, message, Location.NONE);
    }

    /** A finding about a place in a file. */
    public Finding(Severity severity, String rule, Location location, Text message) {
        this(severity, rule, ElementRef.NONE, message, location);
    }

    /** True if the result cannot be trusted. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }
}

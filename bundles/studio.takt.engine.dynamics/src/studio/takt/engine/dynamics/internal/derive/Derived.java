/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.derive;

import studio.takt.core.api.run.ElementRef;
import studio.takt.engine.dynamics.internal.stockflow.VariableFacts.Kind;

/**
 * A variable that a map asks for.
 *
 * @param trace    the element of the map that it comes from
 * @param role     what it is of that element, e.g. {@code capacity}; with the trace it says which variable it is
 * @param kind     what it is
 * @param name     its name
 * @param equation its equation
 * @param unit     its unit
 * @param from     of a flow, the name of the stock that it drains; empty for a cloud
 * @param to       of a flow, the name of the stock that it fills; empty for a cloud
 */
public record Derived(ElementRef trace, Role role, Kind kind, String name, String equation, String unit, String from,
        String to) {

    /** What a variable is of the element that it comes from. */
    public enum Role {
        DEMAND, STOCK, LIMIT, TRANSIT, CAPACITY, RATE, FLOW, SCRAP, SUPPLY, SHIPMENT;

        /** Its stable id. */
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Which variable it is, whatever it is called. */
    public String key() {
        return key(role.id(), trace.id());
    }

    /** Which variable has that role of that element. */
    public static String key(String role, String trace) {
        return role + ":" + trace;
    }
}

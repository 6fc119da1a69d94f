/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.flattening;

import java.util.List;
import java.util.Optional;

import studio.takt.core.api.run.ElementRef;
import studio.takt.engine.dynamics.internal.stockflow.ArrayFacts;
import studio.takt.engine.dynamics.internal.stockflow.MacroFacts;
import studio.takt.engine.dynamics.internal.stockflow.VariableFacts;
import studio.takt.engine.dynamics.internal.stockflow.VariableFacts.Kind;

/** Functions that are small models with stocks of their own: every model has them as macros. */
final class Library {
    private static final List<String> PARAMETERS = List.of("stream", "rate", "initial = 0", "factor = 1");
    private static final String VALUE = "(accumulated + stream * DT * discount) * factor";
    private static final String FALL = "discount * rate / (1 + rate * DT)";

    private final ElementRef element;

    /** For a model. */
    Library(ElementRef element) {
        this.element = element;
    }

    /** All of them. */
    List<MacroFacts> macros() {
        return List.of(presentValue("NPV", "1"), presentValue("NPVE", "1 / (1 + rate * DT)"));
    }

    /** The sum of a stream, each part discounted from the time at which it comes to the beginning. */
    private MacroFacts presentValue(String name, String discount) {
        return new MacroFacts(name, element, PARAMETERS, VALUE, List.of(
                stock("accumulated", "initial", List.of("accumulating"), List.of()),
                auxiliary("accumulating", "stream * discount"),
                stock("discount", discount, List.of(), List.of("falling")), auxiliary("falling", FALL)));
    }

    private VariableFacts stock(String name, String equation, List<String> inflows, List<String> outflows) {
        return new VariableFacts(name, element, Kind.STOCK, equation, Optional.empty(), false, inflows, outflows,
                Optional.empty(), ArrayFacts.NONE, "");
    }

    private VariableFacts auxiliary(String name, String equation) {
        return new VariableFacts(name, element, Kind.FLOW, equation, Optional.empty(), false, List.of(), List.of(),
                Optional.empty(), ArrayFacts.NONE, "");
    }
}

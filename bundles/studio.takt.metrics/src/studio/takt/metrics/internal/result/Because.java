/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.metrics.internal.result;

import java.util.ArrayList;
import java.util.List;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Explanation;
import studio.takt.core.api.text.Text;
import studio.takt.metrics.api.Given;

/** Builds one explanation. */
final class Because {
    private static final String BOOK = "Rother & Shook, Learning to See, ";

    private final String key;
    private final Text meaning;
    private final String formula;
    private final List<Explanation.Input> inputs = new ArrayList<>();

    Because(String key, String meaning, String formula) {
        this.key = key;
        this.meaning = Text.of(Cells.class, "because." + meaning);
        this.formula = formula;
    }

    /** An input that was computed. */
    Because with(String symbol, double value, String unit, String how) {
        inputs.add(new Explanation.Input(symbol, text(value, unit), ElementRef.NONE, how));
        return this;
    }

    /** An input that was computed for an element. */
    Because with(String symbol, double value, String unit, ElementRef element, String feature) {
        inputs.add(new Explanation.Input(symbol, text(value, unit), element, feature));
        return this;
    }

    /** An input from the model; left out if there is none. */
    Because with(String symbol, Given given, String unit) {
        if (given.isPresent()) {
            inputs.add(new Explanation.Input(symbol, given.text().isEmpty() ? text(given.value(), unit) : given.text(),
                    given.element(), given.feature()));
        }
        return this;
    }

    private static String text(double value, String unit) {
        return unit.isEmpty() ? Cells.show(value) : Cells.show(value) + " " + unit;
    }

    Explanation page(String page) {
        return new Explanation(key, meaning, formula, inputs, BOOK + page);
    }

    Explanation source(String source) {
        return new Explanation(key, meaning, formula, inputs, source);
    }
}

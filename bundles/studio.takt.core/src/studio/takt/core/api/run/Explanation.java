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

import java.util.List;

import studio.takt.core.api.text.Text;

/**
 * Where a number came from.
 *
 * @param key     what is explained: a summary key ({@code takt}) or {@code table/row/column}
 *                ({@code processes/Assembly 1/utilisation}; the row by the text of its first cell, or {@code *} for the column
 *                in every row)
 * @param meaning what the number says, in a sentence
 * @param formula the formula in the symbols of the inputs, e.g. {@code availableTime / demand}
 * @param inputs  what went in
 * @param source  where the formula is from, e.g. {@code Rother & Shook, Learning to See, p. 44}
 */
public record Explanation(String key, Text meaning, String formula, List<Input> inputs, String source) {

    /**
     * One input of a formula.
     *
     * @param symbol  its name in the formula
     * @param value   its value with unit, e.g. {@code 27600 s}
     * @param element the element it was read from; {@link ElementRef#NONE} if computed or a parameter
     * @param feature the feature it was read from, or how it came about; may be empty
     */
    public record Input(String symbol, String value, ElementRef element, String feature) {}
}

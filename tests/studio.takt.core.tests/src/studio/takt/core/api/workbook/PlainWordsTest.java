/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "=1+1", "+a", "-a", "@a", "\ta", "'", "'a", "'=a", "''=a", "'+", "a=b", "-"})
    void everyTextIsReadBackAsItWas(String text) {
        assertEquals(text, PlainWords.read(PlainWords.written(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+a", "-a", "@a", "\ta", "\ra"})
    void nothingBeginsLikeAFormula(String text) {
        assertFalse("=+-@\t\r".indexOf(PlainWords.written(text).charAt(0)) >= 0);
    }
}

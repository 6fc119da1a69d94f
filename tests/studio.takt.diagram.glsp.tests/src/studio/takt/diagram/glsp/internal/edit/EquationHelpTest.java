/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.glsp.internal.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.takt.model.stockflow.StockFlowModel;
import studio.takt.model.stockflow.StockflowFactory;
import studio.takt.model.stockflow.Variable;

/** Equations are checked and completed while they are typed. */
class EquationHelpTest {
    private final StockFlowModel model = StockflowFactory.eINSTANCE.createStockFlowModel();
    private final Variable loss = named(StockflowFactory.eINSTANCE.createFlow(), "Heat loss");

    private Variable named(Variable variable, String name) {
        variable.setName(name);
        model.getVariables().add(variable);
        return variable;
    }

    private EquationHelp help() {
        named(StockflowFactory.eINSTANCE.createStock(), "Teacup temperature");
        named(StockflowFactory.eINSTANCE.createConstant(), "실내 온도");
        return new EquationHelp(loss);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "(Teacup_temperature - 실내_온도) / 10", "MAX(0, teacup_temperature)", "TIME * DT",
            "x[1]"})
    void whatIsRightIsNotComplainedOf(String equation) {
        assertEquals("", help().fault(equation, Locale.ENGLISH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(Teacup_temperature", "1 +", "NOFUNCTION(1)", "Tea_temperature"})
    void whatIsWrongIsSaid(String equation) {
        assertFalse(help().fault(equation, Locale.ENGLISH).isBlank());
        assertFalse(help().fault(equation, Locale.KOREAN).isBlank());
    }

    @Test
    void wordsAreCompletedByTheirBeginningInAnyWord() {
        EquationHelp help = help();
        assertEquals(List.of("Teacup_temperature"), help.completions("temper"));
        assertEquals(List.of("실내_온도"), help.completions("온"));
        assertTrue(help.completions("ma").contains("MAX"));
        assertTrue(help.completions("").isEmpty());
        assertFalse(help.completions("heat").contains("Heat_loss"));
    }
}

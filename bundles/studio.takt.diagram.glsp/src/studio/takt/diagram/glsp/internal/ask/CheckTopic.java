/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.glsp.internal.ask;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;

import com.google.inject.Inject;

import studio.takt.core.api.element.ProjectUnits;
import studio.takt.core.api.operation.SetValue;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.diagram.glsp.internal.edit.EquationHelp;
import studio.takt.diagram.glsp.internal.server.EditorState;
import studio.takt.model.stockflow.Variable;
import studio.takt.units.api.QuantityFormatException;

/** Whether a text that somebody types is a value of a feature; the refusal says what was expected. */
class CheckTopic implements Topic {
    @Inject
    private EditorState state;

    @Override
    public String name() {
        return "check";
    }

    @Override
    public Object answer(Arguments asked) {
        String text = asked.text("text").strip();
        return state.read(model -> {
            new SetValue(asked.text("element"), asked.text("feature"), text).command(model);
            Optional<EObject> element = model.element(asked.text("element"));
            String fault = element.filter(found -> EquationHelp.isEquation(found, asked.text("feature")))
                    .map(found -> new EquationHelp(found).fault(text, state.locale())).orElse("");
            boolean unit = asked.text("feature").equals("unit")
                    && element.filter(Variable.class::isInstance).isPresent();
            return new Outcome(unit ? unitFault(text, model) : fault, "");
        });
    }

    /** Any words make a unit of a stock-flow model, but not in any order. */
    private String unitFault(String text, ModelAccess model) {
        try {
            if (!text.isEmpty()) {
                ProjectUnits.of(model.project()).open().parse(text);
            }
            return "";
        } catch (QuantityFormatException fault) {
            return fault.message(state.locale());
        }
    }
}

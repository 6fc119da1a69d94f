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

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.text.Text;
import studio.takt.equations.api.Builtin;
import studio.takt.equations.api.Dependencies;
import studio.takt.equations.api.EquationException;
import studio.takt.equations.api.Equations;
import studio.takt.equations.api.Names;
import studio.takt.model.base.NamedElement;
import studio.takt.model.stockflow.Macro;
import studio.takt.model.stockflow.Module;
import studio.takt.model.stockflow.StockFlowModel;
import studio.takt.model.stockflow.Variable;

/** Helps while an equation of a variable is typed: what is wrong with it, and how a word may go on. */
public final class EquationHelp {
    private static final int MOST = 12;

    private final EObject variable;
    private final List<Variable> others;
    private final Set<String> macros;

    /** For a variable of an open model, on its thread. */
    public EquationHelp(EObject variable) {
        this.variable = variable;
        boolean inModel = variable.eContainer() instanceof StockFlowModel;
        StockFlowModel model = inModel ? (StockFlowModel) variable.eContainer() : null;
        others = inModel ? model.getVariables().stream().filter(each -> each != variable).toList() : List.of();
        macros = inModel
                ? model.getMacros().stream().map(Macro::getName).filter(name -> name != null).map(Names::key)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    /** True if a feature of an element holds an equation. */
    public static boolean isEquation(EObject element, String feature) {
        return element instanceof Variable && feature.equals("equation");
    }

    /** What is wrong with a text as an equation; empty if nothing is. */
    public String fault(String text, Locale locale) {
        if (text.isBlank()) {
            return "";
        }
        try {
            Dependencies used = Dependencies.of(Equations.parse(text, macros));
            return text.contains("[")
                    ? ""
                    : unknown(Stream.concat(used.all().stream(), used.tables().stream()), locale);
        } catch (EquationException e) {
            return e.message(locale);
        }
    }

    /** A model with modules may take names from there. */
    private String unknown(Stream<String> used, Locale locale) {
        Set<String> known = Stream.concat(others.stream(), Stream.of(variable)).map(NamedElement.class::cast)
                .map(NamedElement::getName).filter(name -> name != null).map(Names::key).collect(Collectors.toSet());
        boolean open = others.stream().anyMatch(Module.class::isInstance);
        return used.filter(name -> !open && !name.contains(".") && !known.contains(name)
                && Builtin.find(name).isEmpty()).sorted().findFirst()
                .map(name -> Text.of(Arrange.class, "equation.unknown", name).in(locale)).orElse("");
    }

    /** Names that begin with what is typed, or hold a word that does, as they are written in equations. */
    public List<String> completions(String word) {
        String wanted = Names.key(word);
        Stream<String> variables = others.stream().map(Variable::getName)
                .filter(name -> name != null && !name.isBlank())
                .filter(name -> Names.key(name).startsWith(wanted) || Names.key(name).contains("_" + wanted))
                .map(Names::written).sorted();
        Stream<String> functions = Stream.of(Builtin.values()).map(Builtin::name)
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(wanted));
        return wanted.isEmpty() ? List.of() : Stream.concat(variables, functions).limit(MOST).toList();
    }
}

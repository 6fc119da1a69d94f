/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.transform;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.ecore.util.EcoreUtil;

import studio.takt.core.api.run.ElementRef;
import studio.takt.engine.dynamics.internal.derive.Derived;
import studio.takt.engine.dynamics.internal.derive.Existing;
import studio.takt.model.base.CustomProperty;
import studio.takt.model.project.Project;
import studio.takt.model.stockflow.Flow;
import studio.takt.model.stockflow.Stock;
import studio.takt.model.stockflow.StockFlowModel;
import studio.takt.model.stockflow.Variable;
import studio.takt.model.vsm.ValueStreamMap;

/**
 * The model that was derived from a map before. Each derived variable has the property {@code derived.ROLE}, which holds
 * the equation as it was derived; it tells what the user changed since.
 */
final class DerivedModel {
    /** How the names of the properties begin. */
    static final String PROPERTY = "derived.";

    private DerivedModel() {}

    /** The model of a project that was derived from that map, if there is one. */
    static Optional<StockFlowModel> find(Project project, ValueStreamMap map) {
        return project.getStockFlowModels().stream().filter(model -> model.getVariables().stream()
                .anyMatch(each -> property(each).isPresent() && each.getTrace() == map)).findFirst();
    }

    /** The property that says that a variable was derived. */
    static Optional<CustomProperty> property(Variable variable) {
        return variable.getProperties().stream()
                .filter(each -> each.getName() != null && each.getName().startsWith(PROPERTY)).findFirst();
    }

    /** Which derived variable it is; its own id stands for an element of the map that is gone. */
    static String key(Variable variable) {
        return property(variable).map(each -> Derived.key(each.getName().substring(PROPERTY.length()),
                EcoreUtil.getID(variable.getTrace() == null ? variable : variable.getTrace()))).orElse("");
    }

    static Existing read(StockFlowModel model) {
        List<Existing.Variable> variables = new ArrayList<>();
        for (Variable variable : model.getVariables()) {
            boolean flow = variable instanceof Flow;
            variables.add(new Existing.Variable(ElementRef.of(variable), key(variable), text(variable.getEquation()),
                    property(variable).map(each -> text(each.getValue())).orElse(""),
                    flow ? name(((Flow) variable).getFrom()) : "", flow ? name(((Flow) variable).getTo()) : ""));
        }
        variables.sort(java.util.Comparator.comparing(each -> each.ref().name() + each.ref().id()));
        return new Existing(ElementRef.of(model), variables);
    }

    private static String name(Stock stock) {
        return stock == null ? "" : text(stock.getName());
    }

    private static String text(String text) {
        return Objects.requireNonNullElse(text, "");
    }
}

/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.internal.check;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.extension.Rule;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.diagram.internal.scene.Influences;
import studio.takt.diagram.internal.scene.Polarities;
import studio.takt.model.stockflow.StockFlowModel;
import studio.takt.model.stockflow.StockflowPackage;
import studio.takt.model.stockflow.Variable;

/** The sign that somebody has given a link is not the opposite of what the equation proves, and there is such a link. */
public final class LinkPolarityRule implements Rule {
    private static final String ID = "link.polarity";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public EClass kind() {
        return StockflowPackage.Literals.STOCK_FLOW_MODEL;
    }

    @Override
    public Text help() {
        return Text.of(LinkPolarityRule.class, "help");
    }

    @Override
    public void check(EObject element, Consumer<Finding> findings) {
        List<Variable> variables = ((StockFlowModel) element).getVariables();
        if (variables.stream().allMatch(each -> each.getIncreasedBy().isEmpty() && each.getDecreasedBy().isEmpty())) {
            return;
        }
        Polarities polarities = new Polarities(variables);
        Influences influences = new Influences(variables);
        for (Variable target : variables) {
            Stream.concat(target.getIncreasedBy().stream(), target.getDecreasedBy().stream()).distinct()
                    .forEach(source -> check(source, target, polarities, influences, findings));
        }
    }

    private static void check(Variable source, Variable target, Polarities polarities, Influences influences,
            Consumer<Finding> findings) {
        if (!influences.all().getOrDefault(String.valueOf(target.getId()), java.util.Set.of())
                .contains(String.valueOf(source.getId()))) {
            warn(findings, target, "noLink", source);
        } else if (target.getIncreasedBy().contains(source) && target.getDecreasedBy().contains(source)) {
            warn(findings, target, "both", source);
        } else if (polarities.of(source, target) == Polarities.stated(source, target).negated()) {
            warn(findings, target, Polarities.stated(source, target) == Polarities.Sign.PLUS ? "falls" : "rises",
                    source);
        }
    }

    private static void warn(Consumer<Finding> findings, Variable target, String key, Variable source) {
        findings.accept(new Finding(Severity.WARNING, ID, ElementRef.of(target), Text.of(LinkPolarityRule.class, key,
                ElementRef.of(source).name(), ElementRef.of(target).name())));
    }
}

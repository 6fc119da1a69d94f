/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.ui.internal.problems;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

import studio.takt.core.api.operation.DeleteElements;
import studio.takt.core.api.operation.SetValue;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.session.OperationRefusedException;
import studio.takt.core.api.text.Text;
import studio.takt.ui.internal.tree.FeatureLabels;
import studio.takt.units.api.Quantity;

/** What can be done about findings without asking anything: one click, one step that can be undone. */
public final class QuickFixes {
    private final FeatureLabels labels;

    /** In a language: a fix may have to give a name. */
    public QuickFixes(Locale locale) {
        labels = new FeatureLabels(locale);
    }

    /** The ways to mend a finding; none if only the user can know. */
    public List<QuickFix> of(ModelSession session, Finding finding) {
        return session.read(model -> model.element(finding.element().id())
                .map(element -> of(model, element, finding.rule())).orElse(List.of()));
    }

    private List<QuickFix> of(ModelAccess model, EObject element, String rule) {
        String id = org.eclipse.emf.ecore.util.EcoreUtil.getID(element);
        List<QuickFix> fixes = switch (rule) {
            case "name.missing", "name.duplicate" -> List.of(named(element, id));
            case "code.duplicate" -> List.of(new QuickFix(text("fix.noCode"), new SetValue(id, "code", "")));
            case "map.unconnected", "connection.illegal", "scenario.override", "unit.definition" ->
                List.of(new QuickFix(text("fix.delete", labels.of(element)), new DeleteElements(List.of(id))));
            case "value.range" -> percent(element, id);
            default -> List.of();
        };
        return fixes.stream().filter(fix -> isPossible(fix, model)).toList();
    }

    private static boolean isPossible(QuickFix fix, ModelAccess model) {
        try {
            return fix.operation().command(model).isPresent();
        } catch (OperationRefusedException e) {
            // what would be refused is not offered
            return false;
        }
    }

    private QuickFix named(EObject element, String id) {
        EStructuralFeature feature = element.eClass().getEStructuralFeature("name");
        Object now = element.eGet(feature);
        String stem = now == null || now.toString().isBlank() ? labels.of(element.eClass()) : now.toString();
        String free = IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> i == 1 && now == null ? stem : stem + " " + (i + 1))
                .filter(name -> isFree(element, feature, name)).findFirst().orElseThrow();
        return new QuickFix(text("fix.name", free), new SetValue(id, "name", free));
    }

    private static boolean isFree(EObject element, EStructuralFeature feature, String name) {
        EReference place = element.eContainmentFeature();
        if (place == null || !place.isMany()) {
            return true;
        }
        return ((List<?>) element.eContainer().eGet(place)).stream().map(EObject.class::cast)
                .filter(each -> each.eClass().getEAllStructuralFeatures().contains(feature))
                .noneMatch(each -> name.equals(each.eGet(feature)));
    }

    /** A share typed without its sign: 85 that must be 85 %. */
    private static List<QuickFix> percent(EObject element, String id) {
        return element.eClass().getEAllAttributes().stream().filter(attribute -> !attribute.isMany())
                .filter(attribute -> element.eGet(attribute) instanceof Quantity quantity
                        && quantity.toString().matches("\\d+(\\.\\d+)?"))
                .map(attribute -> percent(element, attribute, id)).toList();
    }

    private static QuickFix percent(EObject element, EAttribute attribute, String id) {
        String meant = element.eGet(attribute) + " %";
        return new QuickFix(text("fix.percent", meant), new SetValue(id, attribute.getName(), meant));
    }

    private static Text text(String key, Object... arguments) {
        return Text.of(QuickFixes.class, key, arguments);
    }
}

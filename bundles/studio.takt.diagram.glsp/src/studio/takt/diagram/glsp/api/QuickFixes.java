/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.glsp.api;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

import studio.takt.core.api.operation.DeleteElements;
import studio.takt.core.api.operation.SetValue;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.session.OperationRefusedException;
import studio.takt.core.api.text.Text;
import studio.takt.units.api.Quantity;

/**
 * What can be done about findings without asking anything: one click, one step that can be undone. The same in the window
 * as in the browser.
 */
public final class QuickFixes {
    private static final double WHOLE = 100;
    private final ModelWords words;
    private final Function<EObject, String> names;

    /** In a language: a fix may have to give a name. */
    public QuickFixes(Locale locale) {
        words = new ModelWords(locale);
        names = this::name;
    }

    /** In a language, with other names for what is deleted. */
    public QuickFixes(Locale locale, Function<EObject, String> names) {
        words = new ModelWords(locale);
        this.names = names;
    }

    /** The ways to mend a finding; none if only the user can know. */
    public List<QuickFix> of(ModelSession session, Finding finding) {
        return session.read(model -> of(model, finding.element().id(), finding.rule()));
    }

    /** The same of what a rule has found about an element. */
    public List<QuickFix> of(ModelAccess model, String element, String rule) {
        return model.element(element).map(found -> of(model, found, rule)).orElse(List.of());
    }

    private String name(EObject element) {
        ElementRef ref = ElementRef.of(element);
        return ref.name().equals(ref.id()) ? words.of(element.eClass()) : ref.name();
    }

    private List<QuickFix> of(ModelAccess model, EObject element, String rule) {
        String id = EcoreUtil.getID(element);
        List<QuickFix> fixes = switch (rule) {
            case "name.missing", "name.duplicate" -> List.of(named(element, id));
            case "code.duplicate" -> List.of(new QuickFix(text("fix.noCode"), new SetValue(id, "code", "")));
            case "map.unconnected", "connection.illegal", "scenario.override", "unit.definition" ->
                List.of(new QuickFix(text("fix.delete", names.apply(element)), new DeleteElements(List.of(id))));
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
        String stem = now == null || now.toString().isBlank()
                ? words.of(element.eClass())
                : now.toString().replaceFirst(" \\d+$", "");
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
                        && quantity.toString().matches("\\d{1,3}(\\.\\d+)?") && isShare(quantity.toString()))
                .map(attribute -> percent(element, attribute, id)).toList();
    }

    /** More than the whole, and not more than a hundred times as much. */
    private static boolean isShare(String number) {
        double value = Double.parseDouble(number);
        return value > 1 && value <= WHOLE;
    }

    private static QuickFix percent(EObject element, EAttribute attribute, String id) {
        String meant = element.eGet(attribute) + " %";
        return new QuickFix(text("fix.percent", meant), new SetValue(id, attribute.getName(), meant));
    }

    private static Text text(String key, Object... arguments) {
        return Text.of(QuickFixes.class, key, arguments);
    }
}

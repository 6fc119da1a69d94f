/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.run;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

import studio.takt.core.api.element.ElementFinder;
import studio.takt.core.api.element.ElementFinder.None;
import studio.takt.core.api.element.ElementFinder.One;
import studio.takt.core.api.element.ElementFinder.Several;
import studio.takt.core.api.extension.UsageException;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.core.internal.element.NearNames;
import studio.takt.core.internal.run.FeatureValue.Refused;
import studio.takt.model.project.Project;
import studio.takt.model.scenario.Scenario;
import studio.takt.model.scenario.ScenarioPackage;

/** Sets values of a copy of the project for one run. */
final class Overrides {
    private static final Pattern WITH = Pattern.compile("(.+?)\\.([A-Za-z]\\w*)\\s*=(.*)", Pattern.DOTALL);

    private final ElementFinder finder;
    private final FeatureValue values;
    private final ScenarioCheck check;

    /** Works on this copy. */
    Overrides(Project copy) {
        finder = new ElementFinder(copy);
        values = new FeatureValue(copy);
        check = new ScenarioCheck(copy);
    }

    /** Sets the values of a scenario, and before them those of the scenarios it is based on. */
    List<Finding> scenario(String name) {
        List<Finding> findings = new ArrayList<>();
        for (Scenario scenario : chain(named(name), findings)) {
            scenario.getOverrides().forEach(override -> check.read(scenario, override, findings::add)
                    .ifPresent(setting -> findings.add(set(setting.element(), setting.feature(), setting.value()))));
        }
        return findings;
    }

    private Scenario named(String name) {
        ElementFinder.Outcome outcome = finder.find(name, List.of(ScenarioPackage.Literals.SCENARIO));
        if (outcome instanceof One one) {
            return (Scenario) one.element();
        }
        List<EObject> all = finder.ofKinds(List.of(ScenarioPackage.Literals.SCENARIO));
        String key = outcome instanceof Several
                ? "scenario.ambiguous"
                : all.isEmpty() ? "scenario.none" : "scenario.unknown";
        throw new UsageException(
                Text.of(Overrides.class, key, name, ElementChoice.list(ElementFinder.candidates(all))));
    }

    /** The scenario last, what it is based on before it. */
    private static List<Scenario> chain(Scenario scenario, List<Finding> findings) {
        Set<Scenario> chain = new LinkedHashSet<>();
        Scenario at = scenario;
        while (at != null && chain.add(at)) {
            at = at.getBasedOn();
        }
        if (at != null) {
            findings.add(new Finding(Severity.ERROR, "scenario.cycle", ElementRef.of(at),
                    Text.of(Overrides.class, "scenario.cycle", ElementRef.of(at))));
        }
        List<Scenario> order = new ArrayList<>(chain);
        java.util.Collections.reverse(order);
        return order;
    }

    /** Sets what {@code ELEMENT.FEATURE=VALUE} says; names are looked for within {@code near} first. */
    Finding apply(String text, Optional<EObject> near) {
        Matcher matcher = WITH.matcher(text);
        if (!matcher.matches()) {
            throw new UsageException(Text.of(Overrides.class, "with.form", text));
        }
        EObject element = element(matcher.group(1), matcher.group(2), near);
        EStructuralFeature feature = feature(element, matcher.group(2));
        try {
            return set(element, feature, values.read(feature, matcher.group(3).strip()));
        } catch (Refused e) {
            throw new UsageException(Text.of(Overrides.class, "with.value", text, e.text()));
        }
    }

    private EObject element(String name, String feature, Optional<EObject> near) {
        if (near.isPresent() && having(new ElementFinder(near.get()).find(name), feature) instanceof One one) {
            return one.element();
        }
        ElementFinder.Outcome outcome = having(finder.find(name), feature);
        if (outcome instanceof One one) {
            return one.element();
        }
        if (outcome instanceof Several several) {
            throw new UsageException(Text.of(Overrides.class, "with.ambiguous", name,
                    ElementChoice.list(several.candidates())));
        }
        List<String> near1 = ((None) outcome).suggestions();
        throw new UsageException(near1.isEmpty()
                ? Text.of(Overrides.class, "with.unknown", name)
                : Text.of(Overrides.class, "with.near", name, String.join("\n  ", near1)));
    }

    /** Of several elements of a name, those that have the feature at all. */
    private static ElementFinder.Outcome having(ElementFinder.Outcome outcome, String feature) {
        if (!(outcome instanceof Several several)) {
            return outcome;
        }
        List<EObject> able = several.elements().stream()
                .filter(element -> element.eClass().getEStructuralFeature(feature) != null).toList();
        if (able.isEmpty()) {
            return outcome;
        }
        return able.size() == 1 ? new One(able.get(0)) : new Several(able);
    }

    private static EStructuralFeature feature(EObject element, String name) {
        List<String> names = element.eClass().getEAllStructuralFeatures().stream().filter(FeatureValue::isWritable)
                .map(EStructuralFeature::getName).sorted().toList();
        if (names.contains(name)) {
            return element.eClass().getEStructuralFeature(name);
        }
        List<String> near = new NearNames(names).to(name);
        String all = names.stream().collect(Collectors.joining(", "));
        String of = ElementFinder.qualifiedName(element);
        String kind = element.eClass().getName();
        throw new UsageException(near.isEmpty()
                ? Text.of(Overrides.class, "with.feature", of, kind, name, all)
                : Text.of(Overrides.class, "with.featureNear", of, kind, name, near.get(0), all));
    }

    private static Finding set(EObject element, EStructuralFeature feature, Object value) {
        Object former = element.eGet(feature);
        element.eSet(feature, value);
        String path = ElementFinder.qualifiedName(element) + "." + feature.getName();
        Text message = former == null
                ? Text.of(Overrides.class, "override.new", path, shown(value))
                : Text.of(Overrides.class, "override.changed", path, shown(value), shown(former));
        return new Finding(Severity.INFORMATION, "run.override", ElementRef.of(element), message);
    }

    private static String shown(Object value) {
        return value instanceof EObject element ? ElementFinder.qualifiedName(element) : String.valueOf(value);
    }
}

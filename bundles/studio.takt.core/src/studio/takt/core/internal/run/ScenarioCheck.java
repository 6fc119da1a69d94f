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

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

import studio.takt.core.api.element.ElementFinder;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.core.internal.run.FeatureValue.Refused;
import studio.takt.model.project.Project;
import studio.takt.model.scenario.Scenario;
import studio.takt.model.scenario.ValueOverride;

/** Reads the overrides of scenarios. */
public final class ScenarioCheck {
    private final FeatureValue values;

    /** Reads by the elements and units of this project. */
    public ScenarioCheck(Project project) {
        values = new FeatureValue(project);
    }

    /** What an override sets. */
    record Setting(EObject element, EStructuralFeature feature, Object value) {}

    /** Reports each override that sets nothing or what cannot be. */
    public void check(Scenario scenario, Consumer<Finding> findings) {
        scenario.getOverrides().forEach(override -> read(scenario, override, findings));
    }

    /** What an override sets; empty, with a finding, if that cannot be. */
    Optional<Setting> read(Scenario scenario, ValueOverride override, Consumer<Finding> findings) {
        EObject element = override.getElement();
        String name = String.valueOf(override.getFeature());
        if (element == null) {
            findings.accept(fault(scenario,
                    Text.of(ScenarioCheck.class, "scenario.noElement", ElementRef.of(scenario), name)));
            return Optional.empty();
        }
        EStructuralFeature feature = element.eClass().getEStructuralFeature(name);
        if (feature == null || !FeatureValue.isWritable(feature)) {
            findings.accept(fault(scenario, Text.of(ScenarioCheck.class, "scenario.noFeature",
                    ElementRef.of(scenario), name, ElementFinder.qualifiedName(element))));
            return Optional.empty();
        }
        try {
            String text = override.getValue() == null ? "" : override.getValue();
            return Optional.of(new Setting(element, feature, values.read(feature, text)));
        } catch (Refused e) {
            findings.accept(fault(scenario, Text.of(ScenarioCheck.class, "scenario.value", ElementRef.of(scenario),
                    ElementFinder.qualifiedName(element), e.text())));
            return Optional.empty();
        }
    }

    private static Finding fault(Scenario scenario, Text text) {
        return new Finding(Severity.ERROR, "scenario.override", ElementRef.of(scenario), text);
    }
}

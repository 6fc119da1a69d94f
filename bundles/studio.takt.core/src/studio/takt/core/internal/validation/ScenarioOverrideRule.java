/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.validation;

import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.run.Finding;
import studio.takt.core.internal.run.ScenarioCheck;
import studio.takt.model.scenario.Scenario;
import studio.takt.model.scenario.ScenarioPackage;

/** Each override of a scenario names a value that an element has, and gives one that it can take. */
public final class ScenarioOverrideRule extends BuiltInRule {

    /** Made by the registry. */
    public ScenarioOverrideRule() {
        super("scenario.override", ScenarioPackage.Literals.SCENARIO);
    }

    @Override
    public void check(EObject element, Consumer<Finding> findings) {
        Values.project(element).ifPresent(project -> new ScenarioCheck(project).check((Scenario) element, findings));
    }
}

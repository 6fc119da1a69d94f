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

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.run.Finding;
import studio.takt.model.scenario.Scenario;
import studio.takt.model.scenario.ScenarioPackage;

/** No scenario is based on itself. */
public final class ScenarioCycleRule extends BuiltInRule {

    /** Made by the registry. */
    public ScenarioCycleRule() {
        super("scenario.cycle", ScenarioPackage.Literals.SCENARIO);
    }

    @Override
    public void check(EObject element, Consumer<Finding> findings) {
        Set<EObject> seen = new HashSet<>();
        Scenario at = ((Scenario) element).getBasedOn();
        while (at != null && at != element && seen.add(at)) {
            at = at.getBasedOn();
        }
        if (at == element) {
            error(findings, element, "circle", called(element));
        }
    }
}

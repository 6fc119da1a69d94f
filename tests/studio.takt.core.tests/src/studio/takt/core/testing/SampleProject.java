/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.testing;

import org.eclipse.emf.ecore.EObject;

import studio.takt.model.base.IdentifiedElement;
import studio.takt.model.base.NamedElement;
import studio.takt.model.project.Project;
import studio.takt.model.project.ProjectFactory;
import studio.takt.model.scenario.Scenario;
import studio.takt.model.scenario.ScenarioFactory;
import studio.takt.model.scenario.ValueOverride;
import studio.takt.model.vsm.Process;
import studio.takt.model.vsm.ValueStreamMap;
import studio.takt.model.vsm.VsmFactory;
import studio.takt.units.api.Distribution;

/** A small project: two maps with a process of the same name, and scenarios over one of them. */
public final class SampleProject {
    private final Project project = ProjectFactory.eINSTANCE.createProject();
    private final ValueStreamMap current = map("m1", "Current state", "62 s");
    private final ValueStreamMap future = map("m2", "Future state", "55 s");

    /** Makes it afresh. */
    public SampleProject() {
        named(project, "p0", "Acme");
        project.getMaps().add(current);
        project.getMaps().add(future);
    }

    private static ValueStreamMap map(String id, String name, String cycleTime) {
        ValueStreamMap map = named(VsmFactory.eINSTANCE.createValueStreamMap(), id, name);
        Process assembly = named(VsmFactory.eINSTANCE.createProcess(), id + "-a1", "Assembly 1");
        assembly.setCycleTime(Distribution.parse(cycleTime));
        Process paint = named(VsmFactory.eINSTANCE.createProcess(), id + "-p", "Paint/Pack");
        paint.setCode("40-17");
        map.getNodes().add(assembly);
        map.getNodes().add(paint);
        return map;
    }

    /** Gives an element an id and a name. */
    public static <T extends NamedElement> T named(T element, String id, String name) {
        element.setId(id);
        element.setName(name);
        return element;
    }

    /** The project. */
    public Project project() {
        return project;
    }

    /** The map of the current state. */
    public ValueStreamMap current() {
        return current;
    }

    /** The process named Assembly 1 of the current state. */
    public Process assembly() {
        return (Process) current.getNodes().get(0);
    }

    /** Adds a scenario with one override. */
    public Scenario scenario(String id, String name, IdentifiedElement element, String feature, String value) {
        Scenario scenario = named(ScenarioFactory.eINSTANCE.createScenario(), id, name);
        ValueOverride override = ScenarioFactory.eINSTANCE.createValueOverride();
        override.setId(id + "-o");
        override.setElement(element);
        override.setFeature(feature);
        override.setValue(value);
        scenario.getOverrides().add(override);
        project.getScenarios().add(scenario);
        return scenario;
    }

    /** The id of an element. */
    public static String id(EObject element) {
        return ((IdentifiedElement) element).getId();
    }
}

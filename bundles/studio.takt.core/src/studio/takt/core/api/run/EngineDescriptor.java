/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.run;

import java.util.List;

import org.eclipse.emf.ecore.EClass;

import studio.takt.core.api.text.Text;

/**
 * What an engine is and takes; the command line, the run dialog and the reference page are made from it.
 *
 * @param id           stable id, e.g. {@code aggregate-plan}
 * @param version      the engine's version, which goes into every result
 * @param name         its name for people
 * @param help         a line or two: what it computes, by which method
 * @param elementKinds the kinds of element it runs on, the preferred first; empty if it needs none
 * @param parameters   its parameters, in the order they are shown
 * @param tables       what may be given instead of, or beside, a model
 * @param report       how far a report runs it by itself
 */
public record EngineDescriptor(String id, String version, Text name, Text help, List<EClass> elementKinds,
        List<Parameter> parameters, List<InputTable> tables, ReportUse report) {

    /** An engine that a report runs on every element of its kinds. */
    public EngineDescriptor(String id, String version, Text name, Text help, List<EClass> elementKinds,
            List<Parameter> parameters, List<InputTable> tables) {
        this(id, version, name, help, elementKinds, parameters, tables, ReportUse.ALWAYS);
    }

    /** The same with another use in reports. */
    public EngineDescriptor inReports(ReportUse use) {
        return new EngineDescriptor(id, version, name, help, elementKinds, parameters, tables, use);
    }
}

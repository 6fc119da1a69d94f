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

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;

import studio.takt.model.project.Project;

/**
 * What an engine is asked to run on. It is only valid on the model's thread while a snapshot is taken, and must not be
 * kept.
 */
public interface Request {

    /** The project, with overrides already applied; empty if only tables were given. */
    Optional<Project> project();

    /** The element to run on, of one of the descriptor's kinds; empty if only tables were given. */
    Optional<EObject> element();

    /** The tables given, by name. */
    Map<String, DataSet> tables();

    /**
     * The same request under a scenario of the project, that is on a copy with its overrides applied. Call it while the
     * snapshot is taken.
     *
     * @throws studio.takt.core.api.extension.UsageException if there is no such scenario, or no project
     * @throws UnsupportedOperationException                 if this request knows no scenarios
     */
    default Variation under(String scenario) {
        throw new UnsupportedOperationException("a request that knows no scenarios: " + scenario);
    }

    /**
     * A request under a scenario.
     *
     * @param request  what is asked
     * @param findings a finding of rule {@code run.override} for each value that was set, and what could not be
     */
    record Variation(Request request, List<Finding> findings) {}

    /** The parameters. */
    Parameters parameters();

    /** The folder of the model's file, in which the files of its data tables lie; empty without a model. */
    default Optional<Path> folder() {
        return Optional.empty();
    }
}

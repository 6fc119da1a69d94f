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

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.extension.UsageException;
import studio.takt.core.api.run.DataSet;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.Request;
import studio.takt.core.api.text.Text;
import studio.takt.model.project.Project;

/** A request that is ready for the engine, and what was noticed on the way. */
public final class Prepared implements Request {
    private final Project project;
    private final EObject element;
    private final Map<String, DataSet> tables;
    private final Parameters parameters;
    private final List<Finding> findings;
    private final Optional<Path> folder;
    private final Function<String, Variation> variations;

    private Prepared(Project project, EObject element, Prepared rest, List<Finding> findings,
            Function<String, Variation> variations) {
        this.folder = rest.folder;
        this.variations = variations;
        this.project = project;
        this.element = element;
        this.tables = rest.tables;
        this.parameters = rest.parameters;
        this.findings = List.copyOf(findings);
    }

    Prepared(Map<String, DataSet> tables, Parameters parameters, List<Finding> findings, Optional<Path> folder) {
        this.folder = folder;
        this.variations = name -> {
            throw new UsageException(Text.of(OrderReader.class, "model.neededForOptions"));
        };
        this.project = null;
        this.element = null;
        this.tables = Map.copyOf(tables);
        this.parameters = parameters;
        this.findings = List.copyOf(findings);
    }

    Prepared on(Project where, Optional<EObject> what, List<Finding> allFindings, Function<String, Variation> under) {
        return new Prepared(where, what.orElse(null), this, allFindings, under);
    }

    @Override
    public Variation under(String scenario) {
        return variations.apply(scenario);
    }

    @Override
    public Optional<Project> project() {
        return Optional.ofNullable(project);
    }

    @Override
    public Optional<EObject> element() {
        return Optional.ofNullable(element);
    }

    @Override
    public Map<String, DataSet> tables() {
        return tables;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public Optional<Path> folder() {
        return folder;
    }

    /** What was noticed in tables and overrides. */
    public List<Finding> findings() {
        return findings;
    }
}

/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.report.internal.gather;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.EngineDescriptor;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.text.Text;

/**
 * All that a report is made from: what the model says of itself, its drawings, what engines found. Holds no model
 * elements.
 *
 * @param project  what the project says of itself
 * @param drawings its maps, in the order of the model
 * @param results  what the engines found, in the order of the engines
 * @param checks   what was noticed when the model was opened and checked
 * @param skipped  what could not be run
 * @param date     the day of the report
 */
public record Material(ProjectFacts project, List<Drawing> drawings, List<Result> results, List<Finding> checks,
        List<Skipped> skipped, LocalDate date) {

    /** Copies the lists. */
    public Material {
        drawings = List.copyOf(drawings);
        results = List.copyOf(results);
        checks = List.copyOf(checks);
        skipped = List.copyOf(skipped);
    }

    /** The same with one thing more that was noticed. */
    public Material with(Finding finding) {
        return new Material(project, drawings, results, Stream.concat(checks.stream(), Stream.of(finding)).toList(),
                skipped, date);
    }

    /** What the project says of itself; empty texts where it says nothing. */
    public record ProjectFacts(String name, String client, String author, String documentation, String file) {}

    /**
     * A map.
     *
     * @param name   its name
     * @param svg    the picture
     * @param alt    what it shows in words
     * @param width  its width in pixels
     * @param height its height in pixels
     */
    public record Drawing(String name, String svg, Text alt, double width, double height) {}

    /** An engine that did not run on an element, and why. */
    public record Skipped(EngineDescriptor engine, ElementRef element, Text reason) {}

    /** Every finding, those of the model first, none twice. */
    public List<Finding> findings() {
        return Stream.concat(checks.stream(), results.stream().flatMap(result -> result.findings().stream()))
                .distinct().toList();
    }
}

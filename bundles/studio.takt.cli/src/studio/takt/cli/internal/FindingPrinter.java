/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.cli.internal;

import java.nio.file.Path;
import java.util.Locale;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Location;
import studio.takt.core.api.run.Severity;

/** Puts a finding on one line: {@code error rule.id element: message (file:line)}. */
public final class FindingPrinter {
    private final Locale locale;
    private final boolean coloured;
    private final Path folder;

    /** Speaks the language given; colours the severity if told so; names files as seen from a folder. */
    public FindingPrinter(Locale locale, boolean coloured, Path folder) {
        this.locale = locale;
        this.coloured = coloured;
        this.folder = folder;
    }

    /** The line, with the element by its name. */
    public String line(Finding finding) {
        return line(finding, finding.element().isPresent() ? finding.element().name() : "");
    }

    /** The line, with the element as given; empty if there is none. */
    public String line(Finding finding, String element) {
        StringBuilder line = new StringBuilder(severity(finding.severity())).append(' ').append(finding.rule());
        if (!element.isEmpty()) {
            line.append(' ').append(element);
        }
        line.append(": ").append(finding.message().in(locale).replaceAll("\\s*\\R\\s*", " "));
        if (finding.location().isPresent()) {
            line.append(" (").append(place(finding.location())).append(')');
        }
        return line.toString();
    }

    private Location place(Location location) {
        Path file = Path.of(location.file());
        boolean below = file.isAbsolute() && file.startsWith(folder);
        return below ? new Location(folder.relativize(file).toString(), location.line(), location.column()) : location;
    }

    private String severity(Severity severity) {
        String word = severity.name().toLowerCase(Locale.ROOT);
        return coloured ? colour(severity) + word + "\u001b[0m" : word;
    }

    private static String colour(Severity severity) {
        return switch (severity) {
            case ERROR -> "\u001b[1;31m";
            case WARNING -> "\u001b[1;33m";
            case INFORMATION -> "\u001b[1;34m";
            case ASSUMPTION -> "\u001b[1;36m";
        };
    }
}

/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.session;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import studio.takt.core.api.run.Finding;

/** A model file could not be read or written. Says what, where in the file, and what was expected. */
public final class ModelFileException extends IOException {
    private static final long serialVersionUID = 1L;
    private final transient List<Finding> findings;

    /** Failed for the reasons given, the gravest first. */
    public ModelFileException(List<Finding> findings) {
        super(findings.stream().map(ModelFileException::line).collect(Collectors.joining("\n")));
        this.findings = List.copyOf(findings);
    }

    private static String line(Finding finding) {
        String place = finding.location().isPresent() ? finding.location() + ": " : "";
        return place + finding.message().in(Locale.ENGLISH);
    }

    /** What is wrong; at least one error. */
    public List<Finding> findings() {
        return findings;
    }
}

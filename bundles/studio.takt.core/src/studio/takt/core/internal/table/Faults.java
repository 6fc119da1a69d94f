/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.table;

import java.util.ArrayList;
import java.util.List;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Location;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.table.DataReader;
import studio.takt.core.api.text.Text;

/** Collects what is wrong with one file. */
final class Faults {
    private final String file;
    private final List<Finding> findings = new ArrayList<>();
    private int errors;

    Faults(String file) {
        this.file = file;
    }

    /** An error at a place; line or column 0 if unknown. */
    void error(String rule, int line, int column, Object... arguments) {
        errors++;
        if (errors <= DataReader.MAX_ERRORS) {
            add(Severity.ERROR, rule, line, column, arguments);
        }
        if (errors == DataReader.MAX_ERRORS) {
            add(Severity.ERROR, "data.more", 0, 0, DataReader.MAX_ERRORS);
        }
    }

    /** What another reader found. */
    void found(Finding finding) {
        errors += finding.isError() ? 1 : 0;
        if (errors <= DataReader.MAX_ERRORS) {
            findings.add(finding);
        }
    }

    /** Something at a place that may not be meant. */
    void warning(String rule, int line, int column, Object... arguments) {
        add(Severity.WARNING, rule, line, column, arguments);
    }

    /** Something worth knowing at a place. */
    void information(String rule, int line, int column, Object... arguments) {
        add(Severity.INFORMATION, rule, line, column, arguments);
    }

    private void add(Severity severity, String rule, int line, int column, Object... arguments) {
        findings.add(new Finding(severity, rule, new Location(file, line, column),
                Text.of(Faults.class, rule, arguments)));
    }

    /** True once so much is wrong that there is no point in going on. */
    boolean isHopeless() {
        return errors >= DataReader.MAX_ERRORS;
    }

    boolean hasErrors() {
        return errors > 0;
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }
}

/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.file;

import java.util.ArrayList;
import java.util.List;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Location;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.session.ModelFileException;
import studio.takt.core.api.text.Text;

/** Gathers what is wrong with one file. Rule ids are the keys of the messages. */
public final class FaultList {
    private static final int MOST = 100;
    private final String file;
    private final List<Finding> findings = new ArrayList<>();
    private boolean failed;

    /** For the file as the user named it. */
    public FaultList(String file) {
        this.file = file;
    }

    Location at(int line, int column) {
        return new Location(file, line, column);
    }

    Location file() {
        return at(0, 0);
    }

    void error(String rule, Location location, Object... arguments) {
        error(rule, ElementRef.NONE, location, arguments);
    }

    void error(String rule, ElementRef element, Location location, Object... arguments) {
        failed = true;
        add(Severity.ERROR, rule, element, location, arguments);
    }

    void warning(String rule, ElementRef element, Location location, Object... arguments) {
        add(Severity.WARNING, rule, element, location, arguments);
    }

    void information(String rule, Location location, Object... arguments) {
        add(Severity.INFORMATION, rule, ElementRef.NONE, location, arguments);
    }

    private void add(Severity severity, String rule, ElementRef element, Location location, Object... arguments) {
        if (findings.size() < MOST) {
            findings.add(new Finding(severity, rule, element, Text.of(FaultList.class, rule, arguments), location));
        }
    }

    /** The failure to throw for one more error. */
    ModelFileException fatal(String rule, Location location, Object... arguments) {
        error(rule, location, arguments);
        return failure();
    }

    /** The failure to throw for the errors gathered. */
    ModelFileException failure() {
        return new ModelFileException(findings.stream().filter(Finding::isError).toList());
    }

    /** Throws if anything makes the file useless. */
    void check() throws ModelFileException {
        if (failed) {
            throw failure();
        }
    }

    /** What was noticed. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }
}

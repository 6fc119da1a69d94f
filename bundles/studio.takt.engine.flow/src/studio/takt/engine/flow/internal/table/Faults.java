/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.table;

import java.util.ArrayList;
import java.util.List;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Location;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;

/** Gathers what is wrong with tables and parameters. The text of rule {@code ENGINE.KEY} is the message {@code KEY}. */
public final class Faults {
    private final String engine;
    private final List<Finding> found = new ArrayList<>();

    /** Rules begin with the id of the engine. */
    public Faults(String engine) {
        this.engine = engine;
    }

    /** The run cannot be made. */
    public void error(String key, Location at, Object... arguments) {
        add(Severity.ERROR, key, at, arguments);
    }

    /** The run can be made, but somebody should look. */
    public void warn(String key, Location at, Object... arguments) {
        add(Severity.WARNING, key, at, arguments);
    }

    /** Worth knowing. */
    public void inform(String key, Object... arguments) {
        add(Severity.INFORMATION, key, Location.NONE, arguments);
    }

    /** A default was taken. */
    public void assumed(String key, Object... arguments) {
        add(Severity.ASSUMPTION, key, Location.NONE, arguments);
    }

    private void add(Severity severity, String key, Location at, Object... arguments) {
        found.add(new Finding(severity, engine + "." + key, ElementRef.NONE, Text.of(Faults.class, key, arguments),
                at));
    }

    /** All, in the order found. */
    public List<Finding> found() {
        return List.copyOf(found);
    }

    /** True if the run can be made. */
    public boolean none() {
        return found.stream().noneMatch(Finding::isError);
    }
}

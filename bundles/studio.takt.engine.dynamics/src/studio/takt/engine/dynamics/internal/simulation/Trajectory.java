/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.simulation;

import java.util.List;

import studio.takt.core.api.run.Finding;

/**
 * What came out of one run.
 *
 * @param rows     time, then the values by place, for each save step; it ends early where a value was no number any more
 * @param findings what went wrong
 */
public record Trajectory(List<double[]> rows, List<Finding> findings) {
    /** Copies the lists. */
    public Trajectory {
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
    }

    /** Whether it reached its end. */
    public boolean isComplete() {
        return findings.stream().noneMatch(Finding::isError);
    }

    /** The times. */
    public double[] times() {
        return rows.stream().mapToDouble(row -> row[0]).toArray();
    }

    /** The values of a variable by its place. */
    public double[] series(int place) {
        return rows.stream().mapToDouble(row -> row[place + 1]).toArray();
    }
}

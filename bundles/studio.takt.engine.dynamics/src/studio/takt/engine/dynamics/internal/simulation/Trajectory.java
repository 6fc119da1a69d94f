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

import java.util.AbstractList;
import java.util.List;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.NumberRows;

/**
 * What came out of one run.
 *
 * @param values   time, then the values by place, for each save step; it ends early where a value was no number any more
 * @param findings what went wrong
 */
public record Trajectory(NumberRows values, List<Finding> findings) {
    /** Copies the list. */
    public Trajectory {
        findings = List.copyOf(findings);
    }

    /** Whether it reached its end. */
    public boolean isComplete() {
        return findings.stream().noneMatch(Finding::isError);
    }

    /** The rows, each made when it is asked for. */
    public List<double[]> rows() {
        return new AbstractList<>() {
            @Override
            public double[] get(int row) {
                return values.numbers(row);
            }

            @Override
            public int size() {
                return values.size();
            }
        };
    }

    /** The times. */
    public double[] times() {
        return column(0);
    }

    /** The values of a variable by its place. */
    public double[] series(int place) {
        return column(place + 1);
    }

    private double[] column(int column) {
        double[] series = new double[values.size()];
        for (int i = 0; i < series.length; i++) {
            series[i] = values.at(i, column);
        }
        return series;
    }
}

/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.report.internal.chart;

import java.util.ArrayList;
import java.util.List;

/** Which names stand along an abscissa that has too many: round numbers if it is one of numbers. */
public final class Ticks {
    private static final double CLOSE = 1e-6;
    private static final int FEWEST = 3;
    private static final double[] ROUND = {1, 2, 2.5, 5};

    private final List<String> names;
    private final double[] at;
    private final int most;

    /** Of names, what they are as numbers (not-a-number of those that are none), and how many may be shown. */
    public Ticks(List<String> names, double[] at, int most) {
        this.names = names;
        this.at = at;
        this.most = most;
    }

    /** The names, empty where none is shown. */
    public List<String> shown() {
        if (names.size() <= most) {
            return names;
        }
        double span = at[at.length - 1] - at[0];
        if (ascends() && span > 0) {
            double least = span / (most - 1);
            double size = Math.pow(10, Math.floor(Math.log10(least)));
            for (int power = 0; power < 3; power++) {
                for (double round : ROUND) {
                    double step = round * size * Math.pow(10, power);
                    List<String> shown = step >= least ? round(step) : List.of();
                    long count = shown.stream().filter(name -> !name.isEmpty()).count();
                    if (count >= FEWEST && count >= Math.floor(span / step)) {
                        return shown;
                    }
                }
            }
        }
        return every((int) Math.ceil(names.size() / (double) most));
    }

    private boolean ascends() {
        boolean ascends = true;
        for (int i = 0; ascends && i < at.length; i++) {
            ascends = Double.isFinite(at[i]) && (i == 0 || at[i] > at[i - 1]);
        }
        return ascends;
    }

    private List<String> round(double step) {
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < at.length; i++) {
            boolean hit = Math.abs(at[i] / step - Math.rint(at[i] / step)) < CLOSE;
            shown.add(hit ? names.get(i) : "");
        }
        return shown;
    }

    private List<String> every(int step) {
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            shown.add(i % step == 0 ? names.get(i) : "");
        }
        return shown;
    }
}

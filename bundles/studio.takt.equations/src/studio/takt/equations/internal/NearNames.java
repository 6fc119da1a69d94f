/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.equations.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds names that may have been meant. */
public final class NearNames {
    private static final int MOST = 3;
    private final Collection<String> names;

    /** Among these. */
    public NearNames(Collection<String> names) {
        this.names = names;
    }

    /** At most three, nearest first, none that differs in more than a third of its letters. */
    public List<String> to(String name) {
        return names.stream().filter(each -> Math.abs(each.length() - name.length()) <= 2)
                .filter(each -> distance(name, each) <= Math.max(1, Math.min(2, name.length() / 3)))
                .sorted(Comparator.<String>comparingInt(each -> distance(name, each))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST).toList();
    }

    /** Levenshtein's distance. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}

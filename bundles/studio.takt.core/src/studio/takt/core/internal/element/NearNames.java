/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.element;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the names that somebody may have meant who typed another. */
public final class NearNames {
    private static final int MOST = 5;

    private final Collection<String> names;

    /** Looks among these names. */
    public NearNames(Collection<String> names) {
        this.names = names;
    }

    /** How names are compared: composed alike (files from a Mac are not), without regard to case and outer space. */
    public static String folded(String name) {
        String plain = name.strip();
        boolean ascii = plain.chars().allMatch(c -> c < 128);
        return (ascii ? plain : Normalizer.normalize(plain, Normalizer.Form.NFKC)).toLowerCase(Locale.ROOT);
    }

    /** At most five names that are similar or contain what was typed, nearest first. */
    public List<String> to(String typed) {
        String wanted = folded(typed);
        int allowed = Math.max(1, wanted.length() / 3);
        record Near(String name, int distance) {}
        return names.stream().distinct().map(name -> new Near(name, distance(wanted, folded(name))))
                .filter(near -> near.distance <= allowed)
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name)).limit(MOST).map(Near::name)
                .toList();
    }

    private static int distance(String wanted, String name) {
        if (wanted.length() >= 3 && (name.contains(wanted) || name.length() >= 3 && wanted.contains(name))) {
            return 1;
        }
        int longer = Math.abs(wanted.length() - name.length());
        return longer > wanted.length() / 3 + 1 ? longer : edits(wanted, name);
    }

    /** Letters to replace, add, leave out or swap with a neighbour. */
    private static int edits(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : least(cost, one, other, i, j);
            }
        }
        return cost[one.length()][other.length()];
    }

    private static int least(int[][] cost, String one, String other, int i, int j) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int least = Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}

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

import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;

/** What may have been meant by a name that does not exist. */
public final class Names {
    private static final int FEW = 8;
    private static final int SHOWN = 4;

    private Names() {}

    /** All candidates if they are few, otherwise the most similar ones, as text. */
    public static String like(String wrong, Collection<String> candidates) {
        if (candidates.size() <= FEW) {
            return candidates.stream().sorted().collect(Collectors.joining(", "));
        }
        return candidates.stream().sorted(Comparator.<String>comparingInt(name -> distance(wrong, name))
                .thenComparing(Comparator.naturalOrder())).limit(SHOWN)
                .collect(Collectors.joining(", ", "", ", \u2026"));
    }

    /** The edit distance of Levenshtein, whatever the case of letters. */
    private static int distance(String left, String right) {
        String a = left.toLowerCase(java.util.Locale.ROOT);
        String b = right.toLowerCase(java.util.Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}

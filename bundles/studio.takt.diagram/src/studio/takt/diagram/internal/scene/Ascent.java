/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.internal.scene;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The longest ascending choice from a list of numbers. */
final class Ascent {
    private final List<Double> numbers;

    Ascent(List<Double> numbers) {
        this.numbers = numbers;
    }

    /** The places of the chosen numbers, in order; none only if there are no numbers. */
    List<Integer> longest() {
        int[] length = new int[numbers.size()];
        int[] before = new int[numbers.size()];
        int end = -1;
        for (int i = 0; i < length.length; i++) {
            length[i] = 1;
            before[i] = -1;
            for (int j = 0; j < i; j++) {
                if (numbers.get(j) < numbers.get(i) && length[j] + 1 > length[i]) {
                    length[i] = length[j] + 1;
                    before[i] = j;
                }
            }
            end = end < 0 || length[i] > length[end] ? i : end;
        }
        List<Integer> chosen = new ArrayList<>();
        for (int i = end; i >= 0; i = before[i]) {
            chosen.add(i);
        }
        Collections.reverse(chosen);
        return chosen;
    }
}

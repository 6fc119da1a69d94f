/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.sequence;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Simple rules, to begin with and to compare with. Ties go to the job that was given first. */
final class Rules {
    private Rules() {}

    /** In the order given. */
    static int[] given(SequenceCase given) {
        return IntStream.range(0, given.size()).toArray();
    }

    /** The earliest due first. */
    static int[] earliestDue(SequenceCase given) {
        return sorted(given, Comparator.comparingDouble(given::due));
    }

    /** The shortest first. */
    static int[] shortest(SequenceCase given) {
        return sorted(given, Comparator.comparingDouble(given::work));
    }

    /** Group after group, in the order in which they are first given. */
    static int[] byGroup(SequenceCase given) {
        List<String> groups = given.groups();
        return sorted(given, Comparator.comparingInt(job -> groups.indexOf(given.facts().jobs().get(job).group())));
    }

    private static int[] sorted(SequenceCase given, Comparator<Integer> order) {
        return IntStream.range(0, given.size()).boxed().sorted(order).mapToInt(Integer::intValue).toArray();
    }

    /** Always the job with the least changeover; the first is given, or also the nearest if it is less than 0. */
    static int[] nearest(SequenceCase given, int first) {
        int size = given.size();
        boolean[] done = new boolean[size];
        int[] sequence = new int[size];
        int last = size;
        for (int i = 0; i < size; i++) {
            int next = i == 0 && first >= 0 ? first : -1;
            for (int job = 0; job < size && !(i == 0 && first >= 0); job++) {
                if (!done[job] && (next < 0 || before(given, last, job, next))) {
                    next = job;
                }
            }
            done[next] = true;
            sequence[i] = next;
            last = next;
        }
        return sequence;
    }

    private static boolean before(SequenceCase given, int last, int job, int next) {
        double difference = given.hours(last, job) == given.hours(last, next)
                ? 0
                : given.hours(last, job) - given.hours(last, next);
        return difference < 0 || difference == 0 && given.due(job) < given.due(next);
    }
}

/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.roughcut;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Items and resources that have to do with each other: what is done about one resource of a part concerns no other part.
 *
 * @param items     indices of items
 * @param resources indices of resources
 */
record ReliefPart(List<Integer> items, List<Integer> resources) {

    /** The parts in which something is overloaded. */
    static List<ReliefPart> of(RoughFacts facts, Load load, Needs needs) {
        int[] root = IntStream.range(0, facts.resources().size()).toArray();
        List<List<Integer>> used = new ArrayList<>();
        for (int i = 0; i < facts.items().size(); i++) {
            int item = i;
            used.add(IntStream.range(0, root.length).filter(r -> needs.uses(item, r)).boxed().toList());
            used.get(i).forEach(r -> root[top(root, r)] = top(root, used.get(item).get(0)));
        }
        Set<Integer> overloaded = new HashSet<>();
        for (int r = 0; r < root.length; r++) {
            int resource = r;
            if (IntStream.range(0, facts.periods().size()).anyMatch(t -> load.over(facts, resource, t) > 0)) {
                overloaded.add(top(root, r));
            }
        }
        return overloaded.stream().sorted().map(each -> new ReliefPart(
                IntStream.range(0, used.size())
                        .filter(i -> !used.get(i).isEmpty() && top(root, used.get(i).get(0)) == each).boxed().toList(),
                Arrays.stream(IntStream.range(0, root.length).filter(r -> top(root, r) == each).toArray()).boxed()
                        .toList()))
                .toList();
    }

    private static int top(int[] root, int at) {
        int top = at;
        while (root[top] != top) {
            top = root[top];
        }
        return top;
    }
}

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

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Says which forbidden changeovers leave no sequence. */
final class Forbidden {
    private static final int MOST = 12;

    private final SequenceCase given;
    private final List<String> groups;

    Forbidden(SequenceCase given) {
        this.given = given;
        this.groups = given.groups();
    }

    /** Groups that nothing may follow, if there is more than one. */
    List<String> deadEnds() {
        List<String> ends = groups.stream().filter(group -> groups.stream()
                .allMatch(other -> other.equals(group) || isForbidden(group, other))).toList();
        return groups.size() > 1 && ends.size() > 1 ? ends : List.of();
    }

    /** Groups that cannot be reached from what the facility is set up for. */
    List<String> unreachable() {
        String start = given.facts().initial().orElse("");
        if (start.isEmpty()) {
            return List.of();
        }
        Set<String> reached = new HashSet<>();
        List<String> open = new ArrayList<>(List.of(start));
        while (!open.isEmpty()) {
            String from = open.remove(open.size() - 1);
            groups.stream().filter(to -> !reached.contains(to) && !isForbidden(from, to)).forEach(to -> {
                reached.add(to);
                open.add(to);
            });
        }
        return groups.stream().filter(group -> !reached.contains(group)).toList();
    }

    /** The changeovers between groups of jobs that are forbidden; the first of many. */
    List<String> all() {
        List<String> all = new ArrayList<>();
        List<String> from = new ArrayList<>(groups);
        given.facts().initial().filter(start -> !from.contains(start)).ifPresent(start -> from.add(0, start));
        for (String before : from) {
            groups.stream().filter(after -> isForbidden(before, after)).map(after -> before + " \u2192 " + after)
                    .forEach(all::add);
        }
        return all.size() > MOST ? withMore(all) : all;
    }

    private static List<String> withMore(List<String> all) {
        List<String> some = new ArrayList<>(all.subList(0, MOST));
        some.add("\u2026 (" + all.size() + ")");
        return some;
    }

    private boolean isForbidden(String from, String to) {
        return given.facts().between(from, to).forbidden();
    }
}

/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.requirements;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

import studio.takt.core.api.run.Severity;
import studio.takt.engine.planning.internal.requirements.Drafts.LineDraft;

/**
 * Which lines are in force for orders released in which periods. Of several bills of an item the first that is in force
 * counts, those that are no alternates before those that are.
 */
final class Effectivity {
    private final Drafts drafts;
    private final TimeGrid grid;
    private final int end;
    /** For items with several bills: which one is in force in each period. */
    private final Map<Integer, String[]> chosen = new HashMap<>();

    Effectivity(Drafts drafts, TimeGrid grid) {
        this.drafts = drafts;
        this.grid = grid;
        this.end = grid.size();
        Map<Integer, Map<String, List<LineDraft>>> byParent = new LinkedHashMap<>();
        Set<Integer> several = several();
        for (LineDraft line : drafts.lines()) {
            if (several.contains(line.parent())) {
                byParent.computeIfAbsent(line.parent(), parent -> new LinkedHashMap<>())
                        .computeIfAbsent(line.bill(), bill -> new ArrayList<>()).add(line);
            }
        }
        byParent.forEach((parent, bills) -> chosen.put(parent, choose(bills.values())));
        chosen.forEach(this::gaps);
    }

    /** The items that have more than one bill, or one that is an alternate. */
    private Set<Integer> several() {
        Map<Integer, String> first = new HashMap<>();
        Set<Integer> several = new HashSet<>();
        for (LineDraft line : drafts.lines()) {
            String known = first.putIfAbsent(line.parent(), line.bill());
            if (known != null && !known.equals(line.bill())) {
                several.add(line.parent());
            }
        }
        return several;
    }

    private String[] choose(Collection<List<LineDraft>> bills) {
        String[] names = new String[end];
        for (boolean alternate : new boolean[]{false, true}) {
            for (List<LineDraft> bill : bills) {
                for (int t = 0; t < end && bill.get(0).alternate() == alternate; t++) {
                    int period = t;
                    boolean inForce = bill.stream().anyMatch(line -> from(line) <= period && period <= to(line));
                    names[t] = names[t] == null && inForce ? bill.get(0).bill() : names[t];
                }
            }
        }
        return names;
    }

    private void gaps(int parent, String[] names) {
        for (int t = 0; t < end; t++) {
            if (names[t] == null) {
                drafts.add(Severity.WARNING, "no-bill", drafts.item(parent).element(), drafts.item(parent).code(),
                        grid.label(t));
                return;
            }
        }
    }

    /** The first and the last period of each stretch in which a line is in force. */
    List<int[]> of(LineDraft line) {
        int from = from(line);
        int to = to(line);
        String[] names = chosen.get(line.parent());
        if (names == null) {
            return from <= to ? List.of(new int[]{from, to}) : List.of();
        }
        List<int[]> spans = new ArrayList<>();
        for (int t = Math.max(0, from); t <= Math.min(to, end - 1); t++) {
            if (line.bill().equals(names[t])) {
                if (!spans.isEmpty() && spans.get(spans.size() - 1)[1] == t - 1) {
                    spans.get(spans.size() - 1)[1] = t;
                } else {
                    spans.add(new int[]{t, t});
                }
            }
        }
        return spans;
    }

    private int from(LineDraft line) {
        return line.from().isEmpty() ? 0 : period(line, line.from(), 0);
    }

    private int to(LineDraft line) {
        return line.to().isEmpty() ? end : period(line, line.to(), end);
    }

    private int period(LineDraft line, String text, int otherwise) {
        OptionalInt period = PeriodText.in(grid, text);
        if (period.isEmpty() && line.at().isPresent()) {
            drafts.add(Severity.ERROR, "period-unclear", line.at(), text);
        } else if (period.isEmpty()) {
            drafts.add(Severity.ERROR, "period-unclear", drafts.item(line.parent()).element(), text);
        }
        return period.orElse(otherwise);
    }
}

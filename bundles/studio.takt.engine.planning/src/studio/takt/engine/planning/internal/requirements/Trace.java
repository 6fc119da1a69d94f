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
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import studio.takt.engine.planning.internal.requirements.Pegging.Peg;

/** Pegging to any depth from one demand, item or planned order: down to what it takes, up to what it serves. */
final class Trace {
    /** So many steps are listed. */
    static final int MOST = 5_000;

    private final Records records;
    private final Pegging pegging;
    private final Names names;
    private final List<Step> steps = new ArrayList<>();

    Trace(Records records, Pegging pegging) {
        this.records = records;
        this.pegging = pegging;
        this.names = new Names(records);
    }

    /**
     * A step.
     *
     * @param level how far from where the trace began: below it more than 0, above it less
     * @param peg   what it is
     */
    record Step(int level, Peg peg) {}

    /** The steps from what is wanted, or, if nothing is, from the demand that is latest or else first. */
    List<Step> from(Optional<String> wanted, Lateness lateness) {
        if (wanted.isEmpty()) {
            usual(lateness).ifPresent(this::fromDemand);
            return steps;
        }
        String name = wanted.get().strip();
        IntStream.range(0, records.facts().demand().size()).filter(i -> names.demandName(i).equals(name)
                && !records.facts().demand().get(i).order().isEmpty()).forEach(this::fromDemand);
        for (int item = 0; steps.isEmpty() && item < records.facts().items().size(); item++) {
            fromItem(item, name);
        }
        return steps;
    }

    private Optional<Integer> usual(Lateness lateness) {
        int found = -1;
        for (int i = 0; i < records.facts().demand().size(); i++) {
            int level = deepness(i);
            boolean named = !records.facts().demand().get(i).order().isEmpty();
            if (level > 0 && (found < 0 || lateness.late(i) > lateness.late(found)
                    || lateness.late(i) == lateness.late(found) && named
                            && records.facts().demand().get(found).order().isEmpty())) {
                found = i;
            }
        }
        return found < 0 ? Optional.empty() : Optional.of(found);
    }

    private int deepness(int demand) {
        int item = records.facts().demand().get(demand).item();
        return records.network().firstLine(item + 1) - records.network().firstLine(item);
    }

    private void fromDemand(int demand) {
        int item = records.facts().demand().get(demand).item();
        Axis axis = pegging.axis(item);
        for (int use = 0; use < axis.uses(); use++) {
            if (axis.useLine(use) < 0 && axis.use(use) == demand) {
                pegging.pegs(item, axis.useBegin(use), axis.useEnd(use)).forEach(peg -> down(peg, 0));
            }
        }
    }

    private void fromItem(int item, String name) {
        boolean all = records.item(item).code().equals(name) || records.item(item).element().name().equals(name);
        for (Peg peg : all || name.startsWith(records.item(item).code()) ? pegging.pegs(item) : List.<Peg>of()) {
            if (all || names.source(item, peg.source()).equals(name)) {
                up(peg, 0);
                down(peg, 0);
            }
        }
    }

    private void down(Peg peg, int level) {
        if (steps.size() < MOST) {
            steps.add(new Step(level, peg));
            if (Axis.isPlanned(peg.source())) {
                pegging.componentsOf(peg).forEach(below -> down(below, level + 1));
            }
        }
    }

    private void up(Peg peg, int level) {
        if (peg.use() >= 0 && pegging.axis(peg.item()).useLine(peg.use()) >= 0 && steps.size() < MOST) {
            Peg above = pegging.parentOf(peg);
            for (Peg next : pegging.pegs(above.item(), above.begin(), above.end())) {
                steps.add(new Step(level - 1, next));
                up(next, level - 1);
            }
        }
    }
}

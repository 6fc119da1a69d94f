/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.aggregate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import studio.takt.engine.planning.api.aggregate.Decision;
import studio.takt.engine.planning.api.aggregate.Latitude;
import studio.takt.engine.planning.api.aggregate.Period;
import studio.takt.engine.planning.api.aggregate.PlanningCase;

/** Says which limits decisions for several families have reached: those of their people, and their own. */
final class SharedLimits {
    private static final double CLOSE = 1e-6;
    /** What the people share; the rest each family has for itself. */
    private static final Set<String> OF_PEOPLE = Set.of("regularTime", "hireLimit", "overtimeLimit");

    private final SharedCase shared;
    private final Latitude latitude;
    private final List<Decision> crews;
    private final List<List<Decision>> families;

    SharedLimits(SharedCase shared, Latitude latitude, List<Decision> crews, List<List<Decision>> families) {
        this.shared = shared;
        this.latitude = latitude;
        this.crews = crews;
        this.families = families;
    }

    /** All limits reached by a family, or by the people, in a period or before it. */
    List<String> reachedUpTo(int family, int period) {
        Set<String> reached = new LinkedHashSet<>();
        for (int t = 0; t <= period; t++) {
            ofPeople(t, reached);
            ofLines(family, t, reached);
        }
        own(family).reachedUpTo(period).stream().filter(limit -> !OF_PEOPLE.contains(limit)).forEach(reached::add);
        return List.copyOf(reached);
    }

    /** Why a period keeps more than it may. */
    List<String> keepingSurplus(int period) {
        return new Limits(shared.people(), latitude, crews).keepingSurplus(period);
    }

    /** The family as if all people were there for it: the limits of people are judged for all families together. */
    private Limits own(int family) {
        List<Decision> decisions = new ArrayList<>();
        for (int t = 0; t < crews.size(); t++) {
            Decision crew = crews.get(t);
            Decision made = families.get(family).get(t);
            decisions.add(new Decision(crew.workers(), crew.hired(), crew.laidOff(), made.regular(), made.overtime(),
                    made.subcontracted(), made.withheld()));
        }
        return new Limits(shared.families().get(family).own(), latitude, decisions);
    }

    private void ofLines(int family, int t, Set<String> reached) {
        double[] regular = families.stream().mapToDouble(each -> each.get(t).regular()).toArray();
        if (shared.lines().stream().anyMatch(line -> line.serves(family) && line.load(t, regular) >= 1 - CLOSE)) {
            reached.add(AggregateParameters.LINE_CAPACITY);
        }
    }

    private void ofPeople(int t, Set<String> reached) {
        Period period = shared.period(t);
        double regular = 0;
        double overtime = 0;
        for (int f = 0; f < families.size(); f++) {
            PlanningCase own = shared.families().get(f).own();
            regular += families.get(f).get(t).regular() * own.hoursPerUnit();
            overtime += families.get(f).get(t).overtime() * own.overtimeHoursPerUnit();
        }
        double workers = crews.get(t).workers();
        if (regular >= workers * period.hoursPerWorker() - CLOSE) {
            reached.add("regularTime");
        }
        if (Double.isFinite(period.hireLimit()) && crews.get(t).hired() >= period.hireLimit() - CLOSE) {
            reached.add("hireLimit");
        }
        if (Double.isFinite(period.overtimeLimit()) && overtime >= workers * period.overtimeLimit() - CLOSE) {
            reached.add("overtimeLimit");
        }
    }
}

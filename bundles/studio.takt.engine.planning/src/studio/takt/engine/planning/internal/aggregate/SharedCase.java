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

import java.util.List;
import java.util.stream.IntStream;

import studio.takt.core.api.run.ElementRef;
import studio.takt.engine.planning.api.aggregate.Period;
import studio.takt.engine.planning.api.aggregate.PlanningCase;

/**
 * Several families that one workforce makes. People, their time, pay and limits are the same in all cases.
 *
 * @param families the families, each with the case it would be alone
 */
record SharedCase(List<Family> families, List<SharedLine> lines) {

    /** A family and its case. */
    record Family(ElementRef ref, BuiltCase built, PlanningCase own) {
        Family with(PlanningCase other) {
            return new Family(ref, built, other);
        }

        String name() {
            return ref.name();
        }

        Period period(int t) {
            return own.periods().get(t);
        }

        double hours() {
            return own.hoursPerUnit();
        }
    }

    /** Copies the lists. */
    SharedCase {
        families = List.copyOf(families);
        lines = List.copyOf(lines);
    }

    /**
     * So many units of each family, or as many as the lines let through: those that need a line that is too full get
     * less of it in proportion.
     *
     * @param time how much of the regular time of the lines there is
     */
    double[] withinLines(int period, double[] units, double time) {
        double[] possible = units.clone();
        for (SharedLine line : lines) {
            double load = line.load(period, possible);
            for (int f = 0; f < possible.length && load > time; f++) {
                possible[f] *= line.serves(f) ? time / load : 1;
            }
        }
        return possible;
    }

    /** Overtime lengthens the day of the lines as it does that of the people: how much, of their regular time. */
    double lineOvertime(int period) {
        Period people = period(period);
        if (Double.isInfinite(people.overtimeLimit())) {
            return Double.POSITIVE_INFINITY;
        }
        return people.hoursPerWorker() == 0 ? 0 : people.overtimeLimit() / people.hoursPerWorker();
    }

    /** The case of the people: what they share, counted in hours instead of units. */
    PlanningCase people() {
        PlanningCase first = families.get(0).own();
        return new PlanningCase(first.periods(), first.openingWorkers(), 0, 1, 1, first.slackCapacity(),
                first.holdingBasis(), first.costs(), first.latitude());
    }

    /** How many periods there are. */
    int size() {
        return people().periods().size();
    }

    /** A period as far as people are concerned. */
    Period period(int t) {
        return families.get(0).period(t);
    }

    /** The same with another case of a family. */
    SharedCase with(int family, PlanningCase other) {
        return new SharedCase(IntStream.range(0, families.size())
                .mapToObj(f -> f == family ? families.get(f).with(other) : families.get(f)).toList(), lines);
    }

    /** Regular hours that all families together need. */
    double hoursNeeded() {
        return families.stream().mapToDouble(each -> each.own().totalRequirement() * each.hours()).sum();
    }
}

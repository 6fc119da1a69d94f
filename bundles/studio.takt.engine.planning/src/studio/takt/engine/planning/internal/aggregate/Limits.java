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
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.api.aggregate.Decision;
import studio.takt.engine.planning.api.aggregate.Latitude;
import studio.takt.engine.planning.api.aggregate.Lever;
import studio.takt.engine.planning.api.aggregate.Period;
import studio.takt.engine.planning.api.aggregate.PlanningCase;

/** Says which limits decisions have reached. The names are those of the parameters that would raise them. */
final class Limits {
    private static final double CLOSE = 1e-6;

    private final PlanningCase planningCase;
    private final Latitude latitude;
    private final List<Decision> decisions;

    Limits(PlanningCase planningCase, Latitude latitude, List<Decision> decisions) {
        this.planningCase = planningCase;
        this.latitude = latitude;
        this.decisions = decisions;
    }

    /** All limits reached in a period or before it, since what is made early serves it too. */
    List<String> reachedUpTo(int period) {
        Set<String> reached = new LinkedHashSet<>();
        for (int t = 0; t <= period; t++) {
            reached.addAll(reached(t));
        }
        for (int t = 0; t <= period; t++) {
            reached.addAll(stock(t, t == period));
        }
        if (Double.isFinite(latitude.backorderLimit()) && period < decisions.size() - 1
                && PlanProgram.mayOwe(latitude.levers(), planningCase.periods().get(period))) {
            reached.add("backorderLimit");
        }
        return List.copyOf(reached);
    }

    /** Why a period keeps more than it may: its limit, and the levers by which less would be made. */
    List<String> keepingSurplus(int period) {
        Set<String> reached = new LinkedHashSet<>();
        reached.add(may(Lever.INVENTORY) ? "maximumInventory" : "noInventory");
        if (!may(Lever.SHORT_TIME)) {
            reached.add("noShortTime");
        }
        if (!may(Lever.LAYOFF)) {
            reached.add("noLayoff");
        } else if (decisions.get(period).laidOff() >= planningCase.periods().get(period).layoffLimit() - CLOSE) {
            reached.add("layoffLimit");
        }
        return List.copyOf(reached);
    }

    /** The limits reached in a period; a lever that may not be pulled, or has no cost, has the limit 0. */
    List<String> reached(int t) {
        Period period = planningCase.periods().get(t);
        Decision decision = decisions.get(t);
        var costs = planningCase.costs();
        List<String> reached = new ArrayList<>();
        double regular = planningCase.regularCapacity(period, decision.workers());
        add(reached, decision.regular(), regular,
                regular < period.lineCapacity() ? "regularTime" : AggregateParameters.LINE_CAPACITY);
        add(reached, decision.hired(), may(Lever.HIRE) ? period.hireLimit() : 0,
                may(Lever.HIRE) ? "hireLimit" : "noHire");
        boolean overtime = may(Lever.OVERTIME) && costs.overtimeHour() > 0;
        add(reached, decision.overtime(), overtime ? planningCase.overtimeCapacity(period, decision.workers()) : 0,
                overtime ? "overtimeLimit" : may(Lever.OVERTIME) ? "overtimeRate" : "noOvertime");
        add(reached, decision.subcontracted(), may(Lever.SUBCONTRACT) ? period.subcontractLimit() : 0,
                !may(Lever.SUBCONTRACT)
                        ? "noSubcontract"
                        : costs.subcontract() > 0 ? "subcontractLimit" : "subcontractCost");
        return reached;
    }

    /** Stock that could not be built before a period, or in it, for more may not be kept. */
    private List<String> stock(int t, boolean last) {
        boolean full = closing(t) >= planningCase.periods().get(t).maximumClosing() - CLOSE;
        if (full) {
            return List.of("maximumInventory");
        }
        return may(Lever.INVENTORY) || last ? List.of() : List.of("noInventory");
    }

    private double closing(int last) {
        double stock = planningCase.openingStock();
        for (int t = 0; t <= last; t++) {
            stock += decisions.get(t).supply() - planningCase.periods().get(t).demand();
        }
        return stock;
    }

    /** The limits in words. */
    static Text names(List<String> limits) {
        return Text.of((Locale locale) -> limits.stream()
                .map(limit -> Text.of(Limits.class, "limit." + limit).in(locale))
                .collect(Collectors.joining(", ")));
    }

    private boolean may(Lever lever) {
        return latitude.levers().contains(lever);
    }

    private static void add(List<String> reached, double used, double most, String limit) {
        if (used >= most - CLOSE) {
            reached.add(limit);
        }
    }
}

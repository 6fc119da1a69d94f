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
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.internal.amount.CaseUnits;
import studio.takt.engine.planning.internal.roughcut.RoughFacts.Resource;
import studio.takt.engine.planning.internal.solver.LinearSolver;
import studio.takt.units.api.Quantity;

/** Loads a master schedule on resources by several methods, and finds relief for what is too much. */
public final class RoughCut {
    /** What every rule id of this engine begins with. */
    public static final String RULE = "rough-cut-capacity.";

    /** A resource with more overloads has one finding for all. */
    private static final int MOST_FINDINGS = 4;

    private final LinearSolver solver;
    private final RoughFacts facts;
    private final Parameters parameters;
    private final Monitor monitor;
    private final List<Finding> findings = new ArrayList<>();

    /** A load of these facts. */
    public RoughCut(LinearSolver solver, RoughFacts facts, Parameters parameters, Monitor monitor) {
        this.solver = solver;
        this.facts = facts;
        this.parameters = parameters;
        this.monitor = monitor;
    }

    /** Writes loads and reliefs down; only findings if the facts have faults. */
    public void plan(Result.Builder result) {
        result.findings(facts.findings());
        if (facts.findings().stream().noneMatch(Finding::isError)) {
            List<Load> loads = loads();
            if (loads.isEmpty()) {
                add(Severity.ERROR, "no-hours", facts.element());
            } else {
                write(loads, result);
            }
        }
        result.findings(findings);
    }

    private void write(List<Load> loads, Result.Builder result) {
        Load deciding = loads.get(loads.size() - 1);
        double seconds = parameters.number(RoughParameters.SECONDS).orElse(5.0);
        boolean wholes = !parameters.asMap().containsKey(RoughParameters.WHOLE_UNITS)
                || parameters.flag(RoughParameters.WHOLE_UNITS);
        ReliefPlan relief = new CheapestRelief(solver, facts, deciding, wholes, seconds, monitor).plan();
        List<Relief> reliefs = relief.reliefs();
        CaseUnits units = CaseUnits.of(facts.currency(), facts.unit(), List.of());
        new RoughTables(facts, loads, relief, units).writeTo(result);
        overloads(deciding, reliefs, units);
        supports(deciding, reliefs, units);
        proof(relief, units);
        before(deciding);
        facts.resources().stream().filter(each -> Arrays.stream(each.capacity()).anyMatch(Double::isNaN))
                .forEach(each -> add(Severity.WARNING, "no-capacity", each.ref(), each.name()));
        double[] hours = Load.hours(facts);
        IntStream.range(0, hours.length)
                .filter(i -> !(hours[i] > 0) && Arrays.stream(facts.quantity()[i]).sum() > 0)
                .mapToObj(facts.items()::get)
                .forEach(item -> add(Severity.WARNING, "item-without-hours", item.ref(), item.name()));
    }

    /** The loads by the methods that are asked for and possible, the most detailed last. */
    private List<Load> loads() {
        List<String> asked = parameters.choices(RoughParameters.METHODS);
        List<Load> loads = new ArrayList<>();
        boolean uses = !facts.uses().isEmpty();
        boolean overall = Arrays.stream(Load.hours(facts)).anyMatch(each -> each > 0)
                && Arrays.stream(Load.shares(facts)).sum() > 0;
        if (asked.contains(Load.CPOF) && overall) {
            loads.add(Load.overall(facts));
        }
        if (asked.contains(Load.BILL) && uses) {
            loads.add(Load.bill(facts));
        }
        if (asked.contains(Load.PROFILE) && uses) {
            loads.add(Load.profile(facts));
        }
        return loads;
    }

    /** What is done where nothing was overloaded, so that something fits there. */
    private void supports(Load load, List<Relief> reliefs, CaseUnits units) {
        for (int r = 0; r < facts.resources().size(); r++) {
            int resource = r;
            List<Text> ways = reliefs.stream()
                    .filter(each -> each.resource() == resource && load.over(facts, resource, each.period()) <= 0)
                    .map(each -> Text.of(RoughCut.class, "relief.in", facts.periods().get(each.period()),
                            way(each, units)))
                    .toList();
            if (!ways.isEmpty()) {
                Resource at = facts.resources().get(r);
                add(Severity.INFORMATION, "makes-room", at.ref(), at.name(), joined(ways));
            }
        }
    }

    /** Whether nothing is cheaper, and what nothing relieves. */
    private void proof(ReliefPlan plan, CaseUnits units) {
        if (plan.reliefs().isEmpty()) {
            return;
        }
        Quantity cost = Quantity.of(round(plan.cost()), units.money());
        if (plan.proven()) {
            add(Severity.INFORMATION, "proven", facts.element(), cost);
        } else if (Double.isNaN(plan.bound())) {
            add(Severity.WARNING, "not-bounded", facts.element(), cost);
        } else {
            add(Severity.WARNING, "not-proven", facts.element(), cost,
                    Quantity.of(round(plan.bound()), units.money()));
        }
        if (plan.unrelieved() > 1e-9) {
            Relief worst = plan.reliefs().stream().filter(each -> each.kind().equals(Relief.NONE))
                    .max(Comparator.comparingDouble(Relief::hours)).orElseThrow();
            add(Severity.WARNING, plan.proven() ? "cannot-relieve" : "not-relieved", facts.element(),
                    round(plan.unrelieved()), facts.resources().get(worst.resource()).name(),
                    facts.periods().get(worst.period()), round(worst.hours()));
        }
    }

    private void before(Load load) {
        for (int r = 0; r < facts.resources().size(); r++) {
            if (load.before()[r] > 1e-9) {
                Resource at = facts.resources().get(r);
                add(Severity.INFORMATION, "before-start", at.ref(), at.name(), round(load.before()[r]));
            }
        }
    }

    /** One finding for each overload; for a resource that is overloaded again and again one, of its worst period. */
    private void overloads(Load load, List<Relief> reliefs, CaseUnits units) {
        for (int r = 0; r < facts.resources().size(); r++) {
            int resource = r;
            List<Integer> over = IntStream.range(0, facts.periods().size())
                    .filter(t -> load.over(facts, resource, t) > 0).boxed().toList();
            if (over.size() <= MOST_FINDINGS) {
                over.forEach(t -> overload(load, resource, t, List.of(), reliefs, units));
            } else {
                int worst = over.stream().max(Comparator.comparingDouble(t -> load.over(facts, resource, t)))
                        .orElseThrow();
                double hours = over.stream().mapToDouble(t -> load.over(facts, resource, t)).sum();
                overload(load, resource, worst, List.of(over.size(), round(hours)), reliefs, units);
            }
        }
    }

    private void overload(Load load, int r, int t, List<Object> more, List<Relief> all, CaseUnits units) {
        Resource at = facts.resources().get(r);
        List<Relief> reliefs = all.stream().filter(each -> each.resource() == r && each.period() == t).toList();
        double missing = reliefs.stream().filter(each -> each.kind().equals(Relief.NONE)).mapToDouble(Relief::hours)
                .sum();
        List<Text> ways = reliefs.stream().filter(each -> !each.kind().equals(Relief.NONE))
                .map(each -> way(each, units)).toList();
        Text relief = ways.isEmpty()
                ? Text.of(RoughCut.class, missing > 1e-9 ? "relief.none" : "relief.already")
                : joined(ways);
        List<Object> said = new ArrayList<>(List.of(at.name(), facts.periods().get(t), round(load.over(facts, r, t)),
                round(load.hours()[r][t]), round(at.capacity()[t]), relief, round(missing)));
        said.addAll(more);
        String key = missing > 1e-9 ? "overload-unrelieved" : "overload";
        findings.add(new Finding(Severity.WARNING, RULE + key, at.ref(), Text.of(RoughCut.class,
                "finding." + key + (more.isEmpty() ? "" : ".often"), said.toArray())));
    }

    private static Text joined(List<Text> ways) {
        Text all = ways.get(0);
        for (Text way : ways.subList(1, Math.min(4, ways.size()))) {
            all = Text.of(RoughCut.class, "relief.and", all, way);
        }
        return ways.size() > 4 ? Text.of(RoughCut.class, "relief.more", all, ways.size() - 4) : all;
    }

    private Text way(Relief relief, CaseUnits units) {
        Text cost = Double.isNaN(relief.costPerHour())
                ? Text.of(RoughCut.class, "relief.unknownCost")
                : Text.of(RoughCut.class, "relief.cost", Quantity.of(round(relief.cost()), units.money()));
        String item = relief.item() < 0 ? "" : facts.items().get(relief.item()).name();
        String to = relief.to() < 0 ? "" : facts.periods().get(relief.to());
        String from = relief.from() < 0 ? "" : facts.periods().get(relief.from());
        String kind = relief.kind().equals(Relief.NONE) ? "left" : relief.kind();
        return Text.of(RoughCut.class, "relief." + kind, round(relief.hours()), round(relief.units()),
                units.count().toString(), item, to, cost, from);
    }

    static double round(double value) {
        return Math.rint(value * 1000) / 1000 + 0.0;
    }

    private void add(Severity severity, String key, ElementRef element, Object... arguments) {
        findings.add(new Finding(severity, RULE + key, element, Text.of(RoughCut.class, "finding." + key, arguments)));
    }
}

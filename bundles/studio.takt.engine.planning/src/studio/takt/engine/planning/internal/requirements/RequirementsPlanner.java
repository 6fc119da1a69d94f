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
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import studio.takt.core.api.run.Chart;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.run.SummaryValue;
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.internal.requirements.Shortages.Shortage;
import studio.takt.units.api.Unit;

/** Material requirements planning, an assembly of phases: levels, records, lateness, pegging, messages, tables. */
public final class RequirementsPlanner {
    /** What rule ids begin with. */
    public static final String RULE = "material-requirements.";
    private static final int LONGEST_LOOP = 30;

    /** Adds to {@code result} all that the plan says. */
    public void plan(RequirementsFacts facts, Parameters parameters, Monitor monitor, Result.Builder result) {
        result.findings(facts.findings());
        if (facts.findings().stream().anyMatch(Finding::isError)) {
            return;
        }
        Network network = new Network(facts.items().size(), facts.lines());
        if (!network.loop().isEmpty()) {
            result.findings(List.of(loop(facts, network)));
            return;
        }
        Records records = Netting.plan(facts, network, monitor);
        Lateness lateness = Lateness.of(records, monitor);
        show(records, lateness, parameters, monitor, result);
    }

    private static Finding loop(RequirementsFacts facts, Network network) {
        List<Integer> loop = network.loop();
        String names = loop.stream().limit(LONGEST_LOOP).map(item -> facts.items().get(item).code())
                .collect(Collectors.joining(" \u2192 "));
        return new Finding(Severity.ERROR, RULE + "bom-cycle", facts.items().get(loop.get(0)).element(),
                Text.of(RequirementsPlanner.class, "finding.bom-cycle",
                        loop.size() > LONGEST_LOOP ? names + " \u2026" : names));
    }

    private static void show(Records records, Lateness lateness, Parameters parameters, Monitor monitor,
            Result.Builder result) {
        int within = parameters.integer(RequirementsParameters.WITHIN).orElse(1L).intValue();
        List<Actions.Action> actions = Actions.of(records, within);
        Pegging pegging = new Pegging(records);
        Shortages finder = new Shortages(records, lateness, pegging);
        List<Shortage> shortages = finder.all(monitor);
        summary(records, lateness, actions, shortages, result);
        RequirementsTables tables = new RequirementsTables(records, parameters);
        tables.writeTo(result, actions);
        PeggingTables pegs = new PeggingTables(records, lateness, pegging);
        boolean asked = parameters.text(RequirementsParameters.ITEMS).isPresent();
        result.add(pegs.pegging(tables.isShortened() && !asked ? List.of() : tables.wanted(), monitor));
        result.add(pegs.shortages(shortages, finder));
        Optional<String> wanted = parameters.text(RequirementsParameters.TRACE);
        List<Trace.Step> steps = new Trace(records, pegging).from(wanted, lateness);
        result.add(pegs.trace(steps));
        chart(records, steps, result);
        RequirementsFindings findings = new RequirementsFindings(records, lateness);
        findings.late(shortages, finder);
        findings.pastDue();
        findings.outside();
        findings.shown(tables.isShortened(), !asked, pegs.isCut() || pegging.isCut());
        findings.listed(tables.listed(), tables.wanted().size());
        findings.asked(wanted.filter(name -> steps.isEmpty()), tables.wanted().isEmpty());
        result.findings(findings.all());
        result.explain(new RequirementsExplanations(records, tables.wanted()).all());
    }

    private static void chart(Records records, List<Trace.Step> steps, Result.Builder result) {
        if (steps.stream().anyMatch(step -> Axis.isPlanned(step.peg().source()))) {
            int top = steps.get(0).peg().item();
            TimeGrid grid = records.facts().grid();
            result.add(new Chart("trace", Text.of(RequirementsPlanner.class,
                    grid.isDated() ? "chart.traceDated" : "chart.trace", records.item(top).code(), grid.label(0)),
                    Chart.Kind.GANTT, PeggingTables.TRACE, "item",
                    List.of(new Chart.Series(Text.of(RequirementsPlanner.class, "chart.order"), "start", "end")),
                    List.of()));
        }
    }

    private static void summary(Records records, Lateness lateness, List<Actions.Action> actions,
            List<Shortage> shortages, Result.Builder result) {
        int items = records.facts().items().size();
        count(result, "items", items);
        count(result, "levels", items == 0 ? 0 : records.network().depth() + 1);
        count(result, "plannedOrders", orders(records));
        count(result, "actions", actions.size());
        count(result, "pastDue", IntStream.range(0, items).filter(item -> records.pastDue(item) > 0).count());
        count(result, "shortages", shortages.size());
        count(result, "lateDemands", lateness.lateDemands());
        count(result, "latestBy", lateness.worst());
    }

    private static long orders(Records records) {
        long orders = 0;
        List<RequirementsFacts.ItemFact> items = new ArrayList<>(records.facts().items());
        for (int item = 0; item < items.size(); item++) {
            for (int t = 0; t < records.periods() && !items.get(item).phantom(); t++) {
                orders += items.get(item).lots().orders(records.plannedReceipt(item, t));
            }
        }
        return orders;
    }

    private static void count(Result.Builder result, String key, double number) {
        result.add(SummaryValue.of(key, Text.of(RequirementsPlanner.class, "summary." + key), number, Unit.ONE));
    }
}

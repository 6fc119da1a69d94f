/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.lot;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.api.lot.LotCase;
import studio.takt.engine.planning.api.lot.LotRule;

/** Lot sizing, an assembly of phases over records: facts make a case, rules decide, books follow, tables show it. */
public final class LotPlanner {

    /** Adds to {@code result} all that the rules say. */
    public void plan(LotFacts facts, Parameters parameters, Monitor monitor, Result.Builder result) {
        LotCaseBuilder builder = new LotCaseBuilder(facts, parameters);
        result.findings(facts.findings());
        var made = builder.build();
        result.findings(List.copyOf(builder.findings()));
        made.ifPresent(lotCase -> plan(lotCase, builder, parameters, monitor, result));
    }

    private static void plan(LotCase lotCase, LotCaseBuilder builder, Parameters parameters, Monitor monitor,
            Result.Builder result) {
        OptionalDouble fixed = builder.units(LotParameters.FIXED_QUANTITY);
        boolean closest = parameters.text(LotParameters.PART_PERIOD).filter("below"::equals).isEmpty();
        List<LotRule> rules = new ArrayList<>(LotRules.all(fixed, closest));
        LotProblems problems = new LotProblems(lotCase, builder);
        if (problems.canBeMade()) {
            rules.add(LotRules.capacitated());
        }
        List<LotPlan> plans = plans(lotCase, rules, parameters.choices(LotParameters.RULES), monitor);
        LotOutcome outcome = new LotOutcome(lotCase, plans, WagnerWhitin.of(lotCase, monitor).leastCosts());
        problems.foq(fixed, plans);
        problems.overCapacity(plans);
        result.findings(problems.findings());
        new LotTables(outcome, builder.units()).writeTo(result);
        result.explain(new LotExplanations(outcome, builder).all());
    }

    /** The plans of the rules asked for; the rules that are proven are always among them. */
    private static List<LotPlan> plans(LotCase lotCase, List<LotRule> rules, List<String> asked, Monitor monitor) {
        List<LotPlan> plans = new ArrayList<>();
        for (LotRule rule : rules) {
            if (asked.isEmpty() || asked.contains(rule.id()) || LotOutcome.isExact(rule)) {
                monitor.progress((double) plans.size() / rules.size(), rule.name());
                plans.add(new LotPlan(rule, lotCase, rule.lots(lotCase, monitor)));
            }
        }
        return List.copyOf(plans);
    }

    static Finding finding(Severity severity, String key, LotCaseBuilder builder, Object... arguments) {
        return new Finding(severity, LotCaseBuilder.RULE + key, builder.element(),
                Text.of(LotPlanner.class, "finding." + key, arguments));
    }
}

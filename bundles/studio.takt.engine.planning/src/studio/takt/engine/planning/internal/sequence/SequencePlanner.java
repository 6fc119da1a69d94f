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
import java.util.List;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;

/** Sequencing, an assembly of phases over records: a case, a sequence, its books. */
public final class SequencePlanner {
    /** What rule ids begin with. */
    public static final String RULE = "sequence.";
    private static final double LITTLE = 1e-9;

    private final List<Finding> findings = new ArrayList<>();

    /** Adds to {@code result} what was found. */
    public void plan(SequenceFacts facts, Parameters parameters, Monitor monitor, Result.Builder result) {
        result.findings(facts.findings());
        if (facts.findings().stream().anyMatch(Finding::isError)) {
            return;
        }
        Objective objective = Objective.of(parameters.text(SequenceParameters.OBJECTIVE)
                .orElse(Objective.CHANGEOVER.id()));
        SequenceCase given = new SequenceCase(facts, objective);
        monitor.progress(0.1, Text.of(SequencePlanner.class, "progress.searching"));
        Sequencer.Found found = Sequencer.solve(given,
                parameters.integer(SequenceParameters.ROUNDS).orElse(300L).intValue(),
                parameters.integer(SequenceParameters.SEED).orElse(1L), monitor);
        if (found.sequence().isPresent()) {
            SequenceOutcome outcome = new SequenceOutcome(given, found);
            outcome.writeTo(result);
            late(given, found, facts);
            if (!found.exact()) {
                add(Severity.INFORMATION, "not-proven", facts, 100 * outcome.gap());
            }
        } else {
            impossible(given, found, facts);
        }
        result.findings(findings);
    }

    private void late(SequenceCase given, Sequencer.Found found, SequenceFacts facts) {
        SequencePlan plan = new SequencePlan(given, found.sequence().orElseThrow());
        plan.steps().stream().filter(step -> step.tardiness() > LITTLE).limit(20)
                .forEach(step -> findings.add(new Finding(Severity.WARNING, RULE + "late",
                        step.job().element().isPresent() ? step.job().element() : facts.element(),
                        Text.of(SequencePlanner.class, "finding.late", step.job().name(), step.end(),
                                step.job().due(), step.tardiness()))));
    }

    private void impossible(SequenceCase given, Sequencer.Found found, SequenceFacts facts) {
        Forbidden forbidden = new Forbidden(given);
        if (!found.isProven()) {
            add(Severity.ERROR, "none-found", facts, String.join(", ", forbidden.all()));
            return;
        }
        if (!forbidden.unreachable().isEmpty()) {
            add(Severity.ERROR, "unreachable", facts, String.join(", ", forbidden.unreachable()),
                    facts.initial().orElse(""));
        }
        if (!forbidden.deadEnds().isEmpty()) {
            add(Severity.ERROR, "dead-ends", facts, String.join(", ", forbidden.deadEnds()));
        }
        add(Severity.ERROR, "forbidden", facts, String.join(", ", forbidden.all()));
    }

    private void add(Severity severity, String key, SequenceFacts facts, Object... arguments) {
        findings.add(new Finding(severity, RULE + key, facts.element(),
                Text.of(SequencePlanner.class, "finding." + key, arguments)));
    }
}

/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.report.internal.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.SummaryValue;
import studio.takt.core.api.text.Text;
import studio.takt.report.internal.document.Block.Term;

/** The terms that a report uses, with what they are called in the other language. */
final class Glossary {
    /** A term, and the keys of figures, columns, words or engines that use it. */
    private record Entry(String id, List<String> usedBy) {}

    private static final List<Entry> ENTRIES = List.of(new Entry("valueStreamMap", List.of("vsm-metrics")),
            new Entry("takt", List.of("takt")), new Entry("cycleTime", List.of("cycleTime")),
            new Entry("leadTime", List.of("leadTime")), new Entry("processingTime", List.of("processingTime")),
            new Entry("pce", List.of("pce")), new Entry("bottleneck", List.of("bottleneck")),
            new Entry("utilisation", List.of("utilisation")), new Entry("grossCapacity", List.of("grossCapacity")),
            new Entry("netCapacity", List.of("netCapacity")),
            new Entry("daysOfSupply", List.of("daysOfSupply", "ladder")),
            new Entry("epei", List.of("epei")), new Entry("pitch", List.of("pitch")),
            new Entry("wip", List.of("wip")), new Entry("throughput", List.of("th", "throughput")),
            new Entry("aggregatePlan", List.of("aggregate-plan")),
            new Entry("chaseWorkforce", List.of("chase-workforce")),
            new Entry("chaseOvertime", List.of("chase-overtime")), new Entry("level", List.of("level")),
            new Entry("mixed", List.of("mixed", "optimal")), new Entry("overtime", List.of("overtime")),
            new Entry("subcontract", List.of("subcontract")), new Entry("holding", List.of("holding")),
            new Entry("backorder", List.of("backorder")), new Entry("requirement", List.of("requirement")));

    private final Speech speech;

    Glossary(Speech speech) {
        this.speech = speech;
    }

    /** The terms used by the results, in the order of the language. */
    List<Term> terms(List<Result> results) {
        Set<String> used = new TreeSet<>();
        results.forEach(result -> collect(result, used));
        Locale other = "ko".equals(speech.locale().getLanguage()) ? Locale.ENGLISH : Locale.KOREAN;
        List<Term> terms = new ArrayList<>();
        for (Entry entry : ENTRIES) {
            if (entry.usedBy.stream().anyMatch(used::contains)) {
                terms.add(new Term(speech.say("term." + entry.id),
                        Text.of(Glossary.class, "term." + entry.id).in(other), other.getLanguage(),
                        speech.say("meaning." + entry.id)));
            }
        }
        terms.sort(java.util.Comparator.comparing(Term::name, java.text.Collator.getInstance(speech.locale())));
        return List.copyOf(terms);
    }

    private static void collect(Result result, Set<String> used) {
        used.add(result.engine().id());
        result.summary().stream().map(SummaryValue::key).forEach(key -> used.add(key.substring(key.indexOf('.') + 1)));
        result.tables().forEach(table -> {
            used.add(table.name());
            table.columns().forEach(column -> used.add(column.name()));
        });
    }
}

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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.run.SummaryValue;
import studio.takt.report.internal.gather.Material;

/**
 * Writes the summary of the first page in plain words. For key figures that every consultant knows, by their stable
 * keys, there are sentences; others are listed by their titles.
 */
final class SummaryWriter {
    /** A sentence of the message bundle, and the key figures that it needs, in the order of its arguments. */
    private record Phrase(String message, List<String> keys) {}

    private static final List<Phrase> PHRASES = List.of(
            new Phrase("phrase.flow", List.of("leadTime", "processingTime")),
            new Phrase("phrase.rhythm", List.of("takt", "bottleneck")),
            new Phrase("phrase.takt", List.of("takt")));
    /** What is told of the second and further results of an engine. */
    private static final List<Phrase> FURTHER = List
            .of(new Phrase("phrase.flow.further", List.of("leadTime", "processingTime")));
    private static final int MOST_LISTED = 5;
    private static final int MOST_OF_AN_ENGINE = 3;

    private final Speech speech;
    private final Recommendation recommendation;

    SummaryWriter(Speech speech, Recommendation recommendation) {
        this.speech = speech;
        this.recommendation = recommendation;
    }

    /** A paragraph for each engine that has something to say in sentences; if none has, the first ones' figures. */
    List<String> paragraphs(Material material) {
        Map<String, List<String>> said = new LinkedHashMap<>();
        List<Result> telling = material.results().stream().filter(result -> !result.summary().isEmpty()).toList();
        for (Result result : telling) {
            boolean first = said.keySet().stream().noneMatch(result.engine().id()::equals);
            List<String> sentences = said.computeIfAbsent(result.engine().id(), key -> new ArrayList<>());
            if (sentences.size() < MOST_OF_AN_ENGINE) {
                sentence(result, first ? PHRASES : FURTHER).ifPresent(sentences::add);
            }
        }
        List<String> paragraphs = said.values().stream().filter(sentences -> !sentences.isEmpty())
                .map(sentences -> String.join(" ", sentences)).toList();
        if (!paragraphs.isEmpty()) {
            return paragraphs;
        }
        return telling.isEmpty()
                ? List.of(speech.say("summary.nothing"))
                : telling.stream().limit(MOST_OF_AN_ENGINE).map(this::listed).toList();
    }

    private Optional<String> sentence(Result result, List<Phrase> phrases) {
        Map<String, SummaryValue> known = result.summary().stream()
                .collect(Collectors.toMap(SummaryValue::key, value -> value, (a, b) -> a, TreeMap::new));
        List<String> sentences = new ArrayList<>();
        Set<String> said = new HashSet<>();
        for (Phrase phrase : phrases) {
            if (known.keySet().containsAll(phrase.keys) && !said.containsAll(phrase.keys)) {
                List<String> values = phrase.keys.stream().map(key -> speech.rounded(known.get(key)))
                        .collect(Collectors.toCollection(ArrayList::new));
                values.add(speech.name(result.element()));
                sentences.add(speech.say(phrase.message, values.toArray()));
                said.addAll(phrase.keys);
            }
        }
        recommendation.sentence(result).ifPresent(sentences::add);
        return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
    }

    private String listed(Result result) {
        String values = result.summary().stream().limit(MOST_LISTED)
                .map(value -> value.title().in(speech.locale()) + " " + speech.rounded(value))
                .collect(Collectors.joining("; "));
        return speech.say("summary.listed", result.engine().name(), speech.name(result.element()), values);
    }

    /** How much there is that asks for attention; empty if nothing does. */
    String attention(List<Finding> findings) {
        long errors = FindingGroup.of(findings, Severity.ERROR, speech).size();
        long warnings = FindingGroup.of(findings, Severity.WARNING, speech).size();
        return errors + warnings == 0
                ? ""
                : speech.say(errors > 0 ? "summary.errors" : "summary.warnings", errors, warnings);
    }
}

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Severity;

/**
 * Findings that say the same of several elements: the same rule, severity and words but for the name of the element.
 * They are told once, with all the names.
 *
 * @param members the findings, in the order in which they were found; at least one
 */
record FindingGroup(List<Finding> members) {
    /** Stands for the name of an element; a character that no text contains. */
    private static final String NAME = "\uFFFC";
    private static final String BETWEEN = ", ";

    /** What findings of one group have in common. */
    private record Likeness(String rule, String words, String kind, String file) {}

    /** The findings of a severity in groups, each where its first member stood. */
    static List<FindingGroup> of(List<Finding> findings, Severity severity, Speech speech) {
        Map<Likeness, List<Finding>> groups = new LinkedHashMap<>();
        findings.stream().filter(finding -> finding.severity() == severity).forEach(
                finding -> groups.computeIfAbsent(likeness(finding, speech), key -> new ArrayList<>()).add(finding));
        return groups.values().stream().map(FindingGroup::new).toList();
    }

    private static Likeness likeness(Finding finding, Speech speech) {
        ElementRef element = finding.element();
        String words = speech.say(finding.message());
        String pattern = named(finding) ? words.replace(element.name(), NAME) : words;
        return new Likeness(finding.rule(), pattern, element.kind(), finding.location().toString());
    }

    private static boolean named(Finding finding) {
        return finding.element().isPresent() && !finding.element().name().isEmpty();
    }

    /** The rule. */
    String rule() {
        return members.get(0).rule();
    }

    /** What is said, with the names of all elements where the first one's stood. */
    String text(Speech speech) {
        Finding first = members.get(0);
        String words = speech.say(first.message());
        return members.size() == 1 || !named(first)
                ? words
                : words.replace(first.element().name(), names());
    }

    /** Where: the place in a file, or the elements with their kind; empty if the text names them all. */
    String place(Speech speech) {
        Finding first = members.get(0);
        if (first.location().isPresent()) {
            return first.location().toString();
        }
        ElementRef element = first.element();
        if (members.size() == 1) {
            return speech.place(element);
        }
        return text(speech).contains(names())
                ? ""
                : speech.place(new ElementRef(element.id(), names(), element.kind()));
    }

    /** The names of the elements. */
    String names() {
        return String.join(BETWEEN, elements());
    }

    /** The name of each element once. */
    List<String> elements() {
        return members.stream().map(Finding::element).map(ElementRef::name).distinct().toList();
    }
}

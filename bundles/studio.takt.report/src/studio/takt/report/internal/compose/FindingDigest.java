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
import java.util.TreeSet;
import java.util.stream.Collectors;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Severity;
import studio.takt.report.internal.document.Block.Remark;

/**
 * The findings of one severity as remarks. Of many that one rule has found, some are told, of different elements, and
 * the others are counted with the names of their elements.
 */
final class FindingDigest {
    private static final int MOST_NAMES = 8;
    private final Speech speech;
    private final List<FindingGroup> groups;

    FindingDigest(Speech speech, List<Finding> findings, Severity severity) {
        this.speech = speech;
        this.groups = FindingGroup.of(findings, severity, speech);
    }

    /** How many there are; those that say the same of several elements count once. */
    int size() {
        return groups.size();
    }

    /** The remarks, of each rule so many in full. */
    List<Remark> remarks(Extent extent) {
        List<Remark> remarks = new ArrayList<>();
        byRule().values().forEach(alike -> {
            boolean all = alike.size() <= extent.alike() + 1L;
            List<FindingGroup> told = all ? alike : different(alike, extent.alike());
            told.forEach(group -> remarks.add(remark(group)));
            if (!all) {
                remarks.add(rest(alike, told));
            }
        });
        return remarks.stream().distinct().toList();
    }

    /** The first finding of each rule, with how many more there are. */
    List<String> headlines() {
        return byRule().values().stream().map(alike -> {
            String text = shortened(alike.get(0).text(speech));
            return alike.size() == 1 ? text : speech.say("cover.more", text, alike.size() - 1);
        }).toList();
    }

    private Map<String, List<FindingGroup>> byRule() {
        return groups.stream()
                .collect(Collectors.groupingBy(FindingGroup::rule, LinkedHashMap::new, Collectors.toList()));
    }

    private Remark remark(FindingGroup group) {
        return new Remark(group.text(speech), group.place(speech), group.rule());
    }

    private static List<FindingGroup> different(List<FindingGroup> alike, int most) {
        Map<String, FindingGroup> byElement = new LinkedHashMap<>();
        alike.forEach(group -> byElement.putIfAbsent(group.names(), group));
        List<FindingGroup> told = new ArrayList<>(byElement.values().stream().limit(most).toList());
        alike.stream().filter(group -> !told.contains(group)).limit(Math.max(0, most - told.size()))
                .forEach(told::add);
        return told;
    }

    private Remark rest(List<FindingGroup> alike, List<FindingGroup> told) {
        List<FindingGroup> others = alike.stream().filter(group -> !told.contains(group)).toList();
        List<String> names = List
                .copyOf(others.stream().flatMap(group -> group.elements().stream()).filter(name -> !name.isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new)));
        String joined = String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())))
                + (names.size() > MOST_NAMES ? ", \u2026" : "");
        return new Remark(speech.say("findings.more", others.size(), joined.isEmpty() ? 0 : 1, joined), "",
                alike.get(0).rule());
    }

    /** Its first sentences, as far as they fit into two lines. */
    private static String shortened(String text) {
        int most = 190;
        if (text.length() <= most) {
            return text;
        }
        int end = text.lastIndexOf(". ", most);
        return end > most / 3
                ? text.substring(0, end + 1)
                : text.substring(0, Math.max(most / 3, text.lastIndexOf(' ', most))) + " \u2026";
    }
}

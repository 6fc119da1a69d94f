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

import studio.takt.core.api.run.Parameter;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.Severity;
import studio.takt.report.internal.document.Block;
import studio.takt.report.internal.gather.Material;
import studio.takt.units.api.Quantity;

/** Assumptions and findings. */
final class FindingsChapters {
    private final Speech speech;
    private final Numbering numbering;
    private final Extent extent;

    FindingsChapters(Speech speech, Numbering numbering, Extent extent) {
        this.speech = speech;
        this.numbering = numbering;
        this.extent = extent;
    }

    /** What was assumed, and the parameters of each run. */
    List<Block> assumptions(Material material) {
        List<Block> blocks = new ArrayList<>(findings(material, Severity.ASSUMPTION));
        if (blocks.isEmpty()) {
            blocks.add(new Block.Paragraph(speech.say("assumptions.none")));
        }
        material.results().stream().map(this::parameters).filter(grid -> !grid.rows().isEmpty())
                .forEach(grid -> blocks.add(grid.numbered(numbering.table())));
        return blocks;
    }

    /** Not yet numbered; unless all is told, what has its default value goes without saying. */
    private Block.Grid parameters(Result result) {
        List<List<String>> rows = result.engine().parameters().stream()
                .filter(parameter -> result.parameters().asMap().containsKey(parameter.id()))
                .filter(parameter -> extent.isFull()
                        || !isDefault(parameter, result.parameters().asMap().get(parameter.id())))
                .map(parameter -> row(parameter, result.parameters().asMap().get(parameter.id()))).toList();
        String caption = speech.say("parameters.caption", result.engine().name(), speech.name(result.element()));
        return Block.Grid.ofWords(0, caption, List.of(speech.say("parameters.meaning"),
                speech.say("parameters.value"), speech.say("parameters.origin"), speech.say("parameters.id")), rows);
    }

    private List<String> row(Parameter parameter, Object value) {
        return List.of(parameter.help().in(speech.locale()), shown(value),
                speech.say(isDefault(parameter, value) ? "parameters.default" : "parameters.given"), parameter.id());
    }

    private static boolean isDefault(Parameter parameter, Object value) {
        String written = value instanceof List<?> list
                ? String.join(",", list.stream().map(String::valueOf).toList())
                : String.valueOf(value);
        return parameter.defaultText().filter(text -> same(text, written)).isPresent();
    }

    private static boolean same(String a, String b) {
        return a.replace(" ", "").equals(b.replace(" ", "")) || a.equals(b.replaceFirst("\\.0$", ""));
    }

    private String shown(Object value) {
        if (value instanceof Quantity quantity) {
            return speech.numbers().of(quantity);
        }
        if (value instanceof Number number) {
            return speech.numbers().plain(number.doubleValue());
        }
        if (value instanceof Boolean flag) {
            return speech.say(flag ? "flag.true" : "flag.false");
        }
        if (value instanceof List<?> list) {
            return String.join(", ", list.stream().map(item -> speech.words().of(String.valueOf(item))).toList());
        }
        return speech.words().of(String.valueOf(value));
    }

    /** What was found, gravest first. */
    List<Block> findings(Material material) {
        List<Block> blocks = new ArrayList<>();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFORMATION)) {
            blocks.addAll(findings(material, severity));
        }
        return blocks.isEmpty() ? List.of(new Block.Paragraph(speech.say("findings.none"))) : blocks;
    }

    private List<Block> findings(Material material, Severity severity) {
        FindingDigest digest = new FindingDigest(speech, material.findings(), severity);
        String key = "severity." + severity.name().toLowerCase(java.util.Locale.ENGLISH);
        return digest.size() == 0
                ? List.of()
                : List.of(new Block.Findings(severity.name().toLowerCase(java.util.Locale.ENGLISH),
                        speech.say(key, digest.size()), speech.say(key + ".help"), digest.remarks(extent)));
    }
}

/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.exchange.internal.xmile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Location;
import studio.takt.core.api.run.Severity;

/** Gathers what is to be said about a file. Elements that are not understood are told once by kind. */
final class Remarks {
    private static final Set<String> HARMLESS = Set.of("views", "style", "prefs", "preferences", "data",
            "equation_prefs", "default_format", "group", "display", "interface", "event_poster", "delay_aux",
            "connect2");

    private final String file;
    private final Consumer<Finding> findings;
    private final Map<String, Integer> unknown = new TreeMap<>();
    private boolean sound = true;

    Remarks(String file, Consumer<Finding> findings) {
        this.file = file;
        this.findings = findings;
    }

    void add(Severity severity, String key, int line, Object... arguments) {
        sound &= severity != Severity.ERROR;
        findings.accept(Words.finding(severity, key, new Location(file, line, 0), arguments));
    }

    /** Tells of elements that are not understood, and gives them back to be kept. */
    List<XmlNode> unknown(List<XmlNode> nodes) {
        nodes.stream().filter(each -> !OwnElements.isOwn(each)).forEach(this::unknown);
        return nodes;
    }

    void unknown(XmlNode node) {
        String name = node.prefix().isEmpty() ? node.name() : node.prefix() + ":" + node.name();
        if (unknown.putIfAbsent(name, node.line()) == null) {
            // Pictures and what a vendor adds do not change the figures.
            boolean harmless = !node.prefix().isEmpty() || HARMLESS.contains(name);
            add(harmless ? Severity.INFORMATION : Severity.WARNING, "not-understood", node.line(), name);
        }
    }

    boolean isSound() {
        return sound;
    }

    Optional<Double> number(XmlNode node, String attribute) {
        return node.attribute(attribute).flatMap(text -> number(text, node.line()));
    }

    Optional<Double> number(String text, int line) {
        try {
            double value = Double.parseDouble(text.strip());
            if (Double.isFinite(value)) {
                return Optional.of(value);
            }
        } catch (NumberFormatException notANumber) {
            sound = false;
        }
        add(Severity.ERROR, "number", line, text.strip());
        return Optional.empty();
    }
}

/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.api.scene;

import java.util.List;
import java.util.Map;
import java.util.Set;

import studio.takt.core.api.run.Finding;

/**
 * What was computed of a map, as far as it is drawn.
 *
 * @param headline    key figures in the order they are shown: stable key → name and value
 * @param bottlenecks ids of the processes that limit the stream
 * @param utilisation process id → share of its capacity that is used
 * @param cycleTimes  process id → cycle time that follows from its operations, as shown
 * @param ladder      the steps of the time line from supplier to customer
 * @param totals      what stands at the end of the time line
 * @param findings    what was found
 */
public record MapFigures(List<Headline> headline, Set<String> bottlenecks, Map<String, Double> utilisation,
        Map<String, String> cycleTimes, List<LadderStep> ladder, List<Headline> totals, List<Finding> findings) {

    /** Nothing was computed. */
    public static final MapFigures NONE = new MapFigures(List.of(), Set.of(), Map.of(), Map.of(), List.of(),
            List.of(), List.of());

    /** Copies the collections. */
    public MapFigures {
        headline = List.copyOf(headline);
        bottlenecks = Set.copyOf(bottlenecks);
        utilisation = Map.copyOf(utilisation);
        cycleTimes = Map.copyOf(cycleTimes);
        ladder = List.copyOf(ladder);
        totals = List.copyOf(totals);
        findings = List.copyOf(findings);
    }

    /**
     * A figure in words.
     *
     * @param key   stable key, e.g. {@code takt}
     * @param name  what it is, in the language of the picture
     * @param value the value with its unit, in that language
     * @param alert true if it is to be noticed
     */
    public record Headline(String key, String name, String value, boolean alert) {}

    /**
     * A step of the time line.
     *
     * @param elementId the element whose time it is
     * @param waiting   true for waiting, above; false for processing, below
     * @param text      the time with its unit, in the language of the picture
     */
    public record LadderStep(String elementId, boolean waiting, String text) {}
}

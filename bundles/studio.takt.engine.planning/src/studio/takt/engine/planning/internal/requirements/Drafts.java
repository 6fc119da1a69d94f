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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Location;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;

/** Gathers facts from a model and from tables, which may say more about the same items. Not thread-safe. */
public final class Drafts {
    private final List<ItemDraft> items = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<LineDraft> lines = new ArrayList<>();
    private final List<OrderDraft> demand = new ArrayList<>();
    private final List<OrderDraft> receipts = new ArrayList<>();
    private final List<OrderDraft> schedule = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /**
     * A line of a bill of materials.
     *
     * @param bill      what keeps the lines of one bill together
     * @param alternate true if the bill is only taken where no other is in force
     * @param from      a period or a day; empty for from the beginning
     * @param to        the last; empty for without end
     */
    public record LineDraft(int parent, int component, double per, double scrap, String bill, boolean alternate,
            String from, String to, boolean phantom, Location at) {}

    /** Something due: {@code period} is a number, the name of a period or a day. */
    public record OrderDraft(int item, String period, double quantity, String order, ElementRef element,
            Location at) {}

    /** A new item; further names lead to it too, unless they are taken. */
    public ItemDraft add(ElementRef element, String code, String... names) {
        ItemDraft item = new ItemDraft(items.size(), element, code);
        items.add(item);
        places.put(code, item.place());
        for (String name : names) {
            places.putIfAbsent(name, item.place());
        }
        return item;
    }

    /** The item of that name; made, if there is none. */
    ItemDraft named(String name) {
        Integer place = places.get(name);
        return place == null ? add(ElementRef.NONE, name) : items.get(place);
    }

    /** The item that nothing is made of, if there is only one. */
    Optional<String> onlyEndItem() {
        Set<Integer> used = lines.stream().map(LineDraft::component).collect(Collectors.toSet());
        List<ItemDraft> ends = items.stream().filter(item -> !used.contains(item.place())).limit(2).toList();
        return ends.size() == 1 ? Optional.of(ends.get(0).code()) : Optional.empty();
    }

    /** True if there is an item of that name. */
    public boolean knows(String name) {
        return places.containsKey(name);
    }

    /** The item at a place. */
    public ItemDraft item(int place) {
        return items.get(place);
    }

    /** All items. */
    public List<ItemDraft> items() {
        return items;
    }

    /** The lines of bills of materials. */
    public List<LineDraft> lines() {
        return lines;
    }

    /** What is demanded from outside. */
    public List<OrderDraft> demand() {
        return demand;
    }

    /** What is on order. */
    public List<OrderDraft> receipts() {
        return receipts;
    }

    /** What the master schedule makes. */
    public List<OrderDraft> schedule() {
        return schedule;
    }

    /** What was found. */
    public List<Finding> findings() {
        return findings;
    }

    /** Adds a finding about an element, with the message {@code finding.KEY}. */
    public void add(Severity severity, String key, ElementRef element, Object... arguments) {
        findings.add(new Finding(severity, RequirementsPlanner.RULE + key, element,
                Text.of(Drafts.class, "finding." + key, arguments)));
    }

    /** Adds a finding about a place in a file. */
    void add(Severity severity, String key, Location at, Object... arguments) {
        findings.add(new Finding(severity, RequirementsPlanner.RULE + key, at,
                Text.of(Drafts.class, "finding." + key, arguments)));
    }
}

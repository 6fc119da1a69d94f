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

import java.util.EnumMap;
import java.util.Map;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Location;
import studio.takt.engine.planning.internal.requirements.RequirementsFacts.ItemFact;

/** An item while facts are gathered. What is not told has a default. */
public final class ItemDraft {
    /** A number that an item may have; its name is that of the feature and of the column. */
    public enum Number {
        ON_HAND, SAFETY_STOCK, LOT_SIZE, PERIODS, LEAST, MOST, MULTIPLE, SETUP, HOLDING, YIELD
    }

    private final int place;
    private final ElementRef element;
    private final String code;
    private final Map<Number, Double> numbers = new EnumMap<>(Number.class);
    private String unit = "";
    private Lead leadTime = Lead.NONE;
    private Lead safetyTime = Lead.NONE;
    private String rule = "";
    private boolean phantom;
    private boolean supplied;
    private Location at = Location.NONE;

    ItemDraft(int place, ElementRef element, String code) {
        this.place = place;
        this.element = element;
        this.code = code;
    }

    /** Its place among the items. */
    public int place() {
        return place;
    }

    /** The element it is. */
    public ElementRef element() {
        return element;
    }

    /** What it is called. */
    public String code() {
        return code;
    }

    /** Sets a number. */
    public ItemDraft set(Number what, double value) {
        numbers.put(what, value);
        return this;
    }

    double get(Number what) {
        return numbers.getOrDefault(what, what == Number.YIELD ? 1.0 : 0.0);
    }

    boolean has(Number what) {
        return numbers.containsKey(what);
    }

    /** Sets the counting unit. */
    public ItemDraft unit(String text) {
        unit = text;
        return this;
    }

    String unit() {
        return unit;
    }

    /** Sets the lead time. */
    public ItemDraft leadTime(Lead time) {
        leadTime = time;
        return this;
    }

    /** Sets the safety time. */
    public ItemDraft safetyTime(Lead time) {
        safetyTime = time;
        return this;
    }

    /** Sets the id of the lot rule; empty if nothing says one. */
    public ItemDraft rule(String id) {
        rule = id;
        return this;
    }

    String rule() {
        return rule;
    }

    /** Says that it is only passed through. */
    public ItemDraft phantom(boolean is) {
        phantom = is;
        return this;
    }

    boolean isPhantom() {
        return phantom;
    }

    /** Says that it belongs to the customer. */
    public ItemDraft supplied(boolean is) {
        supplied = is;
        return this;
    }

    ItemDraft at(Location location) {
        at = location;
        return this;
    }

    Location at() {
        return at;
    }

    /** The fact, with a lot rule that was checked. */
    ItemFact fact(LotPolicy lots) {
        Lead lead = phantom ? Lead.NONE : leadTime;
        return new ItemFact(element, code, unit, get(Number.ON_HAND), phantom ? 0 : get(Number.SAFETY_STOCK), lead,
                phantom ? Lead.NONE : safetyTime, lots, get(Number.YIELD), phantom, supplied);
    }
}

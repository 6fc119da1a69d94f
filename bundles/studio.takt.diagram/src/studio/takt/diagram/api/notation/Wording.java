/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.api.notation;

import java.text.NumberFormat;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import studio.takt.core.api.text.Text;
import studio.takt.units.api.Distribution;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;

/**
 * Puts values into the words of a language, as they stand in data boxes: numbers grouped as there, units by the names
 * used there. Remembers what it has said, because pictures say the same again and again; not for several threads at
 * once.
 */
public final class Wording {
    private static final int MOST_REMEMBERED = 20_000;
    private static final Unit PERCENT = Unit.parse("%");
    private static final Set<String> NAMED = Set.of("s", "min", "h", "d", "wk", "pcs", "shift", "workday", "month",
            "year", "trip", "person", "KRW", "tray", "coil", "kanban", "box", "pallet", "lot", "order", "set",
            "machine", "message", "ea", "changeover", "container", "cycle", "station", "batch");
    private static final Set<String> PERIODS = Set.of("workday", "d", "wk", "month", "year", "shift", "h");

    private final Locale locale;
    /** Quantities never change, and a model hands out the same one as long as it holds it. */
    private final Map<Quantity, String> quantities = new IdentityHashMap<>();
    private final Map<Quantity, String> shares = new IdentityHashMap<>();
    private final Map<Long, String> tenths = new HashMap<>();
    private final Map<Text.Message, String> texts = new HashMap<>();

    /** In a language. */
    public Wording(Locale locale) {
        this.locale = locale;
    }

    /** The language. */
    public Locale locale() {
        return locale;
    }

    private static <K> String remembered(Map<K, String> known, K key, Supplier<String> said) {
        if (known.size() > MOST_REMEMBERED) {
            known.clear();
        }
        String text = known.get(key);
        if (text == null) {
            text = said.get();
            known.put(key, text);
        }
        return text;
    }

    /** A text of the program. */
    public String say(Text text) {
        return text instanceof Text.Message message && message.arguments().stream().allMatch(Wording::isPlain)
                ? remembered(texts, message, () -> message.in(locale))
                : text.in(locale);
    }

    private static boolean isPlain(Object argument) {
        return argument instanceof String || argument instanceof Integer;
    }

    /** A text of the program by key, from the messages beside a class. */
    public String say(Class<?> speaker, String key, Object... arguments) {
        return say(Text.of(speaker, key, arguments));
    }

    /** A quantity, e.g. {@code 27,600 s} or {@code 27,600초}. */
    public String quantity(Quantity quantity) {
        return remembered(quantities, quantity, () -> written(quantity));
    }

    private String written(Quantity quantity) {
        String whole = quantity.format(locale);
        String unit = quantity.unit().toString();
        if (quantity.unit().equals(Unit.ONE) || !whole.endsWith(unit)) {
            return whole;
        }
        return attach(whole.substring(0, whole.length() - unit.length()).trim(), quantity.unit());
    }

    /** A number of a unit with at most so many decimals. */
    public String number(double value, int decimals, Unit unit) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(java.math.RoundingMode.HALF_UP);
        return attach(format.format(value), unit);
    }

    private String attach(String number, Unit unit) {
        String name = unit(unit);
        if (name.isEmpty()) {
            return number;
        }
        boolean spaced = !locale.getLanguage().equals("ko") || name.charAt(0) < 128 && name.charAt(0) != '%';
        return number + (spaced ? "\u00a0" : "") + name;
    }

    /** A unit by its name in the language, e.g. {@code pcs/shift} or {@code 개/교대}. */
    public String unit(Unit unit) {
        if (unit.equals(Unit.ONE)) {
            return "";
        }
        return Arrays.stream(unit.toString().split("(?<=[/·^])|(?=[/·^])")).map(this::unitName)
                .collect(Collectors.joining());
    }

    private String unitName(String symbol) {
        return NAMED.contains(symbol) ? say(Wording.class, "unit." + symbol) : symbol;
    }

    /** A value that may be random: the constant itself, otherwise the mean after {@code ≈}. */
    public String value(Distribution distribution) {
        if (distribution instanceof Distribution.Constant constant) {
            return quantity(constant.value());
        }
        return distribution instanceof Distribution.Parametric parametric
                ? "≈ " + quantity(parametric.mean())
                : distribution.toString();
    }

    /** A share as a percentage. */
    public String percent(Quantity share) {
        return share.unit().isRatio()
                ? remembered(shares, share, () -> number(share.in(PERCENT), 1, PERCENT))
                : quantity(share);
    }

    /** A share as a percentage: 1 is 100 %. */
    public String percent(double share) {
        return remembered(tenths, Math.round(share * 1000), () -> number(Math.round(share * 1000) / 10.0, 1, PERCENT));
    }

    /** How often, e.g. {@code 2 × a week}, {@code daily}. */
    public String frequency(Quantity rate) {
        String unit = rate.unit().toString();
        String period = unit.substring(unit.indexOf('/') + 1);
        if (!PERIODS.contains(period)) {
            return quantity(rate);
        }
        String number = NumberFormat.getNumberInstance(locale).format(rate.in(rate.unit()));
        return say(Wording.class, (number.equals("1") ? "once." : "often.") + period, number);
    }

    /** The name of a literal of the model, e.g. of an information's content. */
    public String literal(Class<?> speaker, String key) {
        try {
            return say(speaker, key);
        } catch (MissingResourceException e) {
            return key.substring(key.lastIndexOf('.') + 1);
        }
    }
}

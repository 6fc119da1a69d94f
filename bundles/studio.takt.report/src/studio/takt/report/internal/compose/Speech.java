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

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Pattern;

import studio.takt.core.api.element.ModelNames;
import studio.takt.core.api.result.ShownUnit;
import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.SummaryValue;
import studio.takt.core.api.text.Text;
import studio.takt.report.internal.format.Numbers;
import studio.takt.report.internal.format.Scale;
import studio.takt.report.internal.format.Words;
import studio.takt.units.api.Unit;
import studio.takt.units.api.UnitException;

/** Puts things into the words of one language. */
public final class Speech {
    /** The space between a number and its unit, where a line must not end. */
    private static final Pattern UNIT = Pattern.compile("(?<=\\d) (?=(?:s|min|h|d|pcs|KRW)\\b|%)");
    private static final int LONG_NUMBER = 1_000_000;

    private final Locale locale;
    private final Numbers numbers;
    private final Words words;
    private final ResourceBundle messages;

    /** Speaks a language, and knows the words of these results. */
    public Speech(Locale locale, List<Result> results) {
        this.locale = locale;
        this.numbers = new Numbers(locale);
        this.words = new Words(results, locale);
        this.messages = ResourceBundle.getBundle(Speech.class.getPackageName() + ".messages", locale,
                Speech.class.getClassLoader(), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    Locale locale() {
        return locale;
    }

    Numbers numbers() {
        return numbers;
    }

    Words words() {
        return words;
    }

    /** A message of this package. */
    String say(String key, Object... arguments) {
        return Text.of(Speech.class, key, arguments).in(locale);
    }

    /** A message of this package, if there is one. */
    Optional<String> find(String key) {
        return messages.containsKey(key) ? Optional.of(messages.getString(key)) : Optional.empty();
    }

    /** What others say; their long numbers are rounded. */
    String say(Text text) {
        return UNIT.matcher(numbers.rounded(text.in(locale))).replaceAll("\u00a0");
    }

    /** The value of a key figure with its unit. */
    String value(SummaryValue value) {
        if (value instanceof SummaryValue.Measure measure) {
            ShownUnit shown = ShownUnit.of(measure.value(), measure.unit());
            return numbers.with(shown.show(measure.value()), shown.unit());
        }
        if (value instanceof SummaryValue.Estimate estimate) {
            ShownUnit shown = ShownUnit.of(estimate.value(), estimate.unit());
            return numbers.with(shown.show(estimate.value()), shown.unit());
        }
        return name(((SummaryValue.Element) value).element());
    }

    /** The value of a key figure in a sentence: large amounts in millions and the like. */
    String rounded(SummaryValue value) {
        Unit unit = value instanceof SummaryValue.Measure measure
                ? measure.unit()
                : value instanceof SummaryValue.Estimate estimate ? estimate.unit() : Unit.ONE;
        return value.number().map(number -> rounded(number, unit)).orElseGet(() -> value(value));
    }

    /** A number in a sentence. */
    String rounded(double number, Unit unit) {
        if (Math.abs(number) < LONG_NUMBER) {
            return Numbers.joined(numbers.brief(number), numbers.unit(unit));
        }
        Scale scale = Scale.of(number, locale);
        return Numbers.joined(numbers.brief(number / scale.divisor()), scale.unit(numbers.unit(unit)));
    }

    /** The name of an element, or of a word that stands for one. */
    String name(ElementRef element) {
        return words.of(element.name());
    }

    /** The name of a word that stands in a table. */
    String word(String word) {
        String named = words.of(word);
        return named.equals(word) && word.matches("[A-Za-z-]+")
                ? find("word." + word)
                        .or(() -> find("kind." + word)).or(() -> words.figure(word)).orElse(word)
                : named;
    }

    /** The name of a unit that stands in a table. */
    String unit(String written) {
        try {
            return numbers.unit(Unit.parse(written));
        } catch (UnitException noUnit) {
            return word(written);
        }
    }

    /** What stands in a cell, with so many decimals. */
    String cell(Cell cell, int decimals) {
        if (cell instanceof Cell.Number number) {
            return numbers.fixed(number.value(), number.value() == 0 ? 0 : decimals);
        }
        if (cell instanceof Cell.Label label) {
            return word(label.text());
        }
        return cell instanceof Cell.Element element ? element.element().name() : "\u2013";
    }

    /** The name of what was computed, and for which element. */
    String title(Result result) {
        String name = result.engine().name().in(locale);
        return result.element().isPresent() ? name + ": " + name(result.element()) : name;
    }

    /** What class an element is of, and its name. */
    String place(ElementRef element) {
        if (!element.isPresent()) {
            return "";
        }
        String kind = find("kind." + element.kind())
                .orElseGet(() -> apart(ModelNames.kind(element.kind()).in(locale)));
        return words.of(element.name()) + " (" + kind + ")";
    }

    /** A formula in signs that every typeface has. */
    String formula(String formula) {
        return formula.replace("\u2308", say("formula.roundUp") + "(").replace("\u2309", ")");
    }

    /** The name of a feature of an element of the model. */
    String feature(ElementRef element, String feature) {
        return find("feature." + feature).orElseGet(
                () -> apart(ModelNames.feature(element.kind(), feature).map(name -> name.in(locale)).orElse(feature)));
    }

    private static String apart(String camelCase) {
        return camelCase.matches("[A-Za-z][a-z]+([A-Z][a-z]+)*")
                ? camelCase.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ENGLISH)
                : camelCase;
    }
}

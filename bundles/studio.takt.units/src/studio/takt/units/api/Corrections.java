/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.units.api;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import studio.takt.units.api.QuantityFormatException.Problem;

/** Finds what somebody may have meant by a text that was refused; offers only what would be accepted. */
final class Corrections {

    private static final int LONGEST = 80;
    private static final int MOST_NAMES = 3;
    private static final Pattern PARTS = Pattern.compile("([-+]?)\\s*([0-9.,eE+\\- ]*[0-9.])\\s*(.*)");
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9]+([.,][0-9]+)?[eE][-+]?[0-9]{1,2}");
    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}([ ,][0-9]{3})+([.][0-9]+)?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[0-9]*,[0-9]+");

    private final UnitCatalogue catalogue;

    Corrections(UnitCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Quantities instead of the one that was refused. */
    List<String> forQuantity(QuantityFormatException fault) {
        if (fault.text().length() > LONGEST || fault.text().isBlank()) {
            return List.of();
        }
        String plain = Normalizer.normalize(fault.text(), Normalizer.Form.NFKC).strip().replace('\u2212', '-')
                .replaceAll("\\s+", " ");
        Matcher parts = PARTS.matcher(plain);
        if (!parts.matches()) {
            return List.of();
        }
        String sign = parts.group(1).equals("-") ? "-" : "";
        String unit = parts.group(3);
        return numbers(parts.group(2)).flatMap(number -> units(unit).map(name -> join(sign + number, name)))
                .flatMap(text -> accepted(text).stream()).distinct().toList();
    }

    private static String join(String number, String unit) {
        return unit.isEmpty() ? number : number + " " + unit;
    }

    private Optional<String> accepted(String text) {
        try {
            return Optional.of(Quantity.read(text, catalogue).toString());
        } catch (QuantityFormatException stillWrong) {
            return Optional.empty();
        }
    }

    /** The plain numbers that a number in another notation may stand for. */
    private static Stream<String> numbers(String number) {
        if (SCIENTIFIC.matcher(number).matches()) {
            return Stream.of(new BigDecimal(number.replace(',', '.')).toPlainString());
        }
        List<String> result = new ArrayList<>();
        if (GROUPED.matcher(number).matches()) {
            result.add(number.replaceAll("[ ,]", ""));
        }
        if (DECIMAL_COMMA.matcher(number).matches()) {
            result.add(number.replace(',', '.'));
        }
        if (result.isEmpty()) {
            result.add(number);
        }
        return result.stream().map(text -> text.startsWith(".") ? "0" + text : text)
                .map(text -> text.endsWith(".") ? text.substring(0, text.length() - 1) : text);
    }

    private Stream<String> units(String unit) {
        if (unit.isEmpty() || isUnit(unit)) {
            return Stream.of(unit);
        }
        return unitsLike(unit).stream();
    }

    private boolean isUnit(String unit) {
        try {
            catalogue.parseUnit(unit);
            return true;
        } catch (QuantityFormatException wrong) {
            return false;
        }
    }

    /** Units instead of the one that was refused. */
    List<String> forUnit(QuantityFormatException fault) {
        return fault.text().length() > LONGEST ? List.of() : unitsLike(fault.text());
    }

    private List<String> unitsLike(String text) {
        String plain = text.strip().replaceAll("\\s*([/*\u00b7])\\s*", "$1");
        return plain.isEmpty() ? List.of() : unitsLike(plain, MOST_NAMES);
    }

    /** Replaces one unknown name after the other. */
    private List<String> unitsLike(String text, int names) {
        try {
            return List.of(catalogue.parseUnit(text).toString());
        } catch (QuantityFormatException fault) {
            if (fault.problem() == Problem.UNKNOWN_UNIT && names > 0) {
                return replaced(text, fault).stream().flatMap(better -> unitsLike(better, names - 1).stream()).toList();
            }
            return catalogue.suggest(text);
        }
    }

    private List<String> replaced(String text, QuantityFormatException fault) {
        TextCursor cursor = new TextCursor(text);
        cursor.moveTo(fault.position() - 1);
        String name = cursor.identifier("");
        String before = text.substring(0, fault.position() - 1);
        String after = text.substring(cursor.position());
        return catalogue.suggest(name).stream().map(better -> before + better + after).toList();
    }
}

/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.exchange.internal.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EAnnotation;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.util.EcoreUtil;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Location;
import studio.takt.core.api.text.Text;
import studio.takt.units.api.DimensionPattern;
import studio.takt.units.api.Distribution;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;

/** Reads cells as values of the model, by the types and dimensions that the metamodel states. */
final class ValueReader {
    private static final String UNITS = "https://takt.studio/units";
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+([.][0-9]+)?(/[0-9]+)?");
    /** Characters that no model file can hold. */
    private static final Pattern CONTROL = Pattern
            .compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]|[\\uD800-\\uDFFF]");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final String MIDNIGHT = "T00:00";
    private static final List<String> FLAGS = List.of("true", "false");

    private final Consumer<Finding> findings;

    ValueReader(Consumer<Finding> findings) {
        this.findings = findings;
    }

    /** The value of a cell that is not empty; empty, with a finding, if it is none. */
    Optional<Object> read(TableColumn column, Heading heading, String cell, Location location) {
        if (!(column.feature() instanceof EAttribute attribute)) {
            return Optional.of(cell);
        }
        String text = column.hasUnit() && !heading.unit().isEmpty() && NUMBER.matcher(cell).matches()
                ? cell + " " + heading.unit()
                : cell;
        text = daysAndTimes(attribute, text);
        try {
            return Optional.of(attribute.isMany() ? values(attribute, text) : value(attribute, text));
        } catch (RuntimeException e) { // what EMF's converters throw for text that is not of the type is not narrower
            findings.accept(Words.error("value", location, heading.text(), cell, expected(attribute, e)));
            return Optional.empty();
        }
    }

    /** Spreadsheets show days with and without a time of day regardless of what is meant. */
    private static String daysAndTimes(EAttribute attribute, String text) {
        return switch (attribute.getEAttributeType().getName()) {
            case "Date" -> text.endsWith(MIDNIGHT) ? text.substring(0, text.length() - MIDNIGHT.length()) : text;
            case "DateTime" -> DAY.matcher(text).matches() ? text + MIDNIGHT : text;
            default -> text;
        };
    }

    /** Several values are set off by semicolons, as several references are. */
    private static List<Object> values(EAttribute attribute, String text) {
        return Stream.of(text.split(";")).filter(part -> !part.isBlank()).map(part -> value(attribute, part.strip()))
                .toList();
    }

    private static Object value(EAttribute attribute, String text) {
        checkWord(attribute.getEAttributeType(), text);
        if (CONTROL.matcher(text).find()) {
            throw new IllegalArgumentException(text);
        }
        Object value = EcoreUtil.createFromString(attribute.getEAttributeType(), text);
        checkDimension(attribute, value);
        return value;
    }

    /** EMF takes any word that is not true for false. */
    private static void checkWord(EDataType type, String text) {
        if (type == EcorePackage.Literals.EBOOLEAN && !FLAGS.contains(text)) {
            throw new IllegalArgumentException(text);
        }
    }

    private static void checkDimension(EAttribute attribute, Object value) {
        EAnnotation annotation = attribute.getEAnnotation(UNITS);
        Optional<Unit> unit = unitOf(value);
        if (annotation == null || unit.isEmpty()) {
            return;
        }
        String dimension = annotation.getDetails().get("dimension");
        if (dimension != null && !dimension.equals("any")
                && !DimensionPattern.parse(dimension).matches(unit.get())) {
            throw new WrongDimensionException(DimensionPattern.parse(dimension));
        }
    }

    private static Optional<Unit> unitOf(Object value) {
        if (value instanceof Quantity quantity) {
            return Optional.of(quantity.unit());
        }
        return value instanceof Distribution.Parametric parametric ? Optional.of(parametric.unit()) : Optional.empty();
    }

    private static Text expected(EAttribute attribute, RuntimeException fault) {
        EDataType type = attribute.getEAttributeType();
        if (fault instanceof WrongDimensionException wrong) {
            return Words.text("expected.dimension", wrong.pattern.example());
        }
        if (fault instanceof studio.takt.units.api.QuantityFormatException) {
            return Text.literal(fault.getMessage());
        }
        if (type instanceof EEnum choice) {
            return Words.text("expected.choice",
                    choice.getELiterals().stream().map(Object::toString).collect(Collectors.joining(", ")));
        }
        boolean known = List.of("EInt", "EDouble", "EBoolean", "Date", "Time", "DateTime").contains(type.getName());
        return Words.text(known ? "expected." + type.getName() : "expected.other");
    }

    /** A quantity of the wrong dimension. */
    private static final class WrongDimensionException extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;
        private final transient DimensionPattern pattern;

        WrongDimensionException(DimensionPattern pattern) {
            this.pattern = pattern;
        }
    }
}

/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;

import studio.takt.core.api.run.InputTable.InputColumn;
import studio.takt.core.api.run.InputTable.Kind;
import studio.takt.units.api.Dimension;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.QuantityFormatException;
import studio.takt.units.api.Unit;

/** Reads the cells of one column. */
final class CellReader {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d+([,.' \u00a0\u202f]\\d+)+");
    /** Spreadsheets show a day with a time of day more often than is meant. */
    private static final String MIDNIGHT = "T00:00";
    /** What may be counted in a column that has no unit of its own; a rate over time may not. */
    private static final Set<Dimension.Kind> AMOUNTS = EnumSet.of(Dimension.Kind.COUNT, Dimension.Kind.MONEY,
            Dimension.Kind.MASS, Dimension.Kind.LENGTH, Dimension.Kind.AREA, Dimension.Kind.VOLUME);
    private static final Value FAULTY = new Value(false, List.of());

    private final InputColumn column;
    private final Unit unit;
    private final Faults faults;
    private final List<Unit> counted = new ArrayList<>(1);
    private String written = "";
    private Map<String, String> codes = Map.of();

    /** Reads cells whose numbers are in that unit, for that column. */
    CellReader(InputColumn column, Unit unit, Faults faults) {
        this.column = column;
        this.unit = unit;
        this.faults = faults;
    }

    /** The unit that the heading names; a text column that has a unit takes it for numbers without one. */
    CellReader withUnit(String unitOfHeading) {
        written = unitOfHeading;
        return this;
    }

    /** What some cells are read as; the others stand for themselves. */
    CellReader withCodes(Map<String, String> codesOfCells) {
        codes = codesOfCells;
        return this;
    }

    /**
     * What a cell holds.
     *
     * @param sound false if it holds what it must not
     * @param held  the one thing that it holds, or nothing
     */
    record Value(boolean sound, List<Object> held) {}

    InputColumn column() {
        return column;
    }

    /** What a cell holds; the place in the line is only asked for if there is a fault. */
    Value read(String given, int line, IntSupplier at) {
        String cell = codes.getOrDefault(given, given);
        if (cell.isEmpty()) {
            return empty(line, at);
        }
        Optional<?> value = column.kind() == Kind.TEXT
                ? Optional.of(text(cell))
                : column.kind() == Kind.DATE ? date(cell, line, at) : number(cell, line, at);
        return value.map(held -> new Value(true, List.of(held))).orElse(FAULTY);
    }

    private String text(String cell) {
        boolean bare = !written.isEmpty() && !column.unit().equals(Unit.ONE) && NUMBER.matcher(cell).matches();
        return bare ? cell + " " + written : cell;
    }

    private Value empty(int line, IntSupplier at) {
        if (column.required()) {
            faults.error("data.missingValue", line, at.getAsInt(), column.name());
            return FAULTY;
        }
        return new Value(true, List.of());
    }

    private Optional<LocalDate> date(String cell, int line, IntSupplier at) {
        try {
            return Optional.of(LocalDate.parse(cell.endsWith(MIDNIGHT) ? withoutTime(cell) : cell));
        } catch (DateTimeException e) {
            faults.error("data.date", line, at.getAsInt(), column.name(), cell);
            return Optional.empty();
        }
    }

    private static String withoutTime(String cell) {
        return cell.substring(0, cell.length() - MIDNIGHT.length());
    }

    private Optional<Double> number(String cell, int line, IntSupplier at) {
        Optional<Double> number = NUMBER.matcher(cell).matches()
                ? plain(Double.parseDouble(cell))
                : quantity(cell, line, at);
        if (number.isEmpty()) {
            boolean grouped = GROUPED.matcher(cell).matches();
            faults.error(grouped ? "data.grouped" : "data.number", line, at.getAsInt(), column.name(), cell);
        }
        return number;
    }

    private Optional<Double> plain(double value) {
        if (!Double.isFinite(value)) {
            return Optional.empty();
        }
        return Optional.of(unit.equals(column.unit()) ? value : Quantity.of(value, unit).in(column.unit()));
    }

    /** A number with a unit of its own, which must fit. */
    private Optional<Double> quantity(String cell, int line, IntSupplier at) {
        try {
            Quantity quantity = Quantity.parse(cell);
            if (quantity.unit().isCommensurableWith(column.unit())) {
                return Optional.of(quantity.in(column.unit()));
            }
            return isAmount(quantity.unit(), cell, line, at)
                    ? Optional.of(quantity.in(quantity.unit()))
                    : Optional.empty();
        } catch (QuantityFormatException e) {
            return Optional.empty();
        }
    }

    /** True for an amount in a column without a unit, if all its cells are in the same; which is said once. */
    private boolean isAmount(Unit of, String cell, int line, IntSupplier at) {
        if (!column.unit().equals(Unit.ONE) || !AMOUNTS.contains(of.dimension().kind())) {
            return false;
        }
        if (counted.isEmpty()) {
            counted.add(of);
            faults.warning("data.cellUnitUnused", line, at.getAsInt(), column.name(), cell);
        }
        return counted.get(0).equals(of);
    }
}

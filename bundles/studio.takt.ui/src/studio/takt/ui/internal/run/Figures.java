/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.ui.internal.run;

import java.text.NumberFormat;
import java.util.Locale;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Column;
import studio.takt.core.api.run.SummaryValue;
import studio.takt.units.api.Unit;

/** How numbers of results are written on the screen: as many digits as help. */
final class Figures {
    private static final int DIGITS = 5;

    private final Locale locale;

    Figures(Locale locale) {
        this.locale = locale;
    }

    String of(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        double size = Math.abs(value);
        int before = size < 1 ? 0 : (int) Math.floor(Math.log10(size)) + 1;
        int zeros = size > 0 && size < 1 ? (int) Math.floor(-Math.log10(size)) : 0;
        format.setMaximumFractionDigits(Math.min(12, Math.max(0, DIGITS - before + zeros)));
        return format.format(value);
    }

    String of(double value, Unit unit) {
        return unit.equals(Unit.ONE) ? of(value) : of(value) + " " + unit;
    }

    String of(Cell cell) {
        if (cell instanceof Cell.Number number) {
            return of(number.value());
        }
        if (cell instanceof Cell.Label label) {
            return label.text();
        }
        return cell instanceof Cell.Element element ? element.element().name() : "";
    }

    String of(SummaryValue value) {
        if (value instanceof SummaryValue.Measure measure) {
            return of(measure.value(), measure.unit());
        }
        if (value instanceof SummaryValue.Estimate estimate) {
            return of(estimate.value(), estimate.unit()) + "  (" + of(estimate.low()) + " … " + of(estimate.high())
                    + ", " + of(estimate.level() * 100) + " %)";
        }
        return ((SummaryValue.Element) value).element().name();
    }

    String heading(Column column) {
        String title = column.title().in(locale);
        return column.unit().equals(Unit.ONE) ? title : title + " [" + column.unit() + "]";
    }
}

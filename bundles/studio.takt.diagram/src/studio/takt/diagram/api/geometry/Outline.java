/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.api.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/** A line made of straight and cubic pieces. Immutable. */
public record Outline(List<Piece> pieces) {
    private static final double LARGE = 1e9;
    private static final double NEAR = 1e-4;

    /** Copies the list. */
    public Outline {
        pieces = List.copyOf(pieces);
    }

    /** One step of the pen. */
    public sealed interface Piece {}

    /** Lifts the pen and sets it down elsewhere. */
    public record Move(double x, double y) implements Piece {}

    /** Draws a straight line. */
    public record Line(double x, double y) implements Piece {}

    /** Draws a cubic curve with two control points. */
    public record Cubic(double x1, double y1, double x2, double y2, double x, double y) implements Piece {}

    /** Draws back to where the pen was last set down. */
    public record Close() implements Piece {}

    /** An open line through points. */
    public static Outline through(List<Point> points) {
        List<Piece> pieces = new ArrayList<>();
        for (Point point : points) {
            pieces.add(pieces.isEmpty() ? new Move(point.x(), point.y()) : new Line(point.x(), point.y()));
        }
        return new Outline(pieces);
    }

    /** A closed line through points. */
    public static Outline polygon(List<Point> points) {
        List<Piece> pieces = new ArrayList<>(through(points).pieces);
        pieces.add(new Close());
        return new Outline(pieces);
    }

    /** A rectangle, with round corners if the radius is above 0. */
    public static Outline rectangle(Bounds b, double radius) {
        double r = Math.min(radius, Math.min(b.width(), b.height()) / 2);
        double k = r * 0.44771525;
        if (r <= 0) {
            return polygon(List.of(new Point(b.x(), b.y()), new Point(b.right(), b.y()),
                    new Point(b.right(), b.bottom()), new Point(b.x(), b.bottom())));
        }
        return new Outline(List.of(new Move(b.x() + r, b.y()), new Line(b.right() - r, b.y()),
                new Cubic(b.right() - k, b.y(), b.right(), b.y() + k, b.right(), b.y() + r),
                new Line(b.right(), b.bottom() - r),
                new Cubic(b.right(), b.bottom() - k, b.right() - k, b.bottom(), b.right() - r, b.bottom()),
                new Line(b.x() + r, b.bottom()),
                new Cubic(b.x() + k, b.bottom(), b.x(), b.bottom() - k, b.x(), b.bottom() - r),
                new Line(b.x(), b.y() + r), new Cubic(b.x(), b.y() + k, b.x() + k, b.y(), b.x() + r, b.y()),
                new Close()));
    }

    /** A circle. */
    public static Outline circle(double x, double y, double r) {
        return rectangle(new Bounds(x - r, y - r, 2 * r, 2 * r), r);
    }

    /** The same line with all coordinates changed. */
    public Outline map(DoubleUnaryOperator fx, DoubleUnaryOperator fy) {
        List<Piece> mapped = new ArrayList<>(pieces.size());
        for (Piece piece : pieces) {
            if (piece instanceof Move move) {
                mapped.add(new Move(fx.applyAsDouble(move.x), fy.applyAsDouble(move.y)));
            } else if (piece instanceof Line line) {
                mapped.add(new Line(fx.applyAsDouble(line.x), fy.applyAsDouble(line.y)));
            } else if (piece instanceof Cubic c) {
                mapped.add(new Cubic(fx.applyAsDouble(c.x1), fy.applyAsDouble(c.y1), fx.applyAsDouble(c.x2),
                        fy.applyAsDouble(c.y2), fx.applyAsDouble(c.x), fy.applyAsDouble(c.y)));
            } else {
                mapped.add(piece);
            }
        }
        return new Outline(mapped);
    }

    /** The same line elsewhere. */
    public Outline moved(double dx, double dy) {
        return map(x -> x + dx, y -> y + dy);
    }

    /** As the {@code d} of an SVG path, with at most two decimals. */
    public String toSvg() {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece instanceof Move move) {
                append(text, "M", move.x, move.y);
            } else if (piece instanceof Line line) {
                append(text, "L", line.x, line.y);
            } else if (piece instanceof Cubic c) {
                append(text, "C", c.x1, c.y1, c.x2, c.y2, c.x, c.y);
            } else {
                text.append('Z');
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String command, double... numbers) {
        text.append(command);
        for (int i = 0; i < numbers.length; i++) {
            text.append(i == 0 ? "" : " ").append(number(numbers[i]));
        }
    }

    /** A coordinate as text: at most two decimals, halves rounded away from zero, no exponent, no needless zeros. */
    public static String number(double value) {
        double hundredths = Math.abs(value) * 100;
        double below = Math.floor(hundredths);
        double rest = hundredths - below;
        // close to a half, and far out, only the decimal digits themselves tell
        if (!(hundredths < LARGE) || Math.abs(rest - 0.5) < NEAR) {
            return exact(value);
        }
        long rounded = (long) below + (rest < 0.5 ? 0 : 1);
        StringBuilder text = new StringBuilder(12).append(value < 0 && rounded > 0 ? "-" : "").append(rounded / 100);
        long decimals = rounded % 100;
        if (decimals > 0) {
            text.append('.').append(decimals / 10);
            if (decimals % 10 > 0) {
                text.append(decimals % 10);
            }
        }
        return text.toString();
    }

    private static String exact(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        text = text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
        return text.equals("-0") ? "0" : text;
    }
}

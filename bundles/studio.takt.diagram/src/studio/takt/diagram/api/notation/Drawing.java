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

import java.io.InputStream;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

import studio.takt.diagram.api.geometry.Outline;
import studio.takt.diagram.internal.notation.DrawingReader;

/**
 * A vector picture of a symbol. Immutable.
 *
 * @param width   width in pixels
 * @param height  height in pixels
 * @param stretch in which directions it may become larger
 * @param slice   margins that keep their size when it does
 * @param shapes  what is drawn, lowest first
 */
public record Drawing(double width, double height, Stretch stretch, Insets slice, List<Shape> shapes) {

    /** Copies the list. */
    public Drawing {
        shapes = List.copyOf(shapes);
    }

    /** In which directions a drawing may become larger. */
    public enum Stretch {
        NONE, X, XY
    }

    /**
     * A line or area.
     *
     * @param outline     its line
     * @param fill        the tone inside
     * @param stroke      the tone of the line
     * @param strokeWidth the line's width in pixels
     */
    public record Shape(Outline outline, Tone fill, Tone stroke, double strokeWidth) {}

    /**
     * Reads an SVG file of the kind that {@code symbols/README.md} describes.
     *
     * @throws IllegalArgumentException if it is not of that kind
     */
    public static Drawing read(InputStream svg) {
        return new DrawingReader().read(svg);
    }

    /** The width that is possible next to the one wished for. */
    public double possibleWidth(double wish) {
        return stretch == Stretch.NONE ? width : Math.max(wish, slice.left() + slice.right());
    }

    /** The height that is possible next to the one wished for. */
    public double possibleHeight(double wish) {
        return stretch == Stretch.XY ? Math.max(wish, slice.top() + slice.bottom()) : height;
    }

    /** This drawing as near to that size as it can be: coordinates move, lines keep their width. */
    public Drawing scaledTo(double newWidth, double newHeight) {
        double w = possibleWidth(newWidth);
        double h = possibleHeight(newHeight);
        if (w == width && h == height) {
            return this;
        }
        DoubleUnaryOperator fx = slices(width, w, slice.left(), slice.right());
        DoubleUnaryOperator fy = slices(height, h, slice.top(), slice.bottom());
        List<Shape> moved = shapes.stream()
                .map(s -> new Shape(s.outline.map(fx, fy), s.fill, s.stroke, s.strokeWidth)).toList();
        return new Drawing(w, h, stretch, new Insets(slice.top(), slice.right(), slice.bottom(), slice.left()), moved);
    }

    private static DoubleUnaryOperator slices(double size, double newSize, double low, double high) {
        return v -> {
            if (v <= low) {
                return v;
            }
            return v >= size - high
                    ? v + newSize - size
                    : low + (v - low) * (newSize - low - high) / (size - low - high);
        };
    }
}

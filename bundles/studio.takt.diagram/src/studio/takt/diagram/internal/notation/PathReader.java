/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.internal.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import studio.takt.diagram.api.geometry.Outline;

/** Reads the {@code d} of an SVG path; arcs and quadratic curves become cubic ones. */
final class PathReader {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z]|[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?");

    private final List<String> tokens = new ArrayList<>();
    private final List<Outline.Piece> pieces = new ArrayList<>();
    private int at;
    private double x;
    private double y;
    private double startX;
    private double startY;

    PathReader(String text) {
        Matcher matcher = TOKEN.matcher(text == null ? "" : text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
    }

    Outline read() {
        char command = 'M';
        while (at < tokens.size()) {
            if (Character.isLetter(tokens.get(at).charAt(0))) {
                command = tokens.get(at++).charAt(0);
            }
            step(Character.toUpperCase(command), Character.isLowerCase(command));
            if (command == 'M' || command == 'm') {
                command = command == 'M' ? 'L' : 'l';
            }
        }
        return new Outline(pieces);
    }

    private void step(char command, boolean relative) {
        double ox = relative ? x : 0;
        double oy = relative ? y : 0;
        switch (command) {
            case 'M' -> moveTo(ox + next(), oy + next());
            case 'L' -> lineTo(ox + next(), oy + next());
            case 'H' -> lineTo(ox + next(), y);
            case 'V' -> lineTo(x, oy + next());
            case 'C' -> cubicTo(ox + next(), oy + next(), ox + next(), oy + next(), ox + next(), oy + next());
            case 'Q' -> quadTo(ox + next(), oy + next(), ox + next(), oy + next());
            case 'A' -> arcTo(next(), next(), next(), next() != 0, next() != 0, ox + next(), oy + next());
            case 'Z' -> close();
            default -> throw new IllegalArgumentException("a path may not use " + command);
        }
    }

    private double next() {
        if (at >= tokens.size()) {
            throw new IllegalArgumentException("a path ends too early");
        }
        return Double.parseDouble(tokens.get(at++));
    }

    private void moveTo(double toX, double toY) {
        pieces.add(new Outline.Move(toX, toY));
        at(toX, toY);
        startX = toX;
        startY = toY;
    }

    private void lineTo(double toX, double toY) {
        pieces.add(new Outline.Line(toX, toY));
        at(toX, toY);
    }

    private void quadTo(double cx, double cy, double toX, double toY) {
        cubicTo(x + 2 * (cx - x) / 3, y + 2 * (cy - y) / 3, toX + 2 * (cx - toX) / 3, toY + 2 * (cy - toY) / 3, toX,
                toY);
    }

    private void cubicTo(double x1, double y1, double x2, double y2, double toX, double toY) {
        pieces.add(new Outline.Cubic(x1, y1, x2, y2, toX, toY));
        at(toX, toY);
    }

    private void close() {
        pieces.add(new Outline.Close());
        at(startX, startY);
    }

    private void at(double toX, double toY) {
        x = toX;
        y = toY;
    }

    /** From end points to centre as in the SVG specification, F.6.5; then a cubic curve for each quarter. */
    private void arcTo(double rx, double ry, double rotation, boolean large, boolean sweep, double toX, double toY) {
        if (rotation != 0 && rx != ry) {
            throw new IllegalArgumentException("a path may not use turned ellipses");
        }
        double dx = (x - toX) / 2;
        double dy = (y - toY) / 2;
        double need = dx * dx / (rx * rx) + dy * dy / (ry * ry);
        double grow = need > 1 ? Math.sqrt(need) : 1;
        double a = rx * grow;
        double b = ry * grow;
        double below = a * a * dy * dy + b * b * dx * dx;
        double root = below == 0 ? 0 : Math.sqrt(Math.max(0, (a * a * b * b - below) / below));
        double sign = large == sweep ? -root : root;
        double cx = sign * a * dy / b + (x + toX) / 2;
        double cy = -sign * b * dx / a + (y + toY) / 2;
        double from = Math.atan2((y - cy) / b, (x - cx) / a);
        double turn = Math.atan2((toY - cy) / b, (toX - cx) / a) - from;
        if (sweep && turn < 0) {
            turn += 2 * Math.PI;
        } else if (!sweep && turn > 0) {
            turn -= 2 * Math.PI;
        }
        quarters(cx, cy, a, b, from, turn);
    }

    private void quarters(double cx, double cy, double a, double b, double from, double turn) {
        int parts = Math.max(1, (int) Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-9));
        double part = turn / parts;
        double k = 4.0 / 3 * Math.tan(part / 4);
        for (int i = 0; i < parts; i++) {
            double t0 = from + i * part;
            double t1 = t0 + part;
            cubicTo(cx + a * (Math.cos(t0) - k * Math.sin(t0)), cy + b * (Math.sin(t0) + k * Math.cos(t0)),
                    cx + a * (Math.cos(t1) + k * Math.sin(t1)), cy + b * (Math.sin(t1) - k * Math.cos(t1)),
                    cx + a * Math.cos(t1), cy + b * Math.sin(t1));
        }
    }
}

/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.report.internal.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;

import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * The colours, lines and marks of charts. Neighbours differ in lightness, lines in dash and mark as well, so that a
 * chart says the same on a black-and-white printer and to a reader who does not tell the colours apart.
 */
final class Ink {
    static final Color TEXT = new Color(0x1C2733);
    static final Color QUIET = new Color(0x52606D);
    static final Color GRID = new Color(0xDDE3E9);
    static final Color BACKDROP = new Color(0xD5DCE4);
    static final Color MARKED = new Color(0x8FB8D8);
    static final Color MARK = new Color(0xA3231B);

    private static final List<Color> AREAS = List.of(new Color(0x14507A), new Color(0xE08A1E), new Color(0x7FB3D5),
            new Color(0x8C2F39), new Color(0xB8C4CE), new Color(0x2F7D6B), new Color(0xD9C27E), new Color(0x55407A));
    private static final List<Color> LINES = List.of(new Color(0x14507A), new Color(0xC46A00), new Color(0x2F7D6B),
            new Color(0x8C2F39), new Color(0x55407A), new Color(0x52606D));
    private static final List<float[]> DASHES = List.of(new float[0], new float[]{7, 4}, new float[]{2, 3},
            new float[]{9, 3, 2, 3});
    private static final List<Marker> MARKERS = List.of(SeriesMarkers.CIRCLE, SeriesMarkers.SQUARE,
            SeriesMarkers.DIAMOND, SeriesMarkers.TRIANGLE_UP, SeriesMarkers.TRIANGLE_DOWN, SeriesMarkers.CROSS);

    private Ink() {}

    static Color area(int place) {
        return AREAS.get(place % AREAS.size());
    }

    static Color line(int place) {
        return LINES.get(place % LINES.size());
    }

    static Marker marker(int place) {
        return MARKERS.get(place % MARKERS.size());
    }

    static BasicStroke stroke(int place) {
        float[] dash = DASHES.get(place % DASHES.size());
        return dash.length == 0
                ? new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                : new BasicStroke(2.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dash, 0);
    }
}

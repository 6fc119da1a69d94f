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

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;

/** The colours of charts and remarks, on the paper of lists, whether that is light or dark. */
public final class Inks {
    private static final int[][] SERIES = {{20, 80, 122}, {224, 138, 30}, {47, 125, 107}, {140, 47, 57},
            {127, 179, 213}, {85, 64, 122}, {82, 96, 109}, {217, 194, 126}};
    private static final int BETWEEN = 128;
    private static final int WHITE = 255;

    private Inks() {}

    /** Of a series; on dark paper the same tone, but lighter. */
    static Color of(Control control, int series) {
        int[] tone = SERIES[series % SERIES.length];
        int white = isDark(control) ? BETWEEN / 2 + BETWEEN / 4 : 0;
        int ink = WHITE - white;
        return new Color(white + tone[0] * ink / WHITE, white + tone[1] * ink / WHITE, white + tone[2] * ink / WHITE);
    }

    /** What is written on. */
    public static Color paper(Control control) {
        return control.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND);
    }

    private static boolean isDark(Control control) {
        RGB paper = paper(control).getRGB();
        return (paper.red + paper.green + paper.blue) / 3 < BETWEEN;
    }

    static Color text(Control control) {
        return control.getDisplay().getSystemColor(SWT.COLOR_LIST_FOREGROUND);
    }

    /** Of what is said by the way. */
    public static Color quiet(Control control) {
        return isDark(control) ? new Color(170, 180, 190) : new Color(82, 96, 109);
    }

    static Color rule(Control control) {
        return isDark(control) ? new Color(70, 78, 86) : new Color(221, 227, 233);
    }

    /** Of what grows with its cause. */
    static Color rising(Control control) {
        return isDark(control) ? new Color(127, 179, 213) : new Color(20, 80, 122);
    }

    /** Of what is wrong or a limit. */
    public static Color mark(Control control) {
        return isDark(control) ? new Color(240, 120, 110) : new Color(163, 35, 27);
    }
}

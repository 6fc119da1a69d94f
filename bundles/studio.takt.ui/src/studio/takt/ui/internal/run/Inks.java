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

/** The colours of charts, on the paper of lists, whether that is light or dark. */
final class Inks {
    private static final int[][] SERIES = {{20, 80, 122}, {224, 138, 30}, {47, 125, 107}, {140, 47, 57},
            {127, 179, 213}, {85, 64, 122}, {82, 96, 109}, {217, 194, 126}};
    private static final int BETWEEN = 128;

    private Inks() {}

    static Color of(int series) {
        int[] tone = SERIES[series % SERIES.length];
        return new Color(tone[0], tone[1], tone[2]);
    }

    static Color paper(Control control) {
        return control.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND);
    }

    private static boolean isDark(Control control) {
        RGB paper = paper(control).getRGB();
        return (paper.red + paper.green + paper.blue) / 3 < BETWEEN;
    }

    static Color text(Control control) {
        return control.getDisplay().getSystemColor(SWT.COLOR_LIST_FOREGROUND);
    }

    static Color quiet(Control control) {
        return isDark(control) ? new Color(170, 180, 190) : new Color(82, 96, 109);
    }

    static Color rule(Control control) {
        return isDark(control) ? new Color(70, 78, 86) : new Color(221, 227, 233);
    }

    static Color mark(Control control) {
        return isDark(control) ? new Color(240, 120, 110) : new Color(163, 35, 27);
    }
}

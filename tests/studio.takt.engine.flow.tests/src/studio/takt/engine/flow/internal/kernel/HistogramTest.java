/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

/** Quantiles against sorted data, through a line that makes piece n last n ticks. */
class HistogramTest {

    private static FlowLine lasting(long most) {
        long[] next = {0};
        StationPlan plan = StationPlan.simple(1, Integer.MAX_VALUE, () -> ++next[0]);
        FlowLine line = FlowLine.closed(List.of(plan), 1);
        line.run(0, most * (most + 1) / 2, () -> false);
        return line;
    }

    @Test
    void smallNumbersAreExact() {
        Histogram hundred = lasting(100).pieces().items().get(0).cycleTimes();
        assertEquals(100, hundred.count());
        assertEquals(1, hundred.quantile(0));
        assertEquals(50, hundred.quantile(0.5));
        assertEquals(95, hundred.quantile(0.95));
        assertEquals(100, hundred.quantile(1));
    }

    @Test
    void largeNumbersAreNear() {
        Histogram many = lasting(100_000).pieces().items().get(0).cycleTimes();
        for (double share : new double[]{0.01, 0.1, 0.5, 0.9, 0.99}) {
            assertEquals(share * 100_000, many.quantile(share), share * 100_000 / 200);
        }
        Histogram twice = new Histogram();
        twice.add(many);
        twice.add(many);
        assertEquals(many.quantile(0.5), twice.quantile(0.5));
        assertTrue(Double.isNaN(new Histogram().quantile(0.5)));
    }
}

/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.metrics.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Overlay;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.text.Text;
import studio.takt.metrics.api.DayBasis;
import studio.takt.metrics.api.Given;
import studio.takt.metrics.api.StreamSnapshot;
import studio.takt.metrics.api.WorkTime;

/** The engine around the library. */
class VsmMetricsEngineTest {
    private static final Path COATECH = Examples.folder().resolve("coatech/coatech.takt");

    private static final Monitor CANCELLED = new Monitor() {
        @Override
        public void progress(double done, Text doing) {
            // nobody watches
        }

        @Override
        public boolean isCancelled() {
            return true;
        }
    };

    private static StreamSnapshot empty() {
        return new StreamSnapshot(new ElementRef("m", "M", "ValueStreamMap"), DayBasis.CALENDAR_DAYS, Given.MISSING,
                "pcs", Given.MISSING, new WorkTime(List.of(), Double.NaN, ElementRef.NONE), List.of(), List.of(),
                List.of(), List.of());
    }

    @Test
    void aCancelledRunStops() {
        assertThrows(CancellationException.class,
                () -> new VsmMetricsEngine().run(empty(), new Parameters(Map.of()), CANCELLED));
    }

    @Test
    void nothingAtAllMakesAResultWithErrors() {
        Result result = new VsmMetricsEngine().run(empty(), new Parameters(Map.of()), Monitor.NONE);
        assertTrue(!result.isSound());
        assertTrue(result.summary("takt").isEmpty());
        assertTrue(result.table("processes").orElseThrow().rows().isEmpty());
    }

    @Test
    void theLadderOfAnotherPathCanBeShown() {
        Result first = Examples.run(COATECH, "Current state", Map.of(), List.of());
        Result second = Examples.run(COATECH, "Current state", Map.of("path", "2"), List.of());
        assertEquals("Truck to north depot", last(first));
        assertEquals("Truck to south depot", last(second));
    }

    @Test
    void aPathThatIsNotThereIsSaid() {
        Result result = Examples.run(COATECH, "Current state", Map.of("path", "9"), List.of());
        assertEquals("Truck to north depot", last(result));
        assertTrue(result.findings().stream().anyMatch(finding -> finding.rule().equals("path.missing")));
    }

    private static String last(Result result) {
        var ladder = result.table("ladder").orElseThrow();
        return Examples.text(ladder.at(ladder.rows().size() - 1, "element"));
    }

    @Test
    void overlaysNameElementsOfTheMap() {
        Result result = Examples.run(COATECH, "Current state", Map.of(), List.of());
        Overlay loads = result.overlays().stream().filter(overlay -> overlay.id().equals("utilisation")).findFirst()
                .orElseThrow();
        assertEquals(2, loads.values().size());
        assertEquals(List.of("cycleTime", "daysOfSupply", "utilisation"),
                result.overlays().stream().map(Overlay::id).sorted().toList());
        assertTrue(loads.values().values().stream().anyMatch(load -> Math.abs(load - 97.83) < 0.005));
    }
}

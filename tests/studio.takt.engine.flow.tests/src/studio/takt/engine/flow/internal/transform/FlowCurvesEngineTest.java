/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static studio.takt.engine.flow.internal.transform.Runs.number;
import static studio.takt.engine.flow.internal.transform.Runs.rules;
import static studio.takt.engine.flow.internal.transform.Runs.summary;
import static studio.takt.engine.flow.internal.transform.Runs.texts;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.takt.core.api.run.Result;

/** Factory Physics and Curry and Feldman, and lines that were measured. */
class FlowCurvesEngineTest {
    private static final double E = 1e-6;

    @TempDir
    Path folder;

    private Runs curves() {
        return new Runs(new FlowCurvesEngine(), folder);
    }

    /** Penny Fab One by its two numbers, all twelve rows of the practical worst case. */
    @Test
    void pennyFabOne() {
        Result result = curves().set("bottleneckRate", "0.5 pcs/h").set("rawProcessTime", "8 h").run();
        assertEquals(4, summary(result, "criticalWip"), E);
        double[] practical = {0.125, 0.2, 0.25, 0.2857142857, 0.3125, 0.3333333333, 0.35, 0.3636363636, 0.375,
                0.3846153846, 0.3928571429, 0.4};
        for (int w = 1; w <= 12; w++) {
            assertEquals(practical[w - 1], 3600 * number(result, "curve", w - 1, "practicalThroughput"), E);
            assertEquals(6.0 + 2 * w, number(result, "curve", w - 1, "practicalCycleTime") / 3600, E);
            assertEquals(Math.min(w / 8.0, 0.5), 3600 * number(result, "curve", w - 1, "bestThroughput"), E);
            assertEquals(8.0 * w, number(result, "curve", w - 1, "worstCycleTime") / 3600, E);
        }
    }

    /** Curry and Feldman: the deterministic line of 1, 2, 1 and 1 h. */
    @Test
    void deterministicConwip() {
        Result result = curves().table("line", "station,mean [h],cv", "A,1,0", "B,2,0", "C,1,0", "D,1,0").run();
        double[][] expected = {{0.2, 5}, {0.4, 5}, {0.5, 6}, {0.5, 8}, {0.5, 10}, {0.5, 12}, {0.5, 14}, {0.5, 16},
                {0.5, 18}, {0.5, 20}};
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i][0], 3600 * number(result, "curve", i, "bestThroughput"), E);
            assertEquals(expected[i][1], number(result, "curve", i, "bestCycleTime") / 3600, E);
        }
        assertEquals(2.5, summary(result, "criticalWip"), E);
        assertEquals(List.of("flow-curves.approximate"), rules(result));
    }

    @Test
    void balancedExponentialLineIsThePracticalWorstCase() {
        Result result = curves().table("line", "station,mean", "A,2", "B,2", "C,2", "D,2").set("maximumWip", 12).run();
        for (int i = 0; i < 12; i++) {
            assertEquals(number(result, "curve", i, "practicalThroughput"), number(result, "curve", i, "throughput"),
                    1e-12);
        }
        assertEquals(List.of(), rules(result));
        assertEquals(12, result.table("curve").orElseThrow().rows().size());
    }

    /** More stock never means less throughput, and the line lies between best and worst case. */
    @Test
    void monotone() {
        Result result = curves().table("line", "station,servers,mean,cv,mttf,mttr", "A,1,3,0.5,100,5", "B,2,5,1,,",
                "C,1,2,1.5,,").set("maximumWip", 30).run();
        for (int i = 1; i < 30; i++) {
            double now = number(result, "curve", i, "throughput");
            assertTrue(now >= number(result, "curve", i - 1, "throughput") - 1e-12, "row " + i);
            assertTrue(now <= number(result, "curve", i, "bestThroughput") + 1e-12, "row " + i);
            assertTrue(now >= number(result, "curve", i, "worstThroughput") - 1e-12, "row " + i);
        }
    }

    /** Points of a practical worst case give back its parameters; one of three columns may be missing. */
    @Test
    void measuredPointsAreFitted() {
        Result result = curves().table("measured", "wip,throughput [pcs/h],cycle time [h]", "2,0.2,", "4,,14",
                ",0.4,30").run();
        assertTrue(result.isSound(), texts(result));
        assertEquals(0.5 / 3600, summary(result, "fittedBottleneckRate"), E / 3600);
        assertEquals(8 * 3600, summary(result, "fittedRawProcessTime"), 1e-3);
        assertEquals(100, summary(result, "fit"), E);
    }

    @Test
    void measuredPointsAreJudged() {
        Result result = curves().table("line", "station,mean [h]", "A,2", "B,2", "C,2", "D,2")
                .table("measured", "wip,throughput [pcs/h],cycleTime [h]", "4,0.2,20", "4,0.6,", "8,0.36,40").run();
        assertEquals(List.of("flow-curves.little", "flow-curves.below-practical", "flow-curves.beyond-best",
                "flow-curves.below-practical"),
                rules(result).stream().filter(rule -> !rule.endsWith("no-fit")).toList());
    }

    /** The practical worst case itself is not worse than it, however its figures are rounded. */
    @Test
    void asGoodAsThePracticalWorstCase() {
        Result result = curves().table("line", "station,mean", "A,30", "B,30", "C,30", "D,30", "E,30")
                .table("measured", "wip,throughput [pcs/h]", "2,40", "6,72", "10,85.7142857", "20,100").run();
        assertTrue(rules(result).stream().noneMatch("flow-curves.below-practical"::equals), texts(result));
    }

    @Test
    void whatIsMissingIsSaid() {
        assertEquals(List.of("flow-curves.no-line"), rules(curves().run()));
        assertEquals(List.of("flow-curves.no-line"), rules(curves().set("bottleneckRate", "2 pcs/h").run()));
        assertEquals(List.of("flow-curves.no-work"), rules(curves().table("line", "station,mean", "A,0").run()));
        assertEquals(List.of("flow-curves.no-fit", "flow-curves.no-line"),
                rules(curves().table("measured", "wip,throughput", "2,1", "2,1.5").run()));
        assertEquals(List.of("flow-curves.measured", "flow-curves.measured"),
                rules(curves().table("measured", "wip,throughput", "2,", "0,1").run()));
    }
}

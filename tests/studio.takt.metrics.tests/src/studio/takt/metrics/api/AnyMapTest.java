/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.metrics.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Maps drawn at random, sense or nonsense: never an exception or a hang, and what is computed agrees with itself. */
class AnyMapTest {
    private static final int MAPS = 400;

    private static Sketch random(Random random, double demand) {
        Sketch sketch = new Sketch().demand(demand);
        List<String> names = new ArrayList<>();
        int size = 1 + random.nextInt(14);
        for (int number = 0; number < size; number++) {
            String name = "N" + number;
            names.add(name);
            switch (random.nextInt(6)) {
                case 0 -> sketch.supplier(name);
                case 1 -> sketch.customer(name);
                case 2 -> sketch.stock(name, random.nextInt(500));
                case 3 -> sketch.transit(name, random.nextDouble());
                default ->
                    sketch.process(name, box -> box.cycle(random.nextInt(40)).set("scrap", random.nextInt(5) / 10.0)
                            .set("changeoverTime", random.nextInt(600)).set("changeovers", random.nextInt(9)));
            }
        }
        for (int number = random.nextInt(3 * size); number > 0; number--) {
            String from = names.get(random.nextInt(size));
            String to = names.get(random.nextInt(size));
            switch (random.nextInt(6)) {
                case 0 -> sketch.share(from, to, random.nextDouble());
                case 1 -> sketch.per(from, to, 1 + random.nextInt(3));
                case 2 -> sketch.rework(from, to, random.nextDouble());
                default -> sketch.chain(from, to);
            }
        }
        return sketch;
    }

    private static StreamMetrics compute(long seed, double demand) {
        return random(new Random(seed), demand).compute();
    }

    @Test
    void everyMapIsAnswered() {
        int withPath = 0;
        for (long seed = 0; seed < MAPS; seed++) {
            long chosen = seed;
            StreamMetrics metrics = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> compute(chosen, 100),
                    "seed " + seed);
            assertTrue(metrics.rates().values().stream().allMatch(rate -> Double.isNaN(rate) || rate >= 0
                    && Double.isFinite(rate)), "seed " + seed);
            metrics.paths().forEach(path -> assertTrue(path.leadTime() <= metrics.leadTime() + 1e-9));
            withPath += metrics.paths().isEmpty() ? 0 : 1;
        }
        assertTrue(withPath > MAPS / 10, "too few of the maps have a path: " + withPath);
    }

    @ParameterizedTest
    @ValueSource(doubles = {2, 0.5})
    void everythingScalesWithDemand(double factor) {
        for (long seed = 0; seed < MAPS; seed++) {
            StreamMetrics before = compute(seed, 100);
            StreamMetrics after = compute(seed, 100 * factor);
            assertEquals(before.takt() / factor, after.takt(), 1e-9);
            for (String node : before.rates().keySet()) {
                double expected = before.rates().get(node) * factor;
                same(expected, after.rates().get(node), "seed " + seed);
            }
            for (int i = 0; i < before.processes().size(); i++) {
                double load = before.processes().get(i).utilisation() * factor;
                same(load, after.processes().get(i).utilisation(), "seed " + seed);
            }
        }
    }

    private static void same(double expected, double found, String what) {
        boolean number = Double.isFinite(expected);
        assertEquals(expected, found, number ? 1e-9 * Math.max(1, expected) : 1, what);
    }
}

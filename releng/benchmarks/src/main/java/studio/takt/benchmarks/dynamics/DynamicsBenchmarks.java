/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.benchmarks.dynamics;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks of system dynamics and prints the ratios. */
public final class DynamicsBenchmarks {
    private DynamicsBenchmarks() {}

    /** Options are those of JMH. */
    public static void main(String[] arguments) throws Exception {
        ChainedOptionsBuilder options = new OptionsBuilder().parent(new CommandLineOptions(arguments))
                .include(IntegrationBenchmark.class.getSimpleName()).addProfiler(GCProfiler.class);
        Collection<RunResult> results = new Runner(options.build()).run();
        Map<Integer, Map<String, Double>> times = new TreeMap<>();
        for (RunResult result : results) {
            times.computeIfAbsent(Integer.valueOf(result.getParams().getParam("variables")), key -> new TreeMap<>())
                    .put(result.getPrimaryResult().getLabel(), result.getPrimaryResult().getScore());
        }
        times.forEach((variables, row) -> System.out.printf("%6d variables: stock-flow %.0f us, by hand %.0f us, "
                + "ratio %.2f%n", variables, row.get("takt"), row.get("byHand"), row.get("takt") / row.get("byHand")));
    }
}

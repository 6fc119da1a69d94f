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
import java.util.Locale;
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
        Map<Integer, Map<String, RunResult>> table = new TreeMap<>();
        for (RunResult result : results) {
            table.computeIfAbsent(Integer.valueOf(result.getParams().getParam("variables")), key -> new TreeMap<>())
                    .put(result.getPrimaryResult().getLabel(), result);
        }
        table.forEach((variables, row) -> System.out.printf(Locale.ROOT, "%6d variables: stock-flow %.0f us of the "
                + "processor, by hand %.0f us, ratio %.2f; %.0f bytes a run of %d steps%n", variables,
                processor(row.get("takt")), processor(row.get("byHand")),
                processor(row.get("takt")) / processor(row.get("byHand")),
                secondary(row.get("takt"), "gc.alloc.rate.norm"), IntegrationBenchmark.VARIABLE_STEPS / variables));
    }

    /** Microseconds a run. */
    private static double processor(RunResult result) {
        return secondary(result, "processor") / secondary(result, "runs") / 1e3;
    }

    private static double secondary(RunResult result, String name) {
        return result.getSecondaryResults().entrySet().stream().filter(each -> each.getKey().endsWith(name)).findFirst()
                .orElseThrow().getValue().getScore();
    }
}

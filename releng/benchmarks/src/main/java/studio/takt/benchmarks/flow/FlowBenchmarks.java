/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.benchmarks.flow;

import java.util.Collection;
import java.util.Locale;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

import studio.takt.engine.flow.internal.kernel.FlowLine;

import umontreal.ssj.simevents.eventlist.BinaryTree;

/** Runs the benchmarks of the flow simulation and prints a table; arguments are those of JMH, such as {@code -f 1}. */
public final class FlowBenchmarks {
    private FlowBenchmarks() {}

    /** Runs. */
    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
        agree("queue", Plant.QUEUE);
        agree("line", Plant.LINE);
        OptionsBuilder options = new OptionsBuilder();
        options.parent(new CommandLineOptions(arguments));
        options.include(SimulatorBenchmark.class.getSimpleName()).addProfiler(GCProfiler.class);
        Collection<RunResult> results = new Runner(options.build()).run();
        System.out.printf("%n| plant | simulator | million events a processor second | … a second | million pieces "
                + "a processor second | bytes/event |%n|---|---|---:|---:|---:|---:|%n");
        results.forEach(FlowBenchmarks::print);
    }

    /** Both must simulate the same thing, or the comparison says nothing. */
    private static void agree(String name, Plant plant) {
        FlowLine takt = new TaktPlant(plant, 1).run();
        SsjPlant ssj = new SsjPlant(plant, new BinaryTree(), true).run();
        System.out.printf(Locale.ROOT, "%s: Takt %d events, %d pieces, WIP %.2f; SSJ %d events, %d pieces, WIP %.2f%n",
                name, takt.happened(), takt.pieces().left(), takt.pieces().area() / 1e6 / plant.length(), ssj.events(),
                ssj.pieces(), ssj.workInProcess());
    }

    private static void print(RunResult result) {
        double runs = result.getPrimaryResult().getScore();
        double events = secondary(result, "events");
        double share = secondary(result, "processor") / 1e9;
        String name = result.getParams().getBenchmark();
        System.out.printf(Locale.ROOT, "| %s | %s | %.1f | %.1f | %.2f | %.3f |%n",
                result.getParams().getParam("plant"),
                name.substring(name.lastIndexOf('.') + 1), events / share / 1e6, events / 1e6,
                secondary(result, "pieces") / share / 1e6, secondary(result, "gc.alloc.rate.norm") * runs / events);
    }

    private static double secondary(RunResult result, String name) {
        return result.getSecondaryResults().entrySet().stream().filter(each -> each.getKey().endsWith(name)).findFirst()
                .orElseThrow().getValue().getScore();
    }
}

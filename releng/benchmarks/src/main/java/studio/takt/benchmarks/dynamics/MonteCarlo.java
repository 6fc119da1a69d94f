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

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.EngineDescriptor;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.text.Text;
import studio.takt.engine.dynamics.internal.stockflow.ArrayFacts;
import studio.takt.engine.dynamics.internal.stockflow.Settings;
import studio.takt.engine.dynamics.internal.stockflow.SimulationFacts;
import studio.takt.engine.dynamics.internal.stockflow.VariableFacts;
import studio.takt.engine.dynamics.internal.study.SensitivityFacts;
import studio.takt.engine.dynamics.internal.study.SensitivityStudy;

/**
 * Runs a model of 100 variables 10 000 times, over 100 steps each, with other constants: as {@code sensitivity} does.
 * Prints elapsed and processor seconds, and a number that stands for all figures of the result: it must not depend on how
 * many processors there are ({@code -XX:ActiveProcessorCount}).
 */
public final class MonteCarlo {
    private static final int FACTORS = 5;

    private MonteCarlo() {}

    /** The argument is the number of runs. */
    public static void main(String[] arguments) {
        int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        for (int round = 0; round < 3; round++) {
            long wall = System.nanoTime();
            long processor = processor();
            Result result = study(runs);
            System.out.printf("%d runs, %d processors: %.2f s, %.2f s of the processors, figures %d%n", runs,
                    Runtime.getRuntime().availableProcessors(), (System.nanoTime() - wall) / 1e9,
                    (processor() - processor) / 1e9,
                    result.tables().stream().mapToInt(table -> table.rows().hashCode()).sum());
        }
    }

    private static long processor() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static Result study(int runs) {
        EngineDescriptor engine = new EngineDescriptor("sensitivity", "1.0", Text.literal(""), Text.literal(""),
                List.of(),
                List.of(), List.of());
        Settings settings = new Settings(0, 100, 1, 1, Settings.Method.EULER, 42);
        Result.Builder result = Result.of(engine, ElementRef.NONE, new Parameters(Map.of()));
        new SensitivityStudy(new SensitivityFacts(facts(settings), List.of(), runs, 42, List.of()),
                new SensitivityStudy.Question("out", runs, 0.2, settings)).writeTo(result, Monitor.NONE);
        return result.build();
    }

    private static SimulationFacts facts(Settings settings) {
        List<VariableFacts> variables = new ArrayList<>(new RandomModel(90, 42).variables());
        StringBuilder out = new StringBuilder("0");
        for (int i = 0; i < 10; i++) {
            out.append(i < FACTORS ? " + k" + i + " * s" + i : "");
            variables.add(auxiliary(i < 9 ? "k" + i : "out", i < 9 ? String.valueOf(i + 1) : out.toString()));
        }
        return RandomModel.facts(settings, variables);
    }

    private static VariableFacts auxiliary(String name, String equation) {
        return new VariableFacts(name, ElementRef.NONE, VariableFacts.Kind.AUXILIARY, equation, Optional.empty(),
                false, List.of(), List.of(), Optional.empty(), ArrayFacts.NONE, "");
    }
}

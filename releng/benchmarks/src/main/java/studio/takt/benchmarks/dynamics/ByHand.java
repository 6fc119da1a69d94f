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

import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

import studio.takt.engine.dynamics.internal.stockflow.VariableFacts.Kind;

/**
 * The model as one would write it in Java: a statement an equation. A small one is a loop with a local variable for each
 * variable; of a larger one the variables are in an array, and the statements in methods of a bearable length.
 */
public abstract class ByHand {
    private static final int STATEMENTS_IN_METHOD = 100;
    private static final int MOST_LOCAL_VARIABLES = 50;

    /** Integrates by Euler's method with a step of 1; the values at the end. */
    public abstract double[] run(int steps);

    static ByHand of(RandomModel model) throws Exception {
        String source = model.cells() * 5 <= MOST_LOCAL_VARIABLES ? small(model) : source(model);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Path folder = Files.createTempDirectory("by-hand");
        List<String> options = List.of("-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
        boolean done = compiler.getTask(null, null, null, options, null, List.of(new SimpleJavaFileObject(
                URI.create("string:///Written.java"), javax.tools.JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreErrors) {
                return source;
            }
        })).call();
        if (!done) {
            throw new IllegalStateException(source);
        }
        URLClassLoader loader = new URLClassLoader(new URL[]{folder.toUri().toURL()}, ByHand.class.getClassLoader());
        return (ByHand) loader.loadClass("Written").getConstructor().newInstance();
    }

    private static String small(RandomModel model) {
        StringBuilder text = new StringBuilder("public final class Written extends " + ByHand.class.getName()
                + " {\n public double[] run(int steps) {\n");
        StringBuilder equations = new StringBuilder();
        model.statements().forEach(each -> equations.append("  ").append(local(each)).append('\n'));
        StringBuilder moves = new StringBuilder();
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < model.cells() * 5; i++) {
            text.append("  double v").append(i).append(" = 0;\n");
            result.append(i == 0 ? "v" : ", v").append(i);
            if (i % 5 == 0) {
                moves.append("  v%d += v%d - v%d;\n".formatted(i, i + 3, i + 4));
            }
        }
        begin(model).forEach(each -> text.append("  ").append(local(each)).append('\n'));
        return text.append("  for (int step = 0; step < steps; step++) {\n").append(equations).append(moves)
                .append("  }\n").append(equations).append("  return new double[] {").append(result)
                .append("};\n }\n}\n").toString();
    }

    private static String local(String statement) {
        return statement.replaceAll("v\\[(\\d+)]", "v$1");
    }

    private static List<String> begin(RandomModel model) {
        return model.variables().stream().filter(each -> each.kind() == Kind.STOCK)
                .map(each -> "v[" + 5 * Integer.parseInt(each.name().substring(1)) + "] = " + each.equation() + ";")
                .toList();
    }

    private static String source(RandomModel model) {
        StringBuilder text = new StringBuilder("public final class Written extends " + ByHand.class.getName()
                + " {\n public double[] run(int steps) {\n double[] v = new double[" + model.cells() * 5 + "];\n"
                + " begin(v);\n for (int step = 0; step < steps; step++) {\n equations(v);\n for (int i = 0; i < "
                + model.cells() * 5 + "; i += 5) { v[i] += v[i + 3] - v[i + 4]; }\n }\n equations(v); return v;\n }\n");
        methods(text, "begin", begin(model));
        methods(text, "equations", model.statements());
        return text.append("}\n").toString();
    }

    private static void methods(StringBuilder text, String name, List<String> statements) {
        StringBuilder calls = new StringBuilder();
        for (int i = 0; i < statements.size(); i += STATEMENTS_IN_METHOD) {
            String part = name + i;
            calls.append(part).append("(v);\n");
            text.append(" private static void ").append(part).append("(double[] v) {\n");
            statements.subList(i, Math.min(statements.size(), i + STATEMENTS_IN_METHOD))
                    .forEach(each -> text.append("  ").append(each).append('\n'));
            text.append(" }\n");
        }
        text.append(" private static void ").append(name).append("(double[] v) {\n").append(calls).append(" }\n");
    }
}

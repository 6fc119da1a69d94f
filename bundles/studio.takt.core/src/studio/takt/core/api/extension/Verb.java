/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.extension;

import java.util.List;

import studio.takt.core.api.text.Text;

/** A command of the command line: {@code takt NAME …}. */
public interface Verb {
    /** Exit code: all went well. */
    int OK = 0;
    /** Exit code: faults in the model or the data. */
    int FAULTS = 1;
    /** Exit code: wrong usage. */
    int USAGE = 2;

    /** Its name, e.g. {@code draw}. */
    String name();

    /** One line of help. */
    Text help();

    /** What it takes without an option name, in order. */
    List<Argument> arguments();

    /** Its options. */
    List<Option> options();

    /**
     * Does it.
     *
     * @return {@link #OK}, {@link #FAULTS} or {@link #USAGE}
     * @throws UsageException for wrong usage
     */
    int run(Invocation invocation) throws Exception;

    /**
     * More help for what was typed after the verb, such as the parameters of the engine that {@code run} was given.
     *
     * @param typed the positional arguments typed so far; may be empty
     */
    default List<HelpSection> helpOn(List<String> typed, Extensions extensions) {
        return List.of();
    }

    /**
     * A part of a help page: a heading and lines in two columns.
     *
     * @param heading what it lists
     * @param rows    name and explanation
     */
    record HelpSection(Text heading, List<HelpRow> rows) {}

    /** A line of a help page: a name as it is typed, and what it means. */
    record HelpRow(String name, Text help) {}

    /**
     * A positional argument.
     *
     * @param name     how help shows it, e.g. {@code MODEL}
     * @param help     one line
     * @param required true if it must be given
     * @param many     true if it may be repeated (only the last one)
     */
    record Argument(String name, Text help, boolean required, boolean many) {}

    /**
     * An option.
     *
     * @param names      how it is written, e.g. {@code -o}, {@code --output}; the first is its key
     * @param valueLabel how help shows its value, e.g. {@code FILE}; empty for a flag
     * @param help       one line
     * @param many       true if it may be repeated
     * @param choices    the values allowed; empty for any
     * @param required   true if the verb cannot do without it
     */
    record Option(List<String> names, String valueLabel, Text help, boolean many, List<String> choices,
            boolean required) {

        /** One that may be left out. */
        public Option(List<String> names, String valueLabel, Text help, boolean many, List<String> choices) {
            this(names, valueLabel, help, many, choices, false);
        }

        /** One without which the verb cannot run: help shows it so, and it is asked for before the verb runs. */
        public static Option required(List<String> names, String valueLabel, Text help) {
            return new Option(names, valueLabel, help, false, List.of(), true);
        }

        /** The name by which the verb asks for it. */
        public String key() {
            return names.get(0);
        }
    }
}

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

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.session.ModelSession;

/** One use of a verb: what was typed, and what a verb needs to answer. */
public interface Invocation {

    /** The values of the positional argument of that name. */
    List<String> arguments(String name);

    /** The value of an option by its first name, if given. */
    Optional<String> option(String name);

    /** All values of an option by its first name. */
    List<String> options(String name);

    /** True if the flag of that first name was given. */
    boolean flag(String name);

    /** Where the result goes, and nothing else. UTF-8. */
    PrintStream out();

    /** Progress that is shown on a terminal when it takes long; cancelled by Ctrl-C. */
    Monitor monitor();

    /** The user's language. */
    Locale locale();

    /** All that plug-ins contribute. */
    Extensions extensions();

    /** A path as typed, seen from where the user stands. */
    Path path(String typed);

    /**
     * Opens a model for reading: a {@code .takt}, or any file that an importer reads. If it cannot be read, the findings
     * are reported and the result is empty: the verb then returns {@link Verb#FAULTS}.
     */
    default Optional<ModelSession> open(String typed) {
        return open(typed, this::report);
    }

    /** Opens a model for reading, and hands over what was found instead of reporting it. */
    Optional<ModelSession> open(String typed, Consumer<Finding> findings);

    /** Opens a model for changing it; a new one if there is no such file. */
    Optional<ModelSession> openForChange(String typed);

    /** Opens a model to change it in memory only, e.g. to see what a change would do; a new one if there is no file. */
    Optional<ModelSession> openToTry(String typed);

    /** Tells a finding to the user, on standard error. */
    void report(Finding finding);

    /** Tells something to the user, on standard error. */
    void say(studio.takt.core.api.text.Text text);
}

/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.cli.internal;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where the command line runs: what it writes to, where the user stands, and what the environment says.
 *
 * @param out         standard output, UTF-8
 * @param err         standard error, UTF-8
 * @param terminal    true if standard error is a terminal: progress and colours make sense
 * @param folder      the folder in which the user stands
 * @param environment the environment variables
 * @param preset      the language of the Java that runs this
 */
public record Surroundings(PrintStream out, PrintStream err, boolean terminal, Path folder,
        Map<String, String> environment, Locale preset) {

    /** True if messages may be coloured. */
    boolean coloured() {
        return terminal && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(environment.get("TERM"));
    }
}

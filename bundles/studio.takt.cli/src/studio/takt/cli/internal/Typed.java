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

import java.util.List;
import java.util.Map;

/**
 * What was typed after a verb.
 *
 * @param arguments the values of each positional argument by its name
 * @param options   the values of each option by its first name; of a flag, anything
 */
record Typed(Map<String, List<String>> arguments, Map<String, List<String>> options) {

    boolean wantsHelp() {
        return options.containsKey(CommandLineSpec.HELP);
    }

    /** All positional values in the order typed. */
    List<String> positionals() {
        return arguments.values().stream().flatMap(List::stream).toList();
    }
}

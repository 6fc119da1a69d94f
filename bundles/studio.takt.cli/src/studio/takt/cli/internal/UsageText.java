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
import java.util.stream.Collectors;

import studio.takt.core.api.text.Text;

import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in the user's language what the parser found wrong. */
final class UsageText {
    private UsageText() {}

    static Text of(ParameterException fault, CommandSpec spec) {
        if (fault instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched.getUnmatched().get(0), spec);
        }
        if (fault instanceof MissingParameterException missing) {
            return missing(missing.getMissing());
        }
        if (fault instanceof OverwrittenOptionException twice && twice.getOverwritten() instanceof OptionSpec option) {
            return Messages.text("wrong.twice", option.longestName());
        }
        return Text.literal(fault.getMessage());
    }

    private static Text unmatched(String argument, CommandSpec spec) {
        if (!argument.startsWith("-")) {
            return Messages.text("wrong.argument", argument);
        }
        List<String> names = spec.optionsMap().keySet().stream().sorted().toList();
        return Messages.unknown("unknown.option", argument.split("=", 2)[0], names);
    }

    private static Text missing(List<ArgSpec> missing) {
        if (missing.size() == 1 && missing.get(0) instanceof OptionSpec option) {
            return Messages.text("missing.value", option.longestName(), option.paramLabel());
        }
        return Messages.text("missing.argument",
                missing.stream().map(ArgSpec::paramLabel).collect(Collectors.joining(", ")));
    }
}

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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import studio.takt.core.api.extension.UsageException;
import studio.takt.core.api.extension.Verb;
import studio.takt.core.api.extension.Verb.Argument;
import studio.takt.core.api.extension.Verb.Option;

import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Makes the parser's specification of a verb from its descriptor, and reads what was typed by it. */
final class CommandLineSpec {
    static final String LANGUAGE = "--lang";
    static final String HELP = "--help";

    private final Locale locale;

    CommandLineSpec(Locale locale) {
        this.locale = locale;
    }

    /** The specification of {@code takt NAME} as help shows it: with what is required. */
    CommandLine shown(Verb verb) {
        CommandLine line = of(verb);
        CommandSpec spec = line.getCommandSpec();
        for (Option option : verb.options()) {
            OptionSpec optional = spec.findOption(option.key());
            if (option.required()) {
                spec.remove(optional);
                spec.addOption(optional.toBuilder().required(true).build());
            }
        }
        return line;
    }

    /** The specification of {@code takt NAME}. What is required is asked for only after help was. */
    CommandLine of(Verb verb) {
        CommandSpec spec = CommandSpec.create().name("takt " + verb.name());
        spec.usageMessage().description(verb.help().in(locale));
        verb.options().forEach(option -> spec.addOption(option(option)));
        addGlobalOptions(spec);
        int index = 0;
        for (Argument argument : verb.arguments()) {
            spec.addPositional(positional(argument, index++));
        }
        return configured(spec);
    }

    /** The specification of {@code takt} alone. */
    CommandLine root() {
        CommandSpec spec = CommandSpec.create().name("takt");
        spec.usageMessage().description(Messages.text("help.takt").in(locale));
        addGlobalOptions(spec);
        spec.addOption(OptionSpec.builder("--version").type(boolean.class).versionHelp(true)
                .description(Messages.text("help.version").in(locale)).build());
        return configured(spec);
    }

    private static CommandLine configured(CommandSpec spec) {
        spec.usageMessage().autoWidth(false).width(HelpPage.WIDTH).sortOptions(false).abbreviateSynopsis(false)
                .adjustLineBreaksForWideCJKCharacters(true);
        CommandLine line = new CommandLine(spec);
        line.setExpandAtFiles(false);
        line.setInterpolateVariables(false);
        line.setPosixClusteredShortOptionsAllowed(false);
        line.setUnmatchedOptionsArePositionalParams(false);
        line.setUsageHelpAutoWidth(false);
        return line;
    }

    private void addGlobalOptions(CommandSpec spec) {
        if (spec.findOption(LANGUAGE) == null) {
            spec.addOption(OptionSpec.builder(LANGUAGE).type(String.class)
                    .paramLabel(String.join("|", Language.SPOKEN))
                    .description(Messages.text("help.lang").in(locale)).build());
        }
        spec.addOption(OptionSpec.builder("-h", HELP).type(boolean.class).usageHelp(true)
                .description(Messages.text("help.help").in(locale)).build());
    }

    private OptionSpec option(Option option) {
        OptionSpec.Builder builder = OptionSpec.builder(option.names().toArray(String[]::new))
                .description(percentSafe(option.help().in(locale)));
        if (option.valueLabel().isEmpty()) {
            return builder.type(boolean.class).arity("0").build();
        }
        builder.paramLabel(option.valueLabel()).arity("1");
        return option.many()
                ? builder.type(List.class).auxiliaryTypes(String.class).build()
                : builder.type(String.class).build();
    }

    private PositionalParamSpec positional(Argument argument, int index) {
        String arity = (argument.required() ? "1" : "0") + (argument.many() ? "..*" : argument.required() ? "" : "..1");
        PositionalParamSpec.Builder builder = PositionalParamSpec.builder().paramLabel(argument.name()).arity(arity)
                .required(argument.required())
                .index(argument.many() ? index + "..*" : String.valueOf(index))
                .description(percentSafe(argument.help().in(locale)));
        return argument.many()
                ? builder.type(List.class).auxiliaryTypes(String.class).build()
                : builder.type(String.class).build();
    }

    private static String percentSafe(String text) {
        return text.replace("%", "%%");
    }

    /** Reads the arguments after the verb; throws {@link UsageException} if they do not fit. */
    Typed read(Verb verb, List<String> arguments) {
        CommandLine line = of(verb);
        try {
            ParseResult parsed = line.parseArgs(arguments.toArray(String[]::new));
            Typed typed = typed(parsed);
            verb.options().forEach(option -> checkChoice(option, typed));
            checkRequired(verb, typed);
            checkLanguage(typed);
            return typed;
        } catch (ParameterException e) {
            throw new UsageException(UsageText.of(e, line.getCommandSpec()));
        }
    }

    /** Reads the arguments of {@code takt} without a verb. */
    Typed readRoot(List<String> arguments) {
        CommandLine line = root();
        try {
            Typed typed = typed(line.parseArgs(arguments.toArray(String[]::new)));
            checkLanguage(typed);
            return typed;
        } catch (ParameterException e) {
            throw new UsageException(UsageText.of(e, line.getCommandSpec()));
        }
    }

    private static void checkRequired(Verb verb, Typed typed) {
        for (Option option : verb.options()) {
            if (option.required() && !typed.options().containsKey(option.key()) && !typed.wantsHelp()) {
                throw new UsageException(Messages.text("missing.option", option.key() + " " + option.valueLabel()));
            }
        }
    }

    private static void checkChoice(Option option, Typed typed) {
        for (String value : typed.options().getOrDefault(option.key(), List.of())) {
            if (!option.choices().isEmpty() && !option.choices().contains(value)) {
                throw new UsageException(
                        Messages.text("wrong.choice", option.key(), value, String.join(", ", option.choices())));
            }
        }
    }

    private static void checkLanguage(Typed typed) {
        for (String value : typed.options().getOrDefault(LANGUAGE, List.of())) {
            if (!Language.SPOKEN.contains(value)) {
                throw new UsageException(
                        Messages.text("wrong.choice", LANGUAGE, value, String.join(", ", Language.SPOKEN)));
            }
        }
    }

    private static Typed typed(ParseResult parsed) {
        Map<String, List<String>> options = new LinkedHashMap<>();
        Map<String, List<String>> arguments = new LinkedHashMap<>();
        for (OptionSpec option : parsed.matchedOptionsSet()) {
            options.put(option.names()[0].equals("-h") ? HELP : option.names()[0], values(option));
        }
        for (PositionalParamSpec positional : parsed.matchedPositionalsSet()) {
            arguments.computeIfAbsent(positional.paramLabel(), label -> new ArrayList<>()).addAll(values(positional));
        }
        return new Typed(arguments, options);
    }

    private static List<String> values(ArgSpec spec) {
        return List.copyOf(spec.originalStringValues());
    }
}

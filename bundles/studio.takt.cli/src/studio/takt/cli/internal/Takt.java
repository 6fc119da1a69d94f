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

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

import studio.takt.core.api.extension.Extensions;
import studio.takt.core.api.extension.UsageException;
import studio.takt.core.api.extension.Verb;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.session.ModelFileException;
import studio.takt.core.api.session.OperationRefusedException;
import studio.takt.core.api.text.Text;

/** The command line: finds the verb, lets it run, and turns whatever happens into an exit code and a sentence. */
public final class Takt {
    private final Supplier<Extensions> extensions;
    private final Surroundings surroundings;
    private final String version;

    /** A command line over the given extensions; they are asked for only when something needs them. */
    public Takt(Supplier<Extensions> extensions, Surroundings surroundings, String version) {
        this.extensions = extensions;
        this.surroundings = surroundings;
        this.version = version;
    }

    /** Does what the arguments say and returns the exit code. */
    public int run(List<String> arguments) {
        Locale locale = Language.of(arguments, surroundings);
        ProgressLine progress = new ProgressLine(surroundings, locale);
        Interruption interruption = new Interruption(progress);
        try {
            return checkedOutput(guarded(arguments, locale, progress), locale);
        } finally {
            interruption.close();
        }
    }

    private int guarded(List<String> arguments, Locale locale, ProgressLine progress) {
        int place = verbPlace(arguments);
        String verb = place < 0 ? "" : arguments.get(place);
        try {
            if (place < 0) {
                return root(arguments, locale);
            }
            return afterLeadingOptions(arguments, place, locale, progress);
        } catch (UsageException e) {
            return fail(locale, progress, Verb.USAGE, Messages.text("usage.pointer", e.text(), helpOf(verb)));
        } catch (CancellationException e) {
            return fail(locale, progress, Verb.FAULTS, Messages.text("cancelled"));
        } catch (ModelFileException e) {
            return fail(locale, progress, e.findings());
        } catch (OperationRefusedException e) {
            return fail(locale, progress, List.of(e.finding()));
        } catch (IOException e) {
            return fail(locale, progress, Verb.FAULTS, FileFault.text(e));
        } catch (UncheckedIOException e) {
            return fail(locale, progress, Verb.FAULTS, FileFault.text(e.getCause()));
        } catch (Exception | LinkageError | StackOverflowError | OutOfMemoryError e) {
            return unexpected(e, verb, locale, progress);
        }
    }

    /** Options may stand before the verb, too: {@code takt --lang ko list}, {@code takt --help run}. */
    private int afterLeadingOptions(List<String> arguments, int place, Locale locale, ProgressLine progress)
            throws Exception {
        Typed leading = new CommandLineSpec(locale).readRoot(arguments.subList(0, place));
        if (leading.options().containsKey("--version")) {
            return root(List.of("--version"), locale);
        }
        List<String> all = new ArrayList<>(arguments.subList(place + 1, arguments.size()));
        if (leading.wantsHelp()) {
            all.add(0, CommandLineSpec.HELP);
        }
        return verb(arguments.get(place), all, locale, progress);
    }

    private int unexpected(Throwable fault, String verb, Locale locale, ProgressLine progress) {
        Optional<Path> log = new FaultLog(surroundings.environment()).write(fault, verb, version);
        Text sentence = log.map(file -> Messages.text("fault.logged", file.toString()))
                .orElseGet(() -> Messages.text("fault", String.valueOf(fault)));
        return fail(locale, progress, Verb.FAULTS, sentence);
    }

    private int fail(Locale locale, ProgressLine progress, int code, Text text) {
        progress.clear();
        surroundings.err().println("takt: " + text.in(locale));
        return code;
    }

    private int fail(Locale locale, ProgressLine progress, List<Finding> findings) {
        progress.clear();
        FindingPrinter printer = new FindingPrinter(locale, surroundings.coloured(), surroundings.folder());
        findings.forEach(finding -> surroundings.err().println(printer.line(finding)));
        return Verb.FAULTS;
    }

    private String helpOf(String verb) {
        return extensions.get().verbs().ids().contains(verb) ? "takt " + verb + " --help" : "takt --help";
    }

    private int checkedOutput(int code, Locale locale) {
        surroundings.err().flush();
        if (surroundings.out().checkError()) {
            surroundings.err().println("takt: " + Messages.text("output.failed").in(locale));
            return Math.max(code, Verb.FAULTS);
        }
        return code;
    }

    private int root(List<String> arguments, Locale locale) {
        Typed typed = new CommandLineSpec(locale).readRoot(arguments);
        PrintStream out = surroundings.out();
        if (typed.options().containsKey("--version")) {
            out.println("Takt Studio " + version);
            return Verb.OK;
        }
        if (typed.wantsHelp()) {
            out.print(new HelpPage(locale).ofRoot(extensions.get()));
            return Verb.OK;
        }
        throw new UsageException(Messages.text("missing.verb"));
    }

    private int verb(String name, List<String> rest, Locale locale, ProgressLine progress) throws Exception {
        Extensions all = extensions.get();
        Verb verb = all.verbs().find(name)
                .orElseThrow(() -> new UsageException(Messages.unknown("unknown.verb", name, all.verbs().ids())));
        Typed typed = new CommandLineSpec(locale).read(verb, rest);
        if (typed.wantsHelp()) {
            surroundings.out().print(new HelpPage(locale).of(verb, typed.positionals(), all));
            return Verb.OK;
        }
        try (VerbInvocation invocation = new VerbInvocation(typed, surroundings, all, locale, progress)) {
            int code = verb.run(invocation);
            return code;
        } finally {
            progress.clear();
        }
    }

    /** The place of the verb: the first argument that is neither an option nor the language. */
    private static int verbPlace(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).equals(CommandLineSpec.LANGUAGE)) {
                i++;
            } else if (!arguments.get(i).startsWith("-")) {
                return i;
            }
        }
        return -1;
    }
}

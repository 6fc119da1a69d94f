/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.cli.internal.verb;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

import studio.takt.cli.internal.Messages;
import studio.takt.core.api.extension.Extensions;
import studio.takt.core.api.extension.Invocation;
import studio.takt.core.api.extension.UsageException;
import studio.takt.core.api.extension.Verb;
import studio.takt.core.api.file.OutputFile;
import studio.takt.core.api.result.ResultCsv;
import studio.takt.core.api.result.ResultJson;
import studio.takt.core.api.result.ResultText;
import studio.takt.core.api.run.Engine;
import studio.takt.core.api.run.EngineRunner;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.RunOrder;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.text.Text;

/** {@code takt run ENGINE [MODEL] …}: runs an engine and writes its result. */
public final class RunVerb implements Verb {
    private static final int PIECE = 1 << 16;
    private static final String ENGINE = "ENGINE";
    private static final String MODEL = "MODEL";
    private static final String ON = "--on";
    private static final String DATA = "--data";
    private static final String SET = "--set";
    private static final String WITH = "--with";
    private static final String SCENARIO = "--scenario";
    private static final String STORE = "--store";
    private static final String FORMAT = "--format";
    private static final String OUTPUT = "-o";
    private static final List<String> FORMATS = List.of("text", "json", "csv");

    @Override
    public String name() {
        return "run";
    }

    @Override
    public Text help() {
        return Messages.text("run.help");
    }

    @Override
    public List<Argument> arguments() {
        return List.of(new Argument(ENGINE, Messages.text("run.engine"), true, false),
                new Argument(MODEL, Messages.text("run.model"), false, false));
    }

    @Override
    public List<Option> options() {
        return List.of(option(ON, "ELEMENT", "run.on", false), option(DATA, "TABLE=FILE", "run.data", true),
                option(SET, "PARAMETER=VALUE", "run.set", true),
                option(WITH, "ELEMENT.FEATURE=VALUE", "run.with", true),
                option(SCENARIO, "NAME", "run.scenario", false), option(STORE, "", "run.store", false),
                new Option(List.of(FORMAT), "text|json|csv", Messages.text("run.format"), false, FORMATS),
                new Option(List.of(OUTPUT, "--output"), "FILE", Messages.text("option.output"), false, List.of()));
    }

    private static Option option(String name, String label, String help, boolean many) {
        return new Option(List.of(name), label, Messages.text(help), many, List.of());
    }

    @Override
    public List<HelpSection> helpOn(List<String> typed, Extensions extensions) {
        return Engines.helpOn(typed, extensions);
    }

    @Override
    public int run(Invocation invocation) throws IOException {
        Engine<?> engine = Engines.find(invocation.arguments(ENGINE).get(0), invocation.extensions());
        RunOrder.Builder order = RunOrder.of(engine);
        addOptions(order, invocation);
        refuseInputs(invocation);
        List<String> model = invocation.arguments(MODEL);
        Optional<ResultStore> store = store(invocation, model);
        Optional<ModelSession> session = Optional.empty();
        if (!model.isEmpty()) {
            session = store.map(ResultStore::open).orElseGet(() -> invocation.open(model.get(0)));
            if (session.isEmpty()) {
                return FAULTS;
            }
            order.model(session.get());
        }
        Result result = new EngineRunner().run(order.build(), invocation.monitor());
        show(result, invocation);
        int stored = store.isPresent() ? store.get().store(engine, result, session.orElseThrow()) : OK;
        return result.isSound() ? stored : FAULTS;
    }

    private static Optional<ResultStore> store(Invocation invocation, List<String> model) {
        boolean changed = !invocation.options(WITH).isEmpty() || invocation.option(SCENARIO).isPresent();
        return invocation.flag(STORE) ? Optional.of(ResultStore.of(invocation, model, changed)) : Optional.empty();
    }

    private static void show(Result result, Invocation invocation) throws IOException {
        String format = format(invocation);
        boolean shown = format.equals("text") && invocation.option(OUTPUT).isEmpty();
        result.findings().stream().filter(finding -> !shown || finding.isError()).forEach(invocation::report);
        write(result, format, invocation);
    }

    private static void addOptions(RunOrder.Builder order, Invocation invocation) {
        invocation.option(ON).ifPresent(order::on);
        invocation.option(SCENARIO).ifPresent(order::scenario);
        invocation.options(WITH).forEach(order::with);
        pairs(SET, "PARAMETER=VALUE", invocation, order::set);
        pairs(DATA, "TABLE=FILE", invocation, (table, file) -> order.data(table, invocation.path(file)));
    }

    private static void pairs(String option, String form, Invocation invocation, BiConsumer<String, String> taker) {
        Set<String> seen = new TreeSet<>();
        for (String pair : invocation.options(option)) {
            int equals = pair.indexOf('=');
            if (equals <= 0) {
                throw new UsageException(Messages.text("wrong.pair", option, pair, form));
            }
            String name = pair.substring(0, equals).strip();
            if (!seen.add(name)) {
                throw new UsageException(Messages.text("wrong.twice", option + " " + name));
            }
            taker.accept(name, pair.substring(equals + 1).strip());
        }
    }

    /** No result is written over what it is computed from, nor over any other model. */
    private static void refuseInputs(Invocation invocation) throws IOException {
        if (invocation.option(OUTPUT).isEmpty()) {
            return;
        }
        String target = invocation.option(OUTPUT).get();
        Path file = invocation.path(target);
        boolean input = ending(target).equals("takt") || ending(target).equals("taktd");
        for (String data : invocation.options(DATA)) {
            Path table = invocation.path(data.substring(data.indexOf('=') + 1).strip());
            input |= Files.exists(table) && Files.exists(file) && Files.isSameFile(table, file);
        }
        for (String model : invocation.arguments(MODEL)) {
            Path source = invocation.path(model);
            input |= Files.exists(source) && Files.exists(file) && Files.isSameFile(source, file);
        }
        if (input) {
            throw new UsageException(Messages.text("run.overInput", target));
        }
    }

    /** A result with errors is shown, but never replaces a file. */
    private static void write(Result result, String format, Invocation invocation) throws IOException {
        Optional<String> target = invocation.option(OUTPUT);
        if (target.isEmpty()) {
            print(result, format, invocation);
        } else if (result.isSound()) {
            new OutputFile(invocation.path(target.get())).write(out -> {
                Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                write(result, format, invocation.locale(), writer);
                writer.flush();
            });
            invocation.say(Messages.text("written", target.get()));
        } else {
            invocation.say(Messages.text("run.unsound", target.get()));
        }
    }

    /** The format asked for; otherwise the one that the file's name ends with; otherwise text. */
    private static String format(Invocation invocation) {
        return invocation.option(FORMAT).or(() -> invocation.option(OUTPUT).map(RunVerb::ending)
                .filter(FORMATS::contains)).orElse("text");
    }

    private static String ending(String file) {
        return file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** In pieces: a result may be longer than any text in memory. */
    private static void print(Result result, String format, Invocation invocation) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(invocation.out(), StandardCharsets.UTF_8), PIECE);
        write(result, format, invocation.locale(), writer);
        writer.flush();
    }

    private static void write(Result result, String format, Locale locale, Writer out) throws IOException {
        switch (format) {
            case "json" -> new ResultJson(locale).write(result, out);
            case "csv" -> new ResultCsv().write(result, out);
            default -> out.write(new ResultText(locale).toText(result));
        }
    }
}

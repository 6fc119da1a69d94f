/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.report.internal.verb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import studio.takt.core.api.extension.Invocation;
import studio.takt.core.api.extension.UsageException;
import studio.takt.core.api.extension.Verb;
import studio.takt.core.api.file.OutputFile;
import studio.takt.core.api.result.ReadableResult;
import studio.takt.core.api.run.Chart;
import studio.takt.core.api.run.Engine;
import studio.takt.core.api.run.EngineRunner;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.RunOrder;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.text.Text;
import studio.takt.diagram.api.font.Fonts;
import studio.takt.report.internal.chart.ChartFonts;
import studio.takt.report.internal.chart.ChartPainter;
import studio.takt.report.internal.format.BundledTypefaces;
import studio.takt.report.internal.format.Words;

/** {@code takt chart ENGINE [MODEL] -o FILE.svg}: runs an engine and draws a chart of its result, as reports have it. */
public final class ChartVerb implements Verb {
    private static final String ENGINE = "ENGINE";
    private static final String MODEL = "MODEL";
    private static final String CHART = "--chart";
    private static final String ON = "--on";
    private static final String SET = "--set";
    private static final String DATA = "--data";
    private static final String OUTPUT = "-o";

    @Override
    public String name() {
        return "chart";
    }

    @Override
    public Text help() {
        return text("chart.help");
    }

    @Override
    public List<Argument> arguments() {
        return List.of(new Argument(ENGINE, text("chart.engine"), true, false),
                new Argument(MODEL, text("chart.model"), false, false));
    }

    @Override
    public List<Option> options() {
        return List.of(new Option(List.of(CHART), "ID", text("chart.chart"), false, List.of()),
                new Option(List.of(ON), "ELEMENT", text("chart.on"), false, List.of()),
                new Option(List.of(SET), "PARAMETER=VALUE", text("chart.set"), true, List.of()),
                new Option(List.of(DATA), "TABLE=FILE", text("chart.data"), true, List.of()),
                Option.required(List.of(OUTPUT, "--output"), "FILE", text("chart.output")));
    }

    @Override
    public int run(Invocation invocation) throws IOException {
        String file = invocation.option(OUTPUT).orElseThrow(() -> new UsageException(text("wrong.ending", "")));
        if (!file.toLowerCase(Locale.ROOT).endsWith(".svg")) {
            throw new UsageException(text("wrong.ending", file));
        }
        String id = invocation.arguments(ENGINE).get(0);
        Engine<?> engine = invocation.extensions().engines().find(id).orElseThrow(() -> new UsageException(
                text("wrong.engine", id, invocation.extensions().engines().all().stream()
                        .map(each -> each.descriptor().id()).collect(Collectors.joining(", ")))));
        RunOrder.Builder order = RunOrder.of(engine);
        invocation.option(ON).ifPresent(order::on);
        pairs(SET, invocation, order::set);
        pairs(DATA, invocation, (table, path) -> order.data(table, invocation.path(path)));
        for (String name : invocation.arguments(MODEL)) {
            Optional<ModelSession> model = invocation.open(name);
            if (model.isEmpty()) {
                return FAULTS;
            }
            order.model(model.get());
        }
        Result result = ReadableResult.of(new EngineRunner().run(order.build(), invocation.monitor()));
        result.findings().stream().filter(Finding::isError).forEach(invocation::report);
        return result.isSound() ? draw(result, file, invocation) : FAULTS;
    }

    private static void pairs(String option, Invocation invocation, BiConsumer<String, String> taker) {
        for (String pair : invocation.options(option)) {
            int equals = pair.indexOf('=');
            if (equals <= 0) {
                throw new UsageException(text("wrong.pair", option, pair));
            }
            taker.accept(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
        }
    }

    private static int draw(Result result, String file, Invocation invocation) throws IOException {
        Chart chart = chosen(result, invocation);
        Locale locale = invocation.locale();
        Optional<ChartFonts> fonts = ChartFonts.of(new BundledTypefaces(new Fonts()));
        Optional<ChartPainter.Painted> painted = fonts.flatMap(found -> result.table(chart.table())
                .flatMap(table -> new ChartPainter(found, new Words(List.of(result), locale), locale)
                        .paint(chart, table)));
        if (painted.isEmpty()) {
            invocation.say(fonts.isEmpty() ? text("finding.noFonts") : text("chart.nothing", chart.id()));
            return FAULTS;
        }
        new OutputFile(invocation.path(file)).write(painted.get().svg().getBytes(StandardCharsets.UTF_8));
        invocation.out().println(invocation.path(file));
        return OK;
    }

    /** The chart asked for, or the first. */
    private static Chart chosen(Result result, Invocation invocation) {
        Optional<String> wanted = invocation.option(CHART);
        return result.charts().stream().filter(each -> wanted.isEmpty() || each.id().equals(wanted.get())).findFirst()
                .orElseThrow(() -> new UsageException(result.charts().isEmpty()
                        ? text("chart.none")
                        : text("wrong.chart", wanted.orElse(""), ids(result))));
    }

    private static String ids(Result result) {
        return result.charts().stream().map(Chart::id).collect(Collectors.joining(", "));
    }

    private static Text text(String key, Object... arguments) {
        return Text.of(ChartVerb.class, key, arguments);
    }
}

/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package com.example.balance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import studio.takt.core.api.extension.Extensions;
import studio.takt.core.api.extension.Report;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Engine;
import studio.takt.core.api.run.EngineRunner;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.RunOrder;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.text.Text;

/**
 * The report {@code example.balance}: the operator balance of every map on one page, to be pinned up beside the line.
 * The numbers are those of the engine {@code vsm-metrics}, found by its id.
 */
public final class BalanceReport implements Report {
    private static final String ENGINE = "vsm-metrics";

    @Override
    public String id() {
        return "example.balance";
    }

    @Override
    public Text name() {
        return Text.of(BalanceReport.class, "name");
    }

    @Override
    public Text help() {
        return Text.of(BalanceReport.class, "help");
    }

    @Override
    public List<String> formats() {
        return List.of("html");
    }

    @Override
    public Written write(ModelSession model, Path folder, List<String> formats, Locale language,
            Extensions extensions, Monitor monitor) throws IOException {
        Engine<?> engine = extensions.engines().find(ENGINE)
                .orElseThrow(() -> new IOException("there is no engine " + ENGINE));
        List<Result> results = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (ElementRef map : maps(model)) {
            Result result = new EngineRunner().run(RunOrder.of(engine).model(model).on(map.id()).build(), monitor);
            results.add(result);
            findings.addAll(result.findings());
        }
        Path file = folder.resolve("operator-balance.html");
        write(file, new BalancePage(language).of(results));
        return new Written(List.of(file), List.copyOf(findings));
    }

    private static List<ElementRef> maps(ModelSession model) {
        return model.read(access -> access.project().getMaps().stream().map(ElementRef::of).toList());
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Path beside = Files.createTempFile(file.getParent(), ".balance", ".tmp");
        try {
            Files.writeString(beside, text);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}

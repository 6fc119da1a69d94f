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

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import studio.takt.cli.internal.Messages;
import studio.takt.cli.internal.TextColumns;
import studio.takt.core.api.extension.Extensions;
import studio.takt.core.api.extension.Invocation;
import studio.takt.core.api.extension.Verb;
import studio.takt.core.api.run.EngineDescriptor;
import studio.takt.core.api.text.Text;

/** {@code takt describe ENGINE}: what an engine computes and takes. */
public final class DescribeVerb implements Verb {
    private static final int WIDTH = 100;
    private static final String ENGINE = "ENGINE";
    private static final String FORMAT = "--format";

    @Override
    public String name() {
        return "describe";
    }

    @Override
    public Text help() {
        return Messages.text("describe.help");
    }

    @Override
    public List<Argument> arguments() {
        return List.of(new Argument(ENGINE, Messages.text("describe.engine"), true, false));
    }

    @Override
    public List<Option> options() {
        return List.of(new Option(List.of(FORMAT), "text|json", Messages.text("option.format"), false,
                List.of("text", "json")));
    }

    @Override
    public List<HelpSection> helpOn(List<String> typed, Extensions extensions) {
        return List.of(Engines.list(extensions));
    }

    @Override
    public int run(Invocation invocation) {
        EngineDescriptor engine = Engines.find(invocation.arguments(ENGINE).get(0), invocation.extensions())
                .descriptor();
        Locale locale = invocation.locale();
        boolean json = invocation.option(FORMAT).orElse("text").equals("json");
        invocation.out().print(json ? DescriptorJson.of(engine, locale) : text(engine, locale));
        return OK;
    }

    private static String text(EngineDescriptor engine, Locale locale) {
        TextColumns columns = new TextColumns(WIDTH);
        return EngineHelp.sections(engine).stream().map(section -> columns.section(section, locale))
                .collect(Collectors.joining("\n"));
    }
}

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
import java.util.Locale;

import studio.takt.core.api.extension.Extensions;
import studio.takt.core.api.extension.Verb;
import studio.takt.core.api.extension.Verb.HelpRow;
import studio.takt.core.api.extension.Verb.HelpSection;
import studio.takt.core.api.text.Text;

import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Writes the help pages of every level, from the descriptors of verbs and engines. */
public final class HelpPage {
    /** How many columns a line may take. */
    public static final int WIDTH = 100;

    private final Locale locale;

    HelpPage(Locale locale) {
        this.locale = locale;
    }

    /** {@code takt --help}. */
    String ofRoot(Extensions extensions) {
        List<HelpRow> rows = extensions.verbs().all().stream().map(verb -> new HelpRow(verb.name(), verb.help()))
                .toList();
        HelpSection verbs = new HelpSection(Messages.text("heading.verbs"), rows);
        CommandLine line = new CommandLineSpec(locale).root();
        line.getCommandSpec().usageMessage()
                .customSynopsis(Messages.text("synopsis.takt").in(locale).split("\n"));
        String closing = Messages.text("help.closing").in(locale);
        return usage(line) + "\n" + new TextColumns(WIDTH).section(verbs, locale) + "\n" + closing + "\n";
    }

    /** {@code takt VERB … --help}. */
    String of(Verb verb, List<String> typed, Extensions extensions) {
        StringBuilder page = new StringBuilder(usage(new CommandLineSpec(locale).shown(verb)));
        TextColumns columns = new TextColumns(WIDTH);
        for (HelpSection section : verb.helpOn(typed, extensions)) {
            page.append('\n').append(columns.section(section, locale));
        }
        return page.toString();
    }

    private String usage(CommandLine line) {
        UsageMessageSpec message = line.getCommandSpec().usageMessage();
        message.synopsisHeading(heading("heading.usage") + " ");
        message.descriptionHeading("%n").parameterListHeading("%n" + heading("heading.arguments") + "%n");
        message.optionListHeading("%n" + heading("heading.options") + "%n");
        return line.getUsageMessage(Ansi.OFF).replace("\r\n", "\n");
    }

    private String heading(String key) {
        Text text = Messages.text(key);
        return text.in(locale) + ":";
    }
}

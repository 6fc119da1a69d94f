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

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.ENamedElement;

import studio.takt.cli.internal.Messages;
import studio.takt.core.api.extension.Verb.HelpRow;
import studio.takt.core.api.extension.Verb.HelpSection;
import studio.takt.core.api.run.EngineDescriptor;
import studio.takt.core.api.run.InputTable;
import studio.takt.core.api.run.InputTable.InputColumn;
import studio.takt.core.api.run.Parameter;
import studio.takt.core.api.run.ParameterType.ChoiceType;
import studio.takt.core.api.run.ParameterType.ChoicesType;
import studio.takt.core.api.run.ParameterType.FlagType;
import studio.takt.core.api.run.ParameterType.IntegerType;
import studio.takt.core.api.run.ParameterType.NumberType;
import studio.takt.core.api.run.ParameterType.QuantityType;
import studio.takt.core.api.run.ParameterType.TextType;
import studio.takt.core.api.text.Text;
import studio.takt.units.api.Unit;

/** Explains an engine from its descriptor alone. */
final class EngineHelp {
    private EngineHelp() {}

    static List<HelpSection> sections(EngineDescriptor engine) {
        List<HelpSection> sections = new ArrayList<>();
        sections.add(new HelpSection(Messages.text("engine.heading"), List.of(new HelpRow(engine.id(),
                Messages.text("engine.about", engine.name(), engine.version(), engine.help(), kinds(engine))))));
        if (!engine.parameters().isEmpty()) {
            sections.add(new HelpSection(Messages.text("engine.parameters"),
                    engine.parameters().stream().map(EngineHelp::row).toList()));
        }
        engine.tables().forEach(table -> sections.add(section(table)));
        sections.add(new HelpSection(Messages.text("engine.examples"), examples(engine)));
        return sections;
    }

    private static Text kinds(EngineDescriptor engine) {
        if (engine.elementKinds().isEmpty()) {
            return Messages.text("engine.noElement");
        }
        return Messages.text("engine.runsOn",
                engine.elementKinds().stream().map(ENamedElement::getName).collect(Collectors.joining(", ")));
    }

    private static HelpRow row(Parameter parameter) {
        return new HelpRow(parameter.id(), Messages.text("parameter.line", parameter.help(), type(parameter),
                bounds(parameter), preset(parameter)));
    }

    private static Text type(Parameter parameter) {
        if (parameter.type() instanceof QuantityType quantity) {
            return Messages.text("type.quantity", quantity.example());
        }
        if (parameter.type() instanceof ChoiceType choice) {
            return Messages.text("type.choice", String.join(", ", choice.choices()));
        }
        if (parameter.type() instanceof ChoicesType choices) {
            return Messages.text("type.choices", String.join(", ", choices.choices()));
        }
        return Messages.text("type." + typeName(parameter));
    }

    /** The stable name of a parameter's type, as in JSON. */
    static String typeName(Parameter parameter) {
        if (parameter.type() instanceof QuantityType) {
            return "quantity";
        }
        if (parameter.type() instanceof NumberType) {
            return "number";
        }
        if (parameter.type() instanceof IntegerType) {
            return "integer";
        }
        if (parameter.type() instanceof FlagType) {
            return "flag";
        }
        if (parameter.type() instanceof ChoiceType) {
            return "choice";
        }
        return parameter.type() instanceof TextType ? "text" : "choices";
    }

    private static Text bounds(Parameter parameter) {
        boolean least = Double.isFinite(parameter.minimum());
        boolean greatest = Double.isFinite(parameter.maximum());
        if (!least && !greatest) {
            return Messages.text("bounds.none");
        }
        String key = least && greatest ? "bounds.both" : least ? "bounds.least" : "bounds.greatest";
        return Messages.text(key, number(parameter.minimum()), number(parameter.maximum()));
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }

    private static Text preset(Parameter parameter) {
        return parameter.defaultText().map(text -> Messages.text("default.is", text))
                .orElseGet(() -> Messages.text("default.none"));
    }

    private static HelpSection section(InputTable table) {
        List<HelpRow> rows = new ArrayList<>();
        table.columns().forEach(column -> rows.add(row(column)));
        return new HelpSection(Messages.text("engine.table", table.name(), table.help()), rows);
    }

    private static HelpRow row(InputColumn column) {
        String unit = column.unit().equals(Unit.ONE) ? "" : " [" + column.unit() + "]";
        Text kind = Messages.text("column." + column.kind().name().toLowerCase(java.util.Locale.ROOT));
        Text need = Messages.text(column.required() ? "column.required" : "column.optional");
        return new HelpRow(column.name() + unit, Messages.text("column.line", column.help(), kind, need,
                headings(column)));
    }

    /** Who reads Korean is told what a heading may be in Korean. */
    private static Text headings(InputColumn column) {
        Text words = Messages.text("column.headings", String.join(", ", column.koreanHeadings()));
        return Text.of(locale -> column.koreanHeadings().isEmpty() || !locale.getLanguage().equals("ko")
                ? ""
                : words.in(locale));
    }

    private static List<HelpRow> examples(EngineDescriptor engine) {
        String run = "takt run " + engine.id();
        List<HelpRow> rows = new ArrayList<>();
        boolean tablesAlone = engine.elementKinds().isEmpty() && !engine.tables().isEmpty();
        String given = tablesAlone ? " --data " + data(engine.tables().get(0)) : " factory.takt";
        if (!tablesAlone) {
            rows.add(new HelpRow(run + given, Messages.text("example.model")));
        }
        engine.parameters().stream().filter(parameter -> parameter.defaultText().isPresent()).findFirst()
                .ifPresent(parameter -> rows.add(new HelpRow(
                        run + given + " --set " + parameter.id() + "=" + parameter.defaultText().orElse(""),
                        Messages.text("example.set"))));
        engine.tables().stream().findFirst().ifPresent(table -> rows.add(new HelpRow(
                run + " --data " + data(table) + " --format json",
                Messages.text("example.data"))));
        return rows;
    }

    private static String data(InputTable table) {
        return table.name() + "=" + table.name() + ".csv";
    }
}

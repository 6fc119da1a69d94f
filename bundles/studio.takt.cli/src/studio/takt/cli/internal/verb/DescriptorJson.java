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

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import studio.takt.core.api.run.EngineDescriptor;
import studio.takt.core.api.run.InputTable;
import studio.takt.core.api.run.InputTable.InputColumn;
import studio.takt.core.api.run.Parameter;
import studio.takt.core.api.run.ParameterType.ChoiceType;
import studio.takt.core.api.run.ParameterType.ChoicesType;
import studio.takt.core.api.run.ParameterType.QuantityType;

/** The descriptor of an engine as JSON, for scripts and other programs' forms. */
final class DescriptorJson {
    private DescriptorJson() {}

    static String of(EngineDescriptor engine, Locale locale) {
        JsonObject json = new JsonObject();
        json.addProperty("engine", engine.id());
        json.addProperty("version", engine.version());
        json.addProperty("name", engine.name().in(locale));
        json.addProperty("help", engine.help().in(locale));
        json.add("elementKinds", words(engine.elementKinds().stream().map(kind -> kind.getName()).toList()));
        JsonArray parameters = new JsonArray();
        engine.parameters().forEach(parameter -> parameters.add(parameter(parameter, locale)));
        json.add("parameters", parameters);
        JsonArray tables = new JsonArray();
        engine.tables().forEach(table -> tables.add(table(table, locale)));
        json.add("tables", tables);
        return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(json) + "\n";
    }

    private static JsonObject parameter(Parameter parameter, Locale locale) {
        JsonObject json = new JsonObject();
        json.addProperty("id", parameter.id());
        json.addProperty("type", EngineHelp.typeName(parameter));
        if (parameter.type() instanceof QuantityType quantity) {
            json.addProperty("dimension", quantity.dimension().toString());
        } else if (parameter.type() instanceof ChoiceType choice) {
            json.add("choices", words(choice.choices()));
        } else if (parameter.type() instanceof ChoicesType choices) {
            json.add("choices", words(choices.choices()));
        }
        parameter.defaultText().ifPresent(text -> json.addProperty("default", text));
        if (Double.isFinite(parameter.minimum())) {
            json.addProperty("minimum", parameter.minimum());
        }
        if (Double.isFinite(parameter.maximum())) {
            json.addProperty("maximum", parameter.maximum());
        }
        json.addProperty("help", parameter.help().in(locale));
        return json;
    }

    private static JsonObject table(InputTable table, Locale locale) {
        JsonObject json = new JsonObject();
        json.addProperty("name", table.name());
        json.addProperty("help", table.help().in(locale));
        JsonArray columns = new JsonArray();
        table.columns().forEach(column -> columns.add(column(column, locale)));
        json.add("columns", columns);
        return json;
    }

    private static JsonObject column(InputColumn column, Locale locale) {
        JsonObject json = new JsonObject();
        json.addProperty("name", column.name());
        json.addProperty("kind", column.kind().name().toLowerCase(Locale.ROOT));
        json.addProperty("unit", column.unit().toString());
        json.addProperty("required", column.required());
        json.addProperty("help", column.help().in(locale));
        return json;
    }

    private static JsonArray words(List<String> words) {
        JsonArray array = new JsonArray();
        words.forEach(array::add);
        return array;
    }
}

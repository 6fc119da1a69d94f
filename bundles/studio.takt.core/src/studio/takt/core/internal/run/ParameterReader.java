/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import studio.takt.core.api.extension.UsageException;
import studio.takt.core.api.run.EngineDescriptor;
import studio.takt.core.api.run.Parameter;
import studio.takt.core.api.run.ParameterType;
import studio.takt.core.api.run.ParameterType.ChoiceType;
import studio.takt.core.api.run.ParameterType.ChoicesType;
import studio.takt.core.api.run.ParameterType.FlagType;
import studio.takt.core.api.run.ParameterType.IntegerType;
import studio.takt.core.api.run.ParameterType.NumberType;
import studio.takt.core.api.run.ParameterType.QuantityType;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.text.Text;
import studio.takt.core.internal.element.NearNames;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.QuantityFormatException;
import studio.takt.units.api.UnitCatalogue;

/** Reads the values of an engine's parameters as its descriptor declares them. */
final class ParameterReader {
    private final EngineDescriptor descriptor;
    private final UnitCatalogue units;

    ParameterReader(EngineDescriptor descriptor, UnitCatalogue units) {
        this.descriptor = descriptor;
        this.units = units;
    }

    /** The values, defaults included, in the order of the descriptor. */
    Parameters read(Map<String, String> typed) {
        List<String> ids = descriptor.parameters().stream().map(Parameter::id).toList();
        typed.keySet().stream().filter(id -> !ids.contains(id)).sorted().findFirst().ifPresent(id -> {
            throw new UsageException(unknown(id, ids));
        });
        Map<String, Object> values = new LinkedHashMap<>();
        for (Parameter parameter : descriptor.parameters()) {
            String text = typed.getOrDefault(parameter.id(), parameter.defaultText().orElse(null));
            if (text != null) {
                values.put(parameter.id(), value(parameter, text.strip()));
            }
        }
        return new Parameters(values);
    }

    private Text unknown(String id, List<String> ids) {
        List<String> near = new NearNames(ids).to(id);
        String all = ids.isEmpty() ? "-" : String.join(", ", ids);
        return near.isEmpty()
                ? Text.of(ParameterReader.class, "parameter.unknown", descriptor.id(), id, all)
                : Text.of(ParameterReader.class, "parameter.near", descriptor.id(), id, near.get(0), all);
    }

    private Object value(Parameter parameter, String text) {
        ParameterType type = parameter.type();
        if (type instanceof QuantityType quantity) {
            return quantity(parameter, quantity, text);
        }
        if (type instanceof NumberType) {
            return within(parameter, number(parameter, text), text);
        }
        if (type instanceof IntegerType) {
            return integer(parameter, text);
        }
        if (type instanceof FlagType) {
            return flag(parameter, text);
        }
        if (type instanceof ChoiceType choice) {
            return choice(parameter, choice.choices(), text);
        }
        return type instanceof ChoicesType choices ? choices(parameter, choices.choices(), text) : text;
    }

    private Quantity quantity(Parameter parameter, QuantityType type, String text) {
        String example = parameter.defaultText().orElse(type.example());
        try {
            Quantity quantity = Quantity.parse(text, units);
            if (!type.dimension().matches(quantity.unit())) {
                throw wrong("parameter.dimension", parameter, text, DimensionWords.of(type.dimension()), example);
            }
            within(parameter, quantity.value().doubleValue(), text);
            return quantity;
        } catch (QuantityFormatException e) {
            throw wrong("parameter.quantity", parameter, text, QuantityFaults.text(e), example);
        }
    }

    private static double number(Parameter parameter, String text) {
        if (!text.matches("[+-]?(\\d+(\\.\\d+)?|\\.\\d+)([eE][+-]?\\d{1,3})?")) {
            throw wrong("parameter.number", parameter, text, parameter.defaultText().orElse("0.5"));
        }
        return Double.parseDouble(text);
    }

    private static long integer(Parameter parameter, String text) {
        if (!text.matches("[+-]?\\d{1,18}")) {
            throw wrong("parameter.integer", parameter, text, parameter.defaultText().orElse("12"));
        }
        long value = Long.parseLong(text);
        within(parameter, value, text);
        return value;
    }

    private static double within(Parameter parameter, double number, String text) {
        if (number < parameter.minimum() || number > parameter.maximum()) {
            throw wrong("parameter.bounds", parameter, text, bound(parameter.minimum()), bound(parameter.maximum()));
        }
        return number;
    }

    private static String bound(double bound) {
        if (Double.isInfinite(bound)) {
            return bound < 0 ? "-\u221e" : "\u221e";
        }
        return bound == Math.rint(bound) && Math.abs(bound) < 1e15
                ? String.valueOf((long) bound)
                : String.valueOf(bound);
    }

    private static boolean flag(Parameter parameter, String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw wrong("parameter.flag", parameter, text);
        }
        return text.equals("true");
    }

    private static String choice(Parameter parameter, List<String> choices, String text) {
        if (!choices.contains(text)) {
            throw wrong("parameter.choice", parameter, text, String.join(", ", choices));
        }
        return text;
    }

    private static List<String> choices(Parameter parameter, List<String> choices, String text) {
        List<String> chosen = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            String id = choice(parameter, choices, part.strip());
            if (!chosen.contains(id)) {
                chosen.add(id);
            }
        }
        return List.copyOf(chosen);
    }

    private static UsageException wrong(String key, Parameter parameter, Object... rest) {
        Object[] arguments = Stream.concat(Stream.of(parameter.id()), Stream.of(rest)).toArray();
        return new UsageException(Text.of(ParameterReader.class, key, arguments));
    }
}

/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.glsp.internal.ask;

import java.util.ArrayList;
import java.util.List;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * What a page sent along. Comes from outside: whatever is missing or of another kind is empty.
 *
 * @param values as they came
 */
public record Arguments(JsonObject values) {

    /** A text; empty if there is none. */
    public String text(String name) {
        JsonElement value = values.get(name);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
    }

    /** A number; zero if there is none. */
    public double number(String name) {
        JsonElement value = values.get(name);
        return value != null && value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber()
                ? value.getAsDouble()
                : 0;
    }

    /** True if it is there and true. */
    public boolean flag(String name) {
        JsonElement value = values.get(name);
        return value != null && value.isJsonPrimitive() && value.getAsBoolean();
    }

    /** Several texts. */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        if (values.get(name) != null && values.get(name).isJsonArray()) {
            for (JsonElement each : values.getAsJsonArray(name)) {
                if (each.isJsonPrimitive()) {
                    texts.add(each.getAsString());
                }
            }
        }
        return texts;
    }
}

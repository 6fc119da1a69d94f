/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.journal;

import java.util.ArrayList;
import java.util.List;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Changes as JSON. */
final class ChangeCodec {
    private static final Gson GSON = new Gson();

    private ChangeCodec() {}

    static JsonArray encode(List<Change> changes) {
        JsonArray array = new JsonArray();
        changes.forEach(change -> array.add(encode(change)));
        return array;
    }

    private static JsonObject encode(Change change) {
        JsonObject json = GSON.toJsonTree(change).getAsJsonObject();
        json.addProperty("is", change.getClass().getSimpleName());
        return json;
    }

    static List<Change> decode(JsonArray array) {
        List<Change> changes = new ArrayList<>();
        array.forEach(each -> changes.add(decode(each.getAsJsonObject())));
        return changes;
    }

    private static Change decode(JsonObject json) {
        String kind = json.get("is").getAsString();
        return switch (kind) {
            case "Add" -> new Change.Add(text(json, "container"), text(json, "feature"), text(json, "xml"));
            case "Move" -> new Change.Move(text(json, "element"), text(json, "container"), text(json, "feature"));
            case "Remove" -> new Change.Remove(text(json, "element"));
            case "Order" -> new Change.Order(text(json, "element"), text(json, "feature"), texts(json, "ids"));
            case "Values" -> new Change.Values(text(json, "element"), text(json, "feature"), texts(json, "texts"));
            case "References" -> new Change.References(text(json, "element"), text(json, "feature"),
                    texts(json, "ids"));
            case "Content" -> new Change.Content(text(json, "element"), text(json, "feature"), texts(json, "xml"));
            default -> throw new IllegalArgumentException("unknown change " + kind);
        };
    }

    private static String text(JsonObject json, String key) {
        return json.get(key).getAsString();
    }

    private static List<String> texts(JsonObject json, String key) {
        List<String> texts = new ArrayList<>();
        for (JsonElement each : json.getAsJsonArray(key)) {
            texts.add(each.getAsString());
        }
        return texts;
    }
}

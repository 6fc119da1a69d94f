/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.internal.notation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import studio.takt.diagram.api.notation.Drawing;
import studio.takt.diagram.api.notation.Insets;
import studio.takt.diagram.api.notation.Symbol;

/** Reads {@code symbols/index.csv} and the drawings it names. */
final class SymbolIndex {
    private static final String FOLDER = "/symbols/";

    /** One row. */
    record Entry(Symbol symbol, String use, String type, String kind) {
        /** The id without its package. */
        String shortId() {
            return symbol.id().substring(symbol.id().indexOf('/') + 1);
        }
    }

    List<Entry> read() {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(open("index.csv"), StandardCharsets.UTF_8))) {
            String[] columns = reader.readLine().split(",");
            return reader.lines().filter(line -> !line.isBlank()).map(line -> entry(columns, line)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(String[] columns, String line) {
        String[] cells = line.split(",", -1);
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < columns.length; i++) {
            row.put(columns[i], cells[i]);
        }
        String inset = row.get("inset");
        Symbol symbol = new Symbol(row.get("id"), drawing(row.get("file")),
                Symbol.Placement.valueOf(row.get("labels").toUpperCase(Locale.ROOT)),
                inset.isEmpty() ? Insets.NONE : DrawingReader.insets(inset), row.get("anchor").equals("outline"));
        return new Entry(symbol, row.get("use"), row.get("type"), row.get("kind"));
    }

    private static Drawing drawing(String file) {
        try (InputStream svg = open(file)) {
            return Drawing.read(svg);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) {
        InputStream stream = SymbolIndex.class.getResourceAsStream(FOLDER + file);
        if (stream == null) {
            throw new IllegalStateException("the bundle lacks symbols/" + file);
        }
        return stream;
    }
}

/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.benchmarks.core;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes models of any size. Arguments: {@code items | map}, the number of elements, the file. */
public final class SampleFactory {
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <project:Project xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xmlns:project="https://takt.studio/project/1" xmlns:vsm="https://takt.studio/vsm/1"
                id="p" formatVersion="1" name="Large">
            """;

    private SampleFactory() {}

    /** Writes one. */
    public static void main(String[] arguments) throws IOException {
        int size = Integer.parseInt(arguments[1]);
        if (arguments[0].equals("map")) {
            map(size, Path.of(arguments[2]));
        } else {
            items(size, Path.of(arguments[2]));
        }
    }

    /** Items, each with its stock. */
    static void items(int size, Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(HEAD);
            for (int i = 0; i < size; i++) {
                out.write("  <items id=\"i" + i + "\" code=\"I-" + i + "\" name=\"Item " + i + "\" onHand=\"" + i
                        + " pcs\" leadTime=\"3 d\"/>\n");
            }
            out.write("</project:Project>\n");
        }
    }

    /** One map: processes and inventories in turn, in a line with a branch every ten nodes. */
    static void map(int size, Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(HEAD + "  <maps id=\"m\" name=\"Large\" demandRate=\"460 pcs/d\">\n");
            for (int i = 0; i < size; i++) {
                out.write(i % 2 == 0
                        ? "    <nodes xsi:type=\"vsm:Process\" id=\"n" + i + "\" name=\"P" + i
                                + "\" cycleTime=\"45 s\" changeoverTime=\"10 min\" uptime=\"85 %\"/>\n"
                        : "    <nodes xsi:type=\"vsm:Inventory\" id=\"n" + i + "\" name=\"I" + i + "\"/>\n");
            }
            for (int i = 1; i < size; i++) {
                int from = i % 10 == 0 ? Math.max(0, i - 5) : i - 1;
                out.write("    <flows xsi:type=\"vsm:MaterialFlow\" id=\"f" + i + "\" source=\"n" + from
                        + "\" target=\"n" + i + "\"/>\n");
            }
            out.write("  </maps>\n</project:Project>\n");
        }
    }
}

/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/** One bundle: its manifest and its hand-written sources. */
record Bundle(Path folder, String name, List<Clause> required, List<Clause> exported, List<Clause> imported) {

    /** One clause of a manifest header, e.g. {@code a.b;x-internal:=true}. */
    record Clause(String name, String directives) {
        static Clause of(String text) {
            String[] parts = text.strip().split(";", 2);
            return new Clause(parts[0].strip(), parts.length > 1 ? parts[1] : "");
        }

        boolean isReexported() {
            return directives.contains("visibility:=reexport");
        }

        boolean isInternal() {
            return directives.contains("x-internal:=true") || directives.contains("x-friends:=");
        }
    }

    static Bundle read(Path folder) {
        try (InputStream in = Files.newInputStream(folder.resolve("META-INF/MANIFEST.MF"))) {
            Attributes headers = new Manifest(in).getMainAttributes();
            String name = Clause.of(headers.getValue("Bundle-SymbolicName")).name();
            return new Bundle(folder, name, clauses(headers, "Require-Bundle"), clauses(headers, "Export-Package"),
                    clauses(headers, "Import-Package"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Clause> clauses(Attributes headers, String header) {
        String value = headers.getValue(header);
        return value == null
                ? List.of()
                : Arrays.stream(value.split(",(?=([^\"]*\"[^\"]*\")*[^\"]*$)")).map(Clause::of).toList();
    }

    /** The name without {@code studio.takt.}. */
    String shortName() {
        return name.substring("studio.takt.".length());
    }

    boolean isEngine() {
        return shortName().startsWith("engine.");
    }

    /** Whether its packages are generated from the metamodel. */
    boolean isGenerated() {
        return shortName().equals("model") || shortName().equals("model.edit");
    }

    List<JavaSource> sources() {
        return new House(folder.resolve("src")).sources();
    }
}

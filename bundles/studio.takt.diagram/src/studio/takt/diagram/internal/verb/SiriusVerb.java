/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.internal.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import studio.takt.core.api.extension.Invocation;
import studio.takt.core.api.extension.UsageException;
import studio.takt.core.api.extension.Verb;
import studio.takt.core.api.file.OutputFile;
import studio.takt.core.api.text.Text;
import studio.takt.diagram.api.notation.PlatformNotation;
import studio.takt.diagram.internal.sirius.SiriusProject;

/** {@code takt sirius-design -o FOLDER}: the notation as a design for Eclipse Sirius. */
public final class SiriusVerb implements Verb {
    private static final String OUTPUT = "-o";

    @Override
    public String name() {
        return "sirius-design";
    }

    @Override
    public Text help() {
        return text("help");
    }

    @Override
    public List<Argument> arguments() {
        return List.of();
    }

    @Override
    public List<Option> options() {
        return List.of(Option.required(List.of(OUTPUT, "--output"), "FOLDER", text("output")));
    }

    private static Text text(String key, Object... arguments) {
        return Text.of(SiriusVerb.class, "sirius." + key, arguments);
    }

    @Override
    public int run(Invocation invocation) throws IOException {
        String folder = invocation.option(OUTPUT).orElseThrow(() -> new UsageException(text("missing.output")));
        Path root = invocation.path(folder);
        Map<String, byte[]> files = new SiriusProject(PlatformNotation.installed(invocation::report),
                invocation.locale()).files();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            new OutputFile(root.resolve(file.getKey())).write(file.getValue());
        }
        invocation.say(text("written", folder));
        return OK;
    }
}

/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package com.example.mermaid;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import studio.takt.core.api.extension.Exporter;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.text.Text;

/** The exporter {@code example.mermaid}: all maps of a model as one flowchart, for a wiki that draws Mermaid. */
public final class MermaidExporter implements Exporter {

    @Override
    public String id() {
        return "example.mermaid";
    }

    @Override
    public Text name() {
        return Text.of(MermaidExporter.class, "name");
    }

    @Override
    public Text help() {
        return Text.of(MermaidExporter.class, "help");
    }

    @Override
    public void write(ModelAccess model, Path target) throws IOException {
        String text = new Flowchart().of(model.project().getMaps());
        Path whole = target.toAbsolutePath();
        Path beside = Files.createTempFile(whole.getParent(), "." + whole.getFileName(), ".tmp");
        try {
            Files.writeString(beside, text);
            Files.move(beside, whole, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}

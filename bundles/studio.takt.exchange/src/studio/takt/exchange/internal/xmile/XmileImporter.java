/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.exchange.internal.xmile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import studio.takt.core.api.extension.Importer;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.text.Text;
import studio.takt.model.layout.Diagram;
import studio.takt.model.stockflow.StockFlowModel;

/** Reads stock-flow models in the format XMILE, the models of modules with those that they stand in. */
public final class XmileImporter implements Importer {

    @Override
    public String id() {
        return "xmile";
    }

    @Override
    public Text name() {
        return Words.text("name");
    }

    @Override
    public Text help() {
        return Words.text("help.import");
    }

    @Override
    public List<String> extensions() {
        return List.of("xmile", "stmx");
    }

    @Override
    public Operation read(List<Path> files, Consumer<Finding> findings) {
        List<Finding> faults = new ArrayList<>();
        List<StockFlowModel> models = new ArrayList<>();
        List<Diagram> diagrams = new ArrayList<>();
        files.forEach(file -> {
            XmileReader reader = new XmileReader(file, faults::add);
            models.addAll(reader.read());
            diagrams.addAll(reader.diagrams());
        });
        faults.forEach(findings);
        return new XmileImport(faults.stream().anyMatch(Finding::isError) ? List.of() : models, diagrams);
    }
}

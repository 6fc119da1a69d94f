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

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import studio.takt.core.api.extension.Exporter;
import studio.takt.core.api.extension.UsageException;
import studio.takt.core.api.file.OutputFile;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.text.Text;
import studio.takt.model.stockflow.Module;
import studio.takt.model.stockflow.StockFlowModel;

/** Writes stock-flow models as XMILE: a file gets the only one, or the one of its name; a folder a file for each. */
public final class XmileExporter implements Exporter {

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
        return Words.text("help.export");
    }

    @Override
    public void write(ModelAccess model, Path target) throws IOException {
        List<StockFlowModel> whole = whole(model.project().getStockFlowModels());
        if (whole.isEmpty()) {
            throw new UsageException(Words.text("nothing"));
        }
        if (isFile(target)) {
            new OutputFile(target).write(bytes(one(whole, target), model));
            return;
        }
        Files.createDirectories(target);
        for (StockFlowModel each : whole) {
            new OutputFile(target.resolve(fileName(each) + ".xmile")).write(bytes(each, model));
        }
    }

    private static boolean isFile(Path target) {
        String name = target.getFileName().toString().toLowerCase(Locale.ROOT);
        return !Files.isDirectory(target) && (name.endsWith(".xmile") || name.endsWith(".stmx"));
    }

    private static byte[] bytes(StockFlowModel model, ModelAccess access) {
        return XmlText.document(Kept.BEFORE.of(model), new XmileWriter(model, access.layout().getDiagrams()).write(),
                Kept.AFTER.of(model))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Those that are no module of another one. */
    private static List<StockFlowModel> whole(List<StockFlowModel> models) {
        Set<StockFlowModel> parts = new HashSet<>();
        models.forEach(each -> each.getVariables().stream().filter(Module.class::isInstance)
                .map(variable -> ((Module) variable).getModel()).filter(part -> part != each).forEach(parts::add));
        return models.stream().filter(each -> !parts.contains(each)).toList();
    }

    private static StockFlowModel one(List<StockFlowModel> models, Path target) {
        String file = target.getFileName().toString();
        String stem = file.substring(0, file.lastIndexOf('.'));
        return models.size() == 1
                ? models.get(0)
                : models.stream().filter(each -> fileName(each).equalsIgnoreCase(stem)).findFirst()
                        .orElseThrow(() -> new UsageException(Words.text("which", models.stream()
                                .map(each -> fileName(each) + ".xmile").sorted().collect(Collectors.joining(", ")))));
    }

    private static String fileName(StockFlowModel model) {
        String name = model.getName() == null ? "" : model.getName().strip();
        return name.isEmpty() ? "model" : name.replaceAll("[^\\p{L}\\p{N}._ -]", "_");
    }
}

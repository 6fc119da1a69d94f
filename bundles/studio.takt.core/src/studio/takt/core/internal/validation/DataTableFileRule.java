/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.validation;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

import studio.takt.core.api.run.Finding;
import studio.takt.model.demand.DataTable;
import studio.takt.model.demand.DemandPackage;

/** A data table names a file, and the file lies within the project's folder, so that the folder can be sent away.
 * A table that nothing refers to and whose code says what kind it is remembers an import: its file is not kept. */
public final class DataTableFileRule extends BuiltInRule {

    /** Made by the registry. */
    public DataTableFileRule() {
        super("datatable.missingFile", DemandPackage.Literals.DATA_TABLE);
    }

    @Override
    public void check(EObject element, Consumer<Finding> findings) {
        DataTable table = (DataTable) element;
        if (isMemoryOfAnImport(table)) {
            return;
        }
        if (table.getPath() == null || table.getPath().isBlank()) {
            error(findings, table, "path", called(table));
            return;
        }
        folder(table).ifPresent(folder -> check(table, folder, findings));
    }

    /** It only remembers what the headings of a table mean that comes from elsewhere and is read when it comes. */
    private static boolean isMemoryOfAnImport(DataTable table) {
        boolean ofAKind = table.getCode() != null && !table.getCode().isBlank() && !table.getColumns().isEmpty();
        EObject root = EcoreUtil.getRootContainer(table);
        return ofAKind && EcoreUtil.UsageCrossReferencer.find(table, root).isEmpty()
                && table.getColumns().stream()
                        .allMatch(column -> EcoreUtil.UsageCrossReferencer.find(column, root).isEmpty());
    }

    private void check(DataTable table, Path folder, Consumer<Finding> findings) {
        try {
            Path file = folder.resolve(table.getPath().replace('\\', '/')).normalize();
            if (!file.startsWith(folder.normalize())) {
                warning(findings, table, "outside", called(table), table.getPath());
            } else if (!Files.isRegularFile(file)) {
                error(findings, table, "none", called(table), table.getPath());
            }
        } catch (InvalidPathException e) {
            error(findings, table, "none", called(table), table.getPath());
        }
    }

    /** The folder of the model's file, if it has one. */
    private static Optional<Path> folder(EObject element) {
        URI uri = element.eResource() == null ? null : element.eResource().getURI();
        return uri != null && uri.isFile() && uri.toFileString() != null
                ? Optional.ofNullable(Path.of(uri.toFileString()).toAbsolutePath().getParent())
                : Optional.empty();
    }
}

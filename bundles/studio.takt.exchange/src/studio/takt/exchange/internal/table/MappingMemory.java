/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.exchange.internal.table;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.extension.TableMapping;
import studio.takt.model.base.BasePackage;
import studio.takt.model.demand.DataTable;
import studio.takt.model.demand.DemandPackage;
import studio.takt.model.project.Project;
import studio.takt.model.project.ProjectPackage;

/**
 * What a project remembers of the tables it was fed with: a data table for each, named by file and sheet, whose code is
 * the kind of table and whose columns say which heading means what.
 */
final class MappingMemory {
    private static final DemandPackage DEMAND = DemandPackage.eINSTANCE;
    private static final BasePackage BASE = BasePackage.eINSTANCE;

    private final Project project;
    private final Draft draft;

    MappingMemory(Project project, Draft draft) {
        this.project = project;
        this.draft = draft;
    }

    /** The data table that speaks of a file and sheet, if there is one. */
    Optional<DataTable> of(SourceTable source) {
        return project.getDataTables().stream().filter(table -> fits(table, source)).findFirst();
    }

    private static boolean fits(DataTable table, SourceTable source) {
        String path = text(table.getPath()).replace('\\', '/');
        String sheet = text(table.getSheet());
        return path.substring(path.lastIndexOf('/') + 1).equalsIgnoreCase(source.path())
                && (sheet.isEmpty() || sheet.equalsIgnoreCase(source.sheet()));
    }

    /** Remembers what was told about a table that was read. */
    void remember(SourceTable source, TableMapping told, ReadTable read) {
        if (told.isEmpty()) {
            return;
        }
        Optional<DataTable> known = of(source);
        EObject table = known.isPresent()
                ? known.get()
                : draft.make(DEMAND.getDataTable(), draft.root(), ProjectPackage.eINSTANCE.getProject_DataTables());
        if (known.isEmpty()) {
            draft.set(table, BASE.getNamedElement_Name(),
                    source.sheet().isEmpty() ? source.path() : source.path() + " " + source.sheet());
            draft.set(table, DEMAND.getDataTable_Path(), source.path());
            if (!source.sheet().isEmpty()) {
                draft.set(table, DEMAND.getDataTable_Sheet(), source.sheet());
            }
        }
        if (known.isEmpty() || !text(known.get().getCode()).startsWith(read.kind().name())) {
            draft.set(table, BASE.getNamedElement_Code(), freeCode(read.kind()));
        }
        told.columns().forEach((heading, column) -> remember(table, heading, Heading.of(column, 0), source));
    }

    /** Two files of one kind are {@code items} and {@code items-2}, because codes are unique. */
    private String freeCode(TableKind kind) {
        return Stream.iterate(1, i -> i + 1).map(i -> i == 1 ? kind.name() : kind.name() + "-" + i)
                .filter(code -> draft.keyed(code).stream().noneMatch(DataTable.class::isInstance)).findFirst()
                .orElseThrow();
    }

    private void remember(EObject table, String heading, Heading ours, SourceTable source) {
        boolean there = source.rows().get(0).cells().stream().map(cell -> Heading.of(cell, 0))
                .anyMatch(read -> folded(read.text()).equals(folded(heading))
                        || folded(read.name()).equals(folded(heading)));
        if (!there) {
            return;
        }
        EObject column = draft.children(table, DEMAND.getDataTable_Columns()).stream()
                .filter(one -> folded((String) draft.value(one, BASE.getNamedElement_Name())).equals(folded(heading)))
                .findFirst().orElseGet(() -> draft.make(DEMAND.getDataColumn(), table,
                        DEMAND.getDataTable_Columns()));
        draft.set(column, BASE.getNamedElement_Name(), heading);
        draft.set(column, BASE.getNamedElement_Code(), ours.name());
        if (!ours.unit().isEmpty()) {
            draft.set(column, DEMAND.getDataColumn_Unit(), ours.unit());
        }
    }

    private static String folded(String text) {
        return TableColumn.folded(text(text)).toLowerCase(Locale.ROOT);
    }

    private static String text(String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }
}

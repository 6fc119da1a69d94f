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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

class TableKindsTest {

    @Test
    void namesAreUniqueAndSayWhatAFileIs() {
        Set<String> names = new HashSet<>();
        for (TableKind kind : TableKinds.all()) {
            assertTrue(names.add(kind.name()));
            assertEquals(kind.name(), new KindFinder().named(kind.name() + ".csv").orElseThrow().name());
        }
        assertFalse(names.isEmpty());
    }

    @Test
    void columnsOfATableAreToldApartByTheirNames() {
        for (TableKind kind : TableKinds.all()) {
            List<String> names = TableColumn.of(kind).stream().map(TableColumn::name).map(TableColumn::folded).toList();
            assertEquals(names.size(), new HashSet<>(names).size(), kind.name() + names);
        }
    }

    @Test
    void headingsOfATableAloneTellItFromTheOthersUnlessAnotherHasThemAll() {
        for (TableKind kind : TableKinds.all()) {
            List<String> names = names(kind);
            List<Heading> headings = names.stream().map(name -> Heading.of(name, names.indexOf(name))).toList();
            boolean within = TableKinds.all().stream().filter(other -> !other.name().equals(kind.name()))
                    .anyMatch(other -> names(other).containsAll(names));
            assertEquals(within ? "none" : kind.name(),
                    new KindFinder().find("x", headings).map(TableKind::name).orElse("none"));
        }
    }

    private static List<String> names(TableKind kind) {
        return TableColumn.of(kind).stream().map(TableColumn::name).toList();
    }
}

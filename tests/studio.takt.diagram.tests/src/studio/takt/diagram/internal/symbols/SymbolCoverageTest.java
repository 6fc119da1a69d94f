/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.internal.symbols;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import studio.takt.model.stockflow.StockflowPackage;
import studio.takt.model.vsm.VsmPackage;

/** Every element that a diagram can hold has a symbol for each of its kinds, and no symbol names an unknown element. */
class SymbolCoverageTest {

    /** The attributes that choose between symbols of one class. */
    private static final List<String> KINDS = List.of("Process.kind", "Transport.mode", "MaterialFlow.kind",
            "InformationFlow.kind", "KanbanFlow.kind", "Flow.direction");

    static Stream<EClass> drawn() {
        return Stream.concat(
                concrete(VsmPackage.eINSTANCE, VsmPackage.Literals.MAP_NODE, VsmPackage.Literals.MAP_FLOW),
                concrete(StockflowPackage.eINSTANCE, StockflowPackage.Literals.VARIABLE));
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void everyKindOfElementHasASymbol(EClass type) throws IOException {
        Set<String> symbols = new TreeSet<>();
        for (SymbolDrawingsTest.Row row : SymbolDrawingsTest.rows()) {
            if (row.type().equals(nameOf(type))) {
                symbols.add(row.kind());
            }
        }
        Set<String> expected = kindsOf(type);
        assertTrue(symbols.containsAll(expected), () -> nameOf(type) + " needs " + expected + " but has " + symbols);
    }

    @Test
    void everySymbolNamesAnElementOfTheModel() throws IOException {
        Set<String> known = new TreeSet<>(Set.of(""));
        drawn().forEach(type -> {
            known.add(nameOf(type) + " ");
            kindsOf(type).forEach(kind -> known.add(nameOf(type) + " " + kind));
        });
        Set<String> named = new TreeSet<>();
        SymbolDrawingsTest.rows().forEach(row -> named.add(row.type().isEmpty() ? "" : row.type() + " " + row.kind()));
        named.removeAll(known);
        assertEquals(Set.of(), named);
    }

    private static Stream<EClass> concrete(EPackage model, EClass... roots) {
        return model.getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast)
                .filter(type -> !type.isAbstract() && Stream.of(roots).anyMatch(root -> root.isSuperTypeOf(type)));
    }

    private static String nameOf(EClass type) {
        return type.getEPackage().getName() + "." + type.getName();
    }

    private static Set<String> kindsOf(EClass type) {
        Set<String> kinds = new TreeSet<>();
        type.getEAllAttributes().stream()
                .filter(attribute -> KINDS.contains(type.getName() + "." + attribute.getName()))
                .map(attribute -> (EEnum) attribute.getEAttributeType())
                .forEach(literals -> literals.getELiterals().forEach(literal -> kinds.add(literal.getLiteral())));
        return kinds.isEmpty() ? Set.of("") : kinds;
    }
}

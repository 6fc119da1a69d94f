/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.api.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import studio.takt.core.api.connection.ConnectionTable;
import studio.takt.model.stockflow.StockflowPackage;
import studio.takt.model.vsm.VsmPackage;

/** The table of notation has a row for whatever can stand on a map or in a stock-flow model. */
class NotationTest {
    private final Notation notation = PlatformNotation.builtIn();

    private static List<EClass> concrete(EPackage from, EClass base) {
        return from.getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast)
                .filter(type -> !type.isAbstract() && base.isSuperTypeOf(type)).toList();
    }

    /** One element of each class and kind. */
    private static List<EObject> each(List<EClass> types) {
        List<EObject> elements = new ArrayList<>();
        for (EClass type : types) {
            Optional<EStructuralFeature> kind = Stream.of("kind", "mode", "direction")
                    .map(type::getEStructuralFeature).filter(f -> f != null && f.getEType() instanceof EEnum)
                    .findFirst();
            if (kind.isEmpty()) {
                elements.add(EcoreUtil.create(type));
            } else {
                for (EEnumLiteral literal : ((EEnum) kind.get().getEType()).getELiterals()) {
                    EObject element = EcoreUtil.create(type);
                    element.eSet(kind.get(), literal.getInstance());
                    elements.add(element);
                }
            }
        }
        return elements;
    }

    static List<EObject> nodes() {
        List<EObject> nodes = new ArrayList<>(each(concrete(VsmPackage.eINSTANCE, VsmPackage.eINSTANCE.getMapNode())));
        each(concrete(StockflowPackage.eINSTANCE, StockflowPackage.eINSTANCE.getVariable())).stream()
                .filter(v -> v.eClass() != StockflowPackage.eINSTANCE.getFlow()).forEach(nodes::add);
        return nodes;
    }

    static List<EObject> flows() {
        List<EObject> flows = new ArrayList<>(each(concrete(VsmPackage.eINSTANCE, VsmPackage.eINSTANCE.getMapFlow())));
        flows.addAll(each(List.of(StockflowPackage.eINSTANCE.getFlow())));
        return flows;
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void everyNodeHasASymbolAndATool(EObject element) {
        NodeRow row = notation.node(element).orElseThrow(() -> new AssertionError("no row for " + element));
        assertTrue(row.type().isSuperTypeOf(element.eClass()));
        assertTrue(row.kind().isEmpty() || row.kind().equals(Notation.kindOf(element)), row.kind());
        assertTrue(row.tool().containment().isContainment());
        assertTrue(row.tool().containment().getEReferenceType().isSuperTypeOf(element.eClass()));
        assertFalse(row.symbol().drawing().shapes().isEmpty());
        row.content().lane(element);
        assertEquals("", row.content().name(element, new Wording(Locale.ENGLISH)));
    }

    @ParameterizedTest
    @MethodSource("flows")
    void everyFlowHasAStyleAndEnds(EObject element) {
        FlowRow row = notation.flow(element).orElseThrow(() -> new AssertionError("no row for " + element));
        assertTrue(row.kind().isEmpty() || row.kind().equals(Notation.kindOf(element)), row.kind());
        assertEquals(element.eClass(), row.type());
        assertTrue(element.eClass().getEAllReferences().contains(row.source()));
        assertTrue(element.eClass().getEAllReferences().contains(row.target()));
        row.content().labels(element, new Wording(Locale.KOREAN));
    }

    /** What the palette offers can be drawn somewhere. */
    @ParameterizedTest
    @MethodSource("flows")
    void everyFlowOfAMapMayConnectSomething(EObject flow) {
        FlowRow row = notation.flow(flow).orElseThrow();
        ConnectionTable table = ConnectionTable.standard();
        List<EObject> ends = nodes();
        ends.add(studio.takt.model.stockflow.StockflowFactory.eINSTANCE.createStock());
        assertTrue(ends.stream().anyMatch(from -> ends.stream().anyMatch(to -> row.allows(table, from, to))));
        EObject remark = studio.takt.model.vsm.VsmFactory.eINSTANCE.createKaizenBurst();
        assertTrue(ends.stream().noneMatch(from -> row.allows(table, from, remark)));
    }

    @Test
    void kindsOfFlowsLookDifferent() {
        List<String> looks = flows().stream().map(flow -> notation.flow(flow).orElseThrow())
                .map(row -> row.style().id() + row.middle().map(Symbol::id).orElse("")).toList();
        assertEquals(looks.size(), looks.stream().distinct().count(), looks.toString());
    }

    @Test
    void toolsAreNamedInBothLanguages() {
        Stream.concat(notation.nodes().stream().map(NodeRow::tool), notation.flows().stream().map(FlowRow::tool))
                .forEach(tool -> {
                    assertFalse(tool.name().in(Locale.ENGLISH).isBlank());
                    assertTrue(tool.name().in(Locale.KOREAN).codePoints().anyMatch(c -> c >= 0xac00), tool.id());
                    assertFalse(tool.group().title().in(Locale.KOREAN).isBlank());
                    notation.symbol(tool.picture());
                });
    }

    @Test
    void aLaterProvidersRowWins() {
        NodeRow own = notation.node(nodes().get(0)).orElseThrow();
        Symbol other = new Symbol("mine/box", own.symbol().drawing(), Symbol.Placement.BELOW, Insets.NONE, false);
        SymbolProvider mine = new SymbolProvider() {
            @Override
            public List<Symbol> symbols() {
                return List.of();
            }

            @Override
            public List<NodeRow> nodes() {
                return List.of(new NodeRow(other, own.type(), own.kind(), own.content(), own.tool()));
            }

            @Override
            public List<FlowRow> flows() {
                return List.of();
            }
        };
        SymbolProvider builtIn = new studio.takt.diagram.internal.notation.BuiltInSymbols();
        Notation both = new Notation(List.of(builtIn, mine));
        assertEquals("mine/box", both.node(NotationTest.nodes().get(0)).orElseThrow().symbol().id());
        assertEquals(other, both.symbol("mine/box"));
    }
}

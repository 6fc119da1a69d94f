/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.takt.core.api.session.Models;
import studio.takt.core.api.text.Text;
import studio.takt.model.stockflow.StockflowPackage;
import studio.takt.model.vsm.Annotation;
import studio.takt.model.vsm.ExternalParty;
import studio.takt.model.vsm.MapNode;
import studio.takt.model.vsm.PartyRole;
import studio.takt.model.vsm.VsmFactory;
import studio.takt.model.vsm.VsmPackage;

/** The table of legal connections: what Learning to See draws is legal, what means nothing is not. */
class ConnectionTableTest {
    private static final ConnectionTable TABLE = ConnectionTable.standard();

    private static MapNode node(String name) {
        if (name.equals("supplier") || name.equals("customer")) {
            ExternalParty party = VsmFactory.eINSTANCE.createExternalParty();
            party.setRole(PartyRole.get(name));
            return party;
        }
        return (MapNode) EcoreUtil.create((EClass) VsmPackage.eINSTANCE.getEClassifier(name));
    }

    private static List<MapNode> nodes() {
        List<MapNode> all = new ArrayList<>(List.of(node("supplier"), node("customer")));
        Models.classes().stream().filter(VsmPackage.Literals.MAP_NODE::isSuperTypeOf)
                .filter(type -> type != VsmPackage.Literals.EXTERNAL_PARTY)
                .forEach(type -> all.add((MapNode) EcoreUtil.create(type)));
        return all;
    }

    /** Rother and Shook, Learning to See: the maps of Acme Stamping, current and future state. */
    @ParameterizedTest
    @CsvSource({"supplier, Transport, MaterialFlow, shipment", "Transport, Inventory, MaterialFlow, shipment",
            "supplier, Inventory, MaterialFlow, shipment", "Inventory, Process, MaterialFlow, push",
            "Process, Inventory, MaterialFlow, push", "Process, Process, MaterialFlow, push",
            "Process, customer, MaterialFlow, shipment", "Inventory, customer, MaterialFlow, shipment",
            "Supermarket, Process, MaterialFlow, withdrawal", "Process, FifoLane, MaterialFlow, fifo",
            "FifoLane, Process, MaterialFlow, fifo", "Process, Supermarket, MaterialFlow, push",
            "customer, ProductionControl, InformationFlow, electronic",
            "ProductionControl, supplier, InformationFlow, electronic",
            "ProductionControl, Process, InformationFlow, manual",
            "ProductionControl, HeijunkaBox, KanbanFlow, production", "HeijunkaBox, Process, KanbanFlow, withdrawal",
            "Supermarket, Process, KanbanFlow, production", "Supermarket, KanbanPost, KanbanFlow, production",
            "KanbanPost, Process, KanbanFlow, production", "Supermarket, supplier, KanbanFlow, withdrawal",
            "Process, Supermarket, KanbanFlow, withdrawal", "Process, Process, SequencedPull, ''"})
    void whatTheBookDrawsIsLegalInItsUsualKind(String source, String target, String flow, String kind) {
        EClass type = (EClass) VsmPackage.eINSTANCE.getEClassifier(flow);
        Optional<Connection> found = TABLE.allowed(node(source), node(target), type);
        assertEquals(Optional.of(kind), found.map(Connection::defaultKind));
        assertEquals(Optional.empty(), TABLE.refusal(node(source), node(target), type, kind));
    }

    @ParameterizedTest
    @CsvSource({"customer, Process, MaterialFlow", "Process, supplier, MaterialFlow",
            "supplier, customer, MaterialFlow", "ProductionControl, Process, MaterialFlow",
            "Process, ProductionControl, MaterialFlow", "Inventory, Inventory, InformationFlow",
            "supplier, supplier, InformationFlow", "customer, Process, KanbanFlow", "Process, customer, KanbanFlow",
            "Process, Inventory, SequencedPull"})
    void whatMeansNothingIsIllegal(String source, String target, String flow) {
        EClass type = (EClass) VsmPackage.eINSTANCE.getEClassifier(flow);
        Optional<Text> refusal = TABLE.refusal(node(source), node(target), type, "");
        assertTrue(refusal.isPresent());
    }

    @Test
    void everyPairHasAnAnswerInBothLanguages() {
        int legal = 0;
        for (MapNode source : nodes()) {
            for (MapNode target : nodes()) {
                for (EClass flow : List.of(VsmPackage.Literals.MATERIAL_FLOW, VsmPackage.Literals.INFORMATION_FLOW,
                        VsmPackage.Literals.KANBAN_FLOW, VsmPackage.Literals.SEQUENCED_PULL)) {
                    Optional<Text> refusal = TABLE.refusal(source, target, flow, "");
                    legal += refusal.isEmpty() ? 1 : 0;
                    refusal.ifPresent(ConnectionTableTest::assertSaid);
                    assertEquals(refusal.isEmpty(), TABLE.allowed(source, target, flow).isPresent());
                }
            }
        }
        assertTrue(legal > 200, "legal " + legal);
    }

    private static void assertSaid(Text text) {
        assertFalse(text.in(Locale.ENGLISH).contains("{"), text.in(Locale.ENGLISH));
        assertTrue(text.in(Locale.KOREAN).codePoints()
                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL));
    }

    @Test
    void remarksAreNotConnected() {
        for (MapNode remark : nodes().stream().filter(Annotation.class::isInstance).toList()) {
            for (MapNode other : nodes()) {
                assertEquals(List.of(), TABLE.allowed(remark, other));
                assertEquals(List.of(), TABLE.allowed(other, remark));
            }
        }
    }

    @Test
    void everyOtherNodeCanBeConnected() {
        for (MapNode node : nodes()) {
            boolean connects = nodes().stream()
                    .anyMatch(other -> !TABLE.allowed(node, other).isEmpty() || !TABLE.allowed(other, node).isEmpty());
            assertEquals(!(node instanceof Annotation), connects, node.eClass().getName());
        }
    }

    @Test
    void kindsAreThoseOfTheMetamodel() {
        for (ConnectionRule rule : TABLE.rules()) {
            EStructuralFeature kind = rule.flow().getEStructuralFeature("kind");
            List<String> known = kind == null
                    ? List.of()
                    : ((EEnum) kind.getEType()).getELiterals().stream().map(each -> each.getLiteral()).toList();
            assertTrue(known.containsAll(rule.kinds()), rule.toString());
            assertEquals(rule.kinds().isEmpty(), rule.defaultKind().isEmpty());
            assertTrue(rule.kinds().isEmpty() || rule.kinds().contains(rule.defaultKind()), rule.toString());
        }
    }

    @Test
    void onlyAProcessIsReworkedByItself() {
        for (MapNode node : nodes()) {
            boolean loops = TABLE.allowed(node, node, VsmPackage.Literals.MATERIAL_FLOW).isPresent();
            assertEquals(node.eClass() == VsmPackage.Literals.PROCESS, loops, node.eClass().getName());
        }
    }

    @Test
    void aFlowLeadsFromStockToStock() {
        EObject stock = EcoreUtil.create(StockflowPackage.Literals.STOCK);
        EObject queue = EcoreUtil.create(StockflowPackage.Literals.QUEUE);
        EObject constant = EcoreUtil.create(StockflowPackage.Literals.CONSTANT);
        assertEquals(Optional.empty(), TABLE.refusal(stock, queue, StockflowPackage.Literals.FLOW, ""));
        assertSaid(TABLE.refusal(stock, constant, StockflowPackage.Literals.FLOW, "").orElseThrow());
        assertSaid(TABLE.refusal(stock, stock, StockflowPackage.Literals.FLOW, "").orElseThrow());
        assertSaid(TABLE.refusal(constant, stock, StockflowPackage.Literals.FLOW, "").orElseThrow());
    }

    @Test
    void whateverIsDrawnHasATitleInBothLanguages() {
        for (EClass type : Models.classes()) {
            assertFalse(End.of(type).title().in(Locale.ENGLISH).isBlank());
            assertFalse(End.of(type).title().in(Locale.KOREAN).isBlank());
        }
    }
}

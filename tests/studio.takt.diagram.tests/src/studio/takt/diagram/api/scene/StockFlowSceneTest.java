/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.api.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import studio.takt.diagram.api.font.Fonts;
import studio.takt.diagram.api.notation.PlatformNotation;
import studio.takt.diagram.internal.check.LinkPolarityRule;
import studio.takt.model.stockflow.Flow;
import studio.takt.model.stockflow.GraphicalFunction;
import studio.takt.model.stockflow.Stock;
import studio.takt.model.stockflow.StockFlowModel;
import studio.takt.model.stockflow.StockflowFactory;
import studio.takt.model.stockflow.Variable;

/** Stock-flow diagrams, on the paint shop's simple model. */
class StockFlowSceneTest {
    private final StockFlowModel model = StockflowFactory.eINSTANCE.createStockFlowModel();

    private <T extends Variable> T add(T variable, String name, String equation) {
        variable.setId(name);
        variable.setName(name);
        variable.setEquation(equation);
        model.getVariables().add(variable);
        return variable;
    }

    private Scene draw() {
        model.setName("Simple");
        return new SceneBuilder(PlatformNotation.builtIn(), new Fonts()).stockFlow(model, Optional.empty(),
                Locale.ENGLISH);
    }

    private void paintShop() {
        StockflowFactory make = StockflowFactory.eINSTANCE;
        Stock inventory = add(make.createStock(), "Inventory", "2600");
        Stock finished = add(make.createStock(), "FGI", "0");
        Flow inflow = add(make.createFlow(), "Inflow", "planned + error");
        Flow production = add(make.createFlow(), "Production", "MIN(Capacity, \"Available today\")");
        Flow shipments = add(make.createFlow(), "Shipments", "FGI");
        inflow.setTo(inventory);
        production.setFrom(inventory);
        production.setTo(finished);
        shipments.setFrom(finished);
        add(make.createDataVariable(), "Planned", "");
        add(make.createConstant(), "Capacity", "4800");
        add(make.createAuxiliary(), "Available today", "Inventory + Inflow");
    }

    @Test
    void missingEndsAreClouds() {
        paintShop();
        Scene scene = draw();
        assertEquals(2, scene.nodes().stream().filter(n -> n.glyph().symbolId().equals("stockflow/cloud")).count());
        assertEquals(3, scene.nodes().stream().filter(n -> n.glyph().symbolId().equals("stockflow/flow-valve"))
                .count());
        assertEquals(6, scene.edges().stream().filter(e -> e.type().equals("Flow")).count());
    }

    @Test
    void flowsRunFromLeftToRight() {
        paintShop();
        Scene scene = draw();
        List<String> chain = List.of("Inflow#from", "Inflow", "Inventory", "Production", "FGI", "Shipments",
                "Shipments#to");
        for (int i = 1; i < chain.size(); i++) {
            assertTrue(scene.node(chain.get(i - 1)).orElseThrow().bounds().right() < scene.node(chain.get(i))
                    .orElseThrow().bounds().x(), chain.get(i));
        }
        Boxes.assertApart(scene);
    }

    @Test
    void influencesFollowFromEquations() {
        paintShop();
        assertEquals(List.of("Available today->Production", "Capacity->Production", "FGI->Shipments",
                "Inflow->Available today", "Inventory->Available today", "Planned->Inflow"),
                draw().edges().stream().filter(e -> e.type().equals("Link")).map(SceneEdge::elementId).sorted()
                        .collect(Collectors.toList()));
    }

    /** A sign that is stated stands where nothing is proven, and never against what is. */
    @Test
    void aStatedSignIsShownWhereTheEquationProvesNone() {
        StockflowFactory make = StockflowFactory.eINSTANCE;
        Variable pressure = add(make.createAuxiliary(), "Pressure", "TIME");
        Variable open = add(make.createAuxiliary(), "Open", "IF Pressure > 3 THEN 1 ELSE 2");
        Variable twice = add(make.createAuxiliary(), "Twice", "2 * Pressure");
        assertEquals(List.of("+"), signs());
        open.getDecreasedBy().add(pressure);
        twice.getDecreasedBy().add(pressure);
        assertEquals(List.of("+", "\u2212"), signs());
        assertEquals(List.of("falls Twice"), findings());
        twice.getDecreasedBy().clear();
        open.getIncreasedBy().add(pressure);
        assertEquals(List.of("+"), signs());
        assertEquals(List.of("both Open"), findings());
        open.getIncreasedBy().clear();
        open.getDecreasedBy().add(twice);
        assertEquals(List.of("noLink Open"), findings());
    }

    private List<String> signs() {
        return draw().edges().stream().flatMap(edge -> edge.labels().stream()).map(TextLine::text).sorted().toList();
    }

    /** What the rule says, and of what. */
    private List<String> findings() {
        List<String> said = new ArrayList<>();
        new LinkPolarityRule().check(model, found -> {
            String text = found.message().in(Locale.ENGLISH);
            said.add((text.contains("both signs") ? "both" : text.contains("does not name") ? "noLink" : "falls") + " "
                    + found.element().name());
        });
        return said;
    }

    /** Sterman's cup: what it loses rises with its own temperature and falls with that of the room and with time. */
    @Test
    void linksHaveTheSignThatTheEquationProves() {
        StockflowFactory make = StockflowFactory.eINSTANCE;
        add(make.createStock(), "Cup", "180").setNonNegative(true);
        add(make.createConstant(), "Room", "70");
        add(make.createConstant(), "Span", "10");
        add(make.createConstant(), "Debt", "-3");
        add(make.createFlow(), "Loss", "(Cup - Room) / Span");
        add(make.createAuxiliary(), "Least", "MIN(Room, 2 * Span) - Debt");
        add(make.createAuxiliary(), "Owed", "Room * Debt");
        add(make.createAuxiliary(), "Unclear", "Room * (Cup - Span) + IF Cup > 3 THEN Debt ELSE 0");
        add(make.createAuxiliary(), "Twice", "Room - Room * Room");
        GraphicalFunction table = add(make.createGraphicalFunction(), "Table", "-Cup");
        table.getY().addAll(List.of(3.0, 2.0, 2.0, 1.0));
        assertEquals(List.of("Cup->Loss +", "Cup->Table +", "Cup->Unclear ", "Debt->Least -", "Debt->Owed +",
                "Debt->Unclear ", "Room->Least +", "Room->Loss -", "Room->Owed -", "Room->Twice ", "Room->Unclear ",
                "Span->Least +", "Span->Loss ", "Span->Unclear -"),
                draw().edges().stream().filter(e -> e.type().equals("Link"))
                        .map(e -> e.elementId() + " " + e.labels().stream().map(TextLine::text)
                                .collect(Collectors.joining()).replace('\u2212', '-'))
                        .sorted().toList());
    }

    @Test
    void anEmptyModelHasAHeading() {
        assertEquals("Simple", draw().title().lines().get(0).text());
    }
}

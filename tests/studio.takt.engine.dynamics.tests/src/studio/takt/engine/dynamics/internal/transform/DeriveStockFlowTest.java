/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import studio.takt.core.api.operation.AddElement;
import studio.takt.core.api.operation.DeleteElements;
import studio.takt.core.api.operation.SetValue;
import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.RunOrder;
import studio.takt.core.api.run.Table;
import studio.takt.core.api.session.ModelFileException;
import studio.takt.core.api.session.ModelSession;
import studio.takt.model.stockflow.Flow;
import studio.takt.model.stockflow.Stock;
import studio.takt.model.stockflow.StockFlowModel;
import studio.takt.model.stockflow.Variable;

/** Models derived from maps run, balance, and keep what the user made of them. */
class DeriveStockFlowTest {
    private static final double DT = 0.125;
    private static final DeriveStockFlowEngine ENGINE = new DeriveStockFlowEngine();

    /** Each map of each example: the file and the id of the map. */
    static Stream<String[]> maps() throws IOException, ModelFileException {
        List<String[]> maps = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Runs.example("coatech").getParent(), 2)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".takt")).sorted().toList()) {
                try (ModelSession session = Runs.open(file)) {
                    session.read(model -> model.project().getMaps().stream()
                            .map(map -> new String[]{file.toString(), map.getId()}).toList()).forEach(maps::add);
                }
            }
        }
        assertTrue(maps.size() >= 5, "maps: " + maps.size());
        return maps.stream();
    }

    private static Result derive(ModelSession session, String map) {
        return Runs.run(RunOrder.of(ENGINE).model(session).on(map));
    }

    /** Derives, stores, and gives the id of the model. */
    private static String store(ModelSession session, String map) {
        Result result = derive(session, map);
        assertTrue(result.isSound(), Runs.texts(result));
        session.execute(ENGINE.store(result).orElseThrow());
        return session.read(model -> model(session, map).getId());
    }

    private static StockFlowModel model(ModelSession session, String map) {
        return session.read(model -> model.project().getStockFlowModels().stream()
                .filter(each -> each.getVariables().stream().anyMatch(variable -> variable.getTrace() != null
                        && variable.getTrace().getId().equals(map)))
                .findFirst().orElseThrow());
    }

    private static double at(Result result, int row, String column) {
        return Runs.number(result, "run", row, column);
    }

    private static int last(Result result) {
        return result.table("run").orElseThrow(() -> new AssertionError(Runs.texts(result))).rows().size() - 1;
    }

    @ParameterizedTest
    @MethodSource("maps")
    void everyMapOfTheExamplesGivesAModelThatRunsAndBalances(String file, String map) throws ModelFileException {
        try (ModelSession session = Runs.open(Path.of(file))) {
            String id = store(session, map);
            Result run = Runs.run(RunOrder.of(new StockFlowEngine()).model(session).on(id));
            assertTrue(run.findings().isEmpty(), Runs.texts(run));
            StockFlowModel model = model(session, map);
            assertEquals(160, last(run));
            for (Variable variable : model.getVariables()) {
                assertTrue(variable.getTrace() != null && variable.getUnit() != null, variable.getName());
                if (variable instanceof Stock stock) {
                    balance(run, stock);
                }
            }
        }
    }

    private static void balance(Result run, Stock stock) {
        double level = at(run, 0, stock.getName());
        for (int row = 0; row < last(run); row++) {
            for (Flow flow : stock.getInflows()) {
                level += DT * at(run, row, flow.getName());
            }
            for (Flow flow : stock.getOutflows()) {
                level -= DT * at(run, row, flow.getName());
            }
            double next = at(run, row + 1, stock.getName());
            assertEquals(level, next, 1e-6 * Math.max(1, Math.abs(level)), stock.getName());
            assertTrue(next >= -1e-9, stock.getName());
            level = next;
        }
    }

    /**
     * ACME, current state (Learning to See): assembly 1 does 890.32 a day of the 920 demanded; what lies before it grows
     * by 29.68 a day, the customer gets the demand as long as the 1 840 + 4 140 pieces behind it last.
     */
    @Test
    void whatLiesBeforeAnOverloadedProcessGrowsByWhatItCannotDo() throws ModelFileException {
        try (ModelSession session = Runs.open(Runs.example("acme-stamping/acme-stamping.takt"))) {
            String map = session.read(model -> model.project().getMaps().stream()
                    .filter(each -> each.getName().equals("Current state")).findFirst().orElseThrow().getId());
            Result run = Runs.run(RunOrder.of(new StockFlowEngine()).model(session).on(store(session, map)));
            double capacity = 2 * 27_600 / 62.0;
            assertEquals(2450 + 20 * (920 - capacity), at(run, 160, "After spot weld 2"), 1e-6);
            assertEquals(1840 - 20 * (920 - capacity), at(run, 160, "After assembly 1"), 1e-6);
            assertEquals(4140, at(run, 160, "Finished goods"), 1e-6);
            assertEquals(4600, at(run, 160, "Coils"), 1e-6);
            for (int row = 0; row <= 160; row++) {
                assertEquals(920, at(run, row, "Shipping truck → State Street Assembly"), 1e-6);
            }
        }
    }

    @Test
    void derivingAgainKeepsWhatTheUserAddedAndChanged() throws ModelFileException {
        try (ModelSession session = Runs.open(Runs.example("acme-stamping/acme-stamping.takt"))) {
            String map = session.read(model -> model.project().getMaps().stream()
                    .filter(each -> each.getName().equals("Current state")).findFirst().orElseThrow().getId());
            String id = store(session, map);
            int variables = model(session, map).getVariables().size();
            assertFalse(states(derive(session, map)).stream().anyMatch(each -> !each.equals("unchanged")));
            session.execute(AddElement.of(id, "variables", "Constant",
                    Map.of("name", "mine", "equation", "7")));
            String changed = variable(session, map, "Stamping").getId();
            session.execute(new SetValue(changed, "equation", "Demand * 0.5"));
            session.execute(new SetValue(variable(session, map, "Coils").getId(), "name", "Steel coils"));
            session.execute(new SetValue(element(session, map, "Assembly 1"), "cycleTime", "31 s"));
            Result again = derive(session, map);
            assertEquals(1, states(again).stream().filter("kept"::equals).count());
            assertTrue(Runs.rules(again).contains("derive-stock-flow.kept"), Runs.texts(again));
            session.execute(ENGINE.store(again).orElseThrow());
            assertEquals(variables + 1, model(session, map).getVariables().size());
            assertEquals("Demand * 0.5", variable(session, map, "Stamping").getEquation());
            assertEquals("1780.64516129", variable(session, map, "Assembly 1 capacity").getEquation());
            assertEquals("4600", variable(session, map, "Steel coils").getEquation());
            session.undo();
            assertEquals("890.322580645", variable(session, map, "Assembly 1 capacity").getEquation());
        }
    }

    /** The current state of ACME, changed, derived and run without a finding; each stock balances. */
    private static Result acme(Consumer<ModelSession> change) throws ModelFileException {
        try (ModelSession session = Runs.open(Runs.example("acme-stamping/acme-stamping.takt"))) {
            String map = current(session);
            change.accept(session);
            Result run = Runs.run(RunOrder.of(new StockFlowEngine()).model(session).on(store(session, map)));
            assertTrue(run.findings().isEmpty(), Runs.texts(run));
            model(session, map).getVariables().stream().filter(Stock.class::isInstance)
                    .forEach(stock -> balance(run, (Stock) stock));
            return run;
        }
    }

    private static String current(ModelSession session) {
        return session.read(model -> model.project().getMaps().stream()
                .filter(each -> each.getName().equals("Current state")).findFirst().orElseThrow().getId());
    }

    private static void set(ModelSession session, String element, String feature, String value) {
        session.execute(new SetValue(element(session, current(session), element), feature, value));
    }

    private static void flow(ModelSession session, String source, String target, String feature, String value) {
        String map = current(session);
        session.execute(AddElement.of(map, "flows", "MaterialFlow", Map.of("source", element(session, map, source),
                "target", element(session, map, target), feature, value)));
    }

    /** Assembly 1 does 890.3 a day; what lies before it may not grow, so what lies before spot weld 2 does. */
    @Test
    void aFullPlaceStopsWhatFillsIt() throws ModelFileException {
        Result run = acme(session -> set(session, "After spot weld 2", "maximum", "2450 pcs"));
        double capacity = 2 * 27_600 / 62.0;
        for (int row = 0; row <= 160; row++) {
            assertTrue(at(run, row, "After spot weld 2") <= 2450 + 1e-9);
        }
        assertEquals(capacity, at(run, 160, "Spot weld 2"), 1e-6);
        double held = at(run, 160, "After spot weld 2") + at(run, 160, "After spot weld 1");
        assertEquals(2450 + 1700 + 20 * (920 - capacity), held, 1e-6);
    }

    /** Of 920 / 0.9 that stamping begins a day a tenth is lost. */
    @Test
    void scrapLeavesTheModel() throws ModelFileException {
        Result run = acme(session -> set(session, "Stamping", "scrap", "10 %"));
        assertEquals(920 / 0.9, at(run, 80, "Stamping"), 1e-6);
        assertEquals(92 / 0.9, at(run, 80, "Stamping scrap"), 1e-6);
        assertEquals(920, at(run, 80, "Stamping → Stamped brackets"), 1e-6);
        assertEquals(7000, at(run, 160, "Stamped brackets"), 1e-5);
    }

    /** Four screws in a piece; they last for 2.5 days, as nothing brings more than assembly takes. */
    @Test
    void componentsAreTakenAsOftenAsAPieceNeedsThem() throws ModelFileException {
        Result run = acme(session -> {
            session.execute(AddElement.of(current(session), "nodes", "Inventory", Map.of("name", "Screws", "time",
                    "2.5 workday")));
            flow(session, "Screws", "Assembly 2", "quantityPer", "4");
        });
        assertEquals(4 * at(run, 80, "Assembly 2"), at(run, 80, "Screws → Assembly 2"), 1e-6);
        assertEquals(4 * 2.5 * 920, at(run, 0, "Screws"), 1e-6);
        assertEquals(920, at(run, 80, "Assembly 2"), 1e-6);
    }

    /** A tenth of what assembly 2 does goes back to assembly 1: both begin 920 / 0.9 a day, and 920 leave. */
    @Test
    void reworkGoesRound() throws ModelFileException {
        Result run = acme(session -> {
            set(session, "Assembly 1", "cycleTime", "40 s");
            flow(session, "Assembly 2", "Assembly 1", "reworkProbability", "10 %");
        });
        assertEquals(920 / 0.9, at(run, 160, "Assembly 1"), 0.01);
        assertEquals(920 / 0.9, at(run, 160, "Assembly 2"), 0.01);
        assertEquals(4140, at(run, 160, "Finished goods"), 0.01);
    }

    /** A map of ACME, derived and then changed; 20 days by eighths. */
    private static Result acme(String name, Consumer<ModelSession> change, Map<String, String> equations)
            throws ModelFileException {
        try (ModelSession session = Runs.open(Runs.example("acme-stamping/acme-stamping.takt"))) {
            String map = session.read(model -> model.project().getMaps().stream()
                    .filter(each -> each.getName().equals(name)).findFirst().orElseThrow().getId());
            change.accept(session);
            String id = store(session, map);
            equations.forEach((variable, equation) -> session.execute(
                    new SetValue(variable(session, map, variable).getId(), "equation", equation)));
            Result run = Runs.run(RunOrder.of(new StockFlowEngine()).model(session).on(id));
            assertTrue(run.findings().isEmpty(), Runs.texts(run));
            model(session, map).getVariables().stream().filter(Stock.class::isInstance)
                    .forEach(stock -> balance(run, (Stock) stock));
            return run;
        }
    }

    /** Assembly 1 does 600 a day for five days; then 1 380, until only the 2 450 of the beginning lie before it. */
    @Test
    void aBacklogIsWorkedOffAsFastAsTheProcessCan() throws ModelFileException {
        Result run = acme("Current state", session -> set(session, "Assembly 1", "cycleTime", "40 s"),
                Map.of("Assembly 1 capacity", "IF TIME < 5 THEN 600 ELSE 1380"));
        assertEquals(2450 + 5 * 320, at(run, 40, "After spot weld 2"), 1e-6);
        assertEquals(1380, at(run, 40, "Assembly 1"), 1e-6);
        assertEquals(1380, at(run, 66, "Assembly 1"), 1e-6);
        assertEquals(920, at(run, 80, "Assembly 1"), 1e-6);
        assertEquals(2450, at(run, 160, "After spot weld 2"), 1e-6);
    }

    /** What a truck takes comes out two days later as it went in; it holds the rate times the time. */
    @Test
    void aTransportHoldsBackForItsTime() throws ModelFileException {
        Result run = acme("Current state", session -> set(session, "Shipping truck", "transitTime", "2 workday"),
                Map.of("Demand", "IF TIME < 5 THEN 920 ELSE 460"));
        assertEquals(1840, at(run, 0, "Shipping truck"), 1e-6);
        assertEquals(1840, at(run, 40, "Shipping truck"), 1e-6);
        assertEquals(920, at(run, 160, "Shipping truck"), 1e-6);
        for (int row = 16; row <= 160; row++) {
            assertEquals(at(run, row - 16, "Finished goods → Shipping truck"),
                    at(run, row, "Shipping truck → State Street Assembly"), 1e-6);
        }
    }

    /** Supermarkets are filled up to their cards, and then what is pulled is what the customer takes. */
    @Test
    void cardsHoldAPulledLineAtTheDemand() throws ModelFileException {
        Result run = acme("Future state", session -> {}, Map.of());
        List<String> columns = run.table("run").orElseThrow().columns().stream().map(each -> each.name()).toList();
        List<String> limited = columns.stream().filter(each -> columns.contains(each + " limit")).toList();
        assertFalse(limited.isEmpty(), columns.toString());
        for (String place : limited) {
            for (int row = 0; row <= 160; row++) {
                double most = Math.max(at(run, row, place + " limit"), at(run, 0, place));
                assertTrue(at(run, row, place) <= most + 1e-6, place);
            }
            assertEquals(at(run, 159, place), at(run, 160, place), 1e-6, place);
        }
        for (String flow : columns.stream().filter(each -> each.endsWith("State Street Assembly")).toList()) {
            assertEquals(920, at(run, 160, flow), 1e-6, flow);
        }
    }

    @Test
    void whatTheMapNoLongerHasGoesUnlessItIsNeeded() throws ModelFileException {
        try (ModelSession session = Runs.open(Runs.example("acme-stamping/acme-stamping.takt"))) {
            String map = current(session);
            String id = store(session, map);
            session.execute(AddElement.of(id, "variables", "Auxiliary", Map.of("name", "mine", "equation",
                    "Assembly_2_capacity / 2", "unit", "pcs/d")));
            session.execute(new DeleteElements(List.of(element(session, map, "Assembly 2"))));
            Result again = derive(session, map);
            assertTrue(Runs.rules(again).contains("derive-stock-flow.left"), Runs.texts(again));
            assertTrue(Runs.rules(again).contains("derive-stock-flow.removed"), Runs.texts(again));
            session.execute(ENGINE.store(again).orElseThrow());
            List<String> names = model(session, map).getVariables().stream().map(Variable::getName).toList();
            assertTrue(names.contains("mine") && names.contains("Assembly 2 capacity"), names.toString());
            assertFalse(names.contains("Assembly 2"), names.toString());
        }
    }

    private static String element(ModelSession session, String map, String name) {
        return session.read(model -> model.project().getMaps().stream().filter(each -> each.getId().equals(map))
                .flatMap(each -> each.getNodes().stream()).filter(node -> name.equals(node.getName())).findFirst()
                .orElseThrow().getId());
    }

    private static Variable variable(ModelSession session, String map, String name) {
        return model(session, map).getVariables().stream().filter(each -> each.getName().equals(name)).findFirst()
                .orElseThrow();
    }

    private static List<String> states(Result result) {
        Table table = result.table("equations").orElseThrow(() -> new AssertionError(Runs.texts(result)));
        return table.rows().stream().map(row -> ((Cell.Label) row.get(table.indexOf("state"))).text()).toList();
    }
}

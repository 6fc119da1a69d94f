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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.takt.core.api.extension.Registry;
import studio.takt.core.api.operation.AddElement;
import studio.takt.core.api.operation.SetReference;
import studio.takt.core.api.operation.SetValue;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.session.ModelSessions;
import studio.takt.model.layout.NodeLayout;
import studio.takt.model.stockflow.DataVariable;
import studio.takt.model.stockflow.StockFlowModel;
import studio.takt.model.stockflow.Variable;

/** Pictures, checks and data columns go into XMILE and come back. */
class XmileViewsTest {
    private static final String DRAWN = """
            <xmile version="1.0"><sim_specs><start>0</start><stop>1</stop><dt>1</dt></sim_specs><model><variables>
            <stock name="Tank"><eqn>1</eqn><inflow>fill</inflow></stock><flow name="fill"><eqn>rate</eqn></flow>
            <aux name="rate"><eqn>2</eqn></aux></variables><views><view type="stock_flow">
            <stock name="Tank" x="200" y="100"/><flow name="fill" x="120" y="100"><pts><pt x="40" y="100"/>
            <pt x="177.5" y="100"/></pts></flow><aux name="rate" x="120.5" y="160" color="blue"/><text_box>kept</text_box>
            </view></views></model></xmile>
            """;

    private final ModelSessions sessions = new ModelSessions(new Registry<>(List.of(), migration -> ""));
    private final List<Finding> findings = new ArrayList<>();

    @TempDir
    private Path folder;

    private ModelSession imported(String text) throws IOException {
        ModelSession session = sessions.createToTry(folder.resolve("m.takt"), "Test");
        session.execute(new XmileImporter().read(List.of(Files.writeString(folder.resolve("in.xmile"), text)),
                findings::add));
        return session;
    }

    private static Variable find(StockFlowModel model, String name) {
        return model.getVariables().stream().filter(each -> name.equals(each.getName())).findFirst().orElseThrow();
    }

    private static StockFlowModel model(ModelAccess access) {
        return access.project().getStockFlowModels().get(0);
    }

    private static Optional<NodeLayout> node(ModelAccess access, String id) {
        return access.layout().getDiagrams().stream().flatMap(each -> each.getNodes().stream())
                .filter(each -> each.getElementId().equals(id)).findFirst();
    }

    private String exported(ModelSession session) {
        Path target = folder.resolve("out.xmile");
        return session.read(access -> {
            try {
                new XmileExporter().write(access, target);
                return Files.readString(target);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    void whatIsDrawnStandsWhereItStood() throws IOException {
        try (ModelSession session = imported(DRAWN)) {
            session.<Boolean>read(access -> {
                StockFlowModel model = model(access);
                assertEquals(model.getId(), access.layout().getDiagrams().get(0).getSubjectId());
                // Twice as large, and placed by the corner of a symbol of 80 by 48.
                assertEquals(360, node(access, find(model, "Tank").getId()).orElseThrow().getX());
                assertEquals(176, node(access, find(model, "Tank").getId()).orElseThrow().getY());
                assertEquals(54, node(access, find(model, "fill").getId() + "#from").orElseThrow().getX());
                return true;
            });
            String text = exported(session);
            assertTrue(text.contains("<stock name=\"Tank\" x=\"200\" y=\"100\"/>"), text);
            assertTrue(text.contains("<aux name=\"rate\" x=\"120.5\" y=\"160\" color=\"blue\"/>"), text);
            assertTrue(text.contains("<pt x=\"177.5\" y=\"100\"/>") && text.contains("<text_box>kept"), text);
        }
    }

    @Test
    void whatWasMovedIsWrittenWhereItIsNow() throws IOException {
        try (ModelSession session = imported(DRAWN)) {
            String rate = session.read(access -> node(access, find(model(access), "rate").getId()).orElseThrow()
                    .getId());
            session.execute(new SetValue(rate, "x", "384"));
            assertTrue(exported(session).contains("<aux name=\"rate\" x=\"200\" y=\"160\" color=\"blue\"/>"));
        }
    }

    @Test
    void ourDrawingBecomesAView() throws IOException {
        try (ModelSession session = imported(DRAWN.replaceAll("(?s)<views>.*</views>", ""))) {
            String model = session.read(access -> model(access).getId());
            String layout = session.read(access -> access.layout().getId());
            session.execute(new AddElement("drawing", layout, "diagrams", "Diagram", Map.of("subjectId", model)));
            for (String name : List.of("Tank", "fill", "rate")) {
                String id = session.read(access -> find(model(access), name).getId());
                session.execute(AddElement.of("drawing", "nodes", "NodeLayout",
                        Map.of("elementId", id, "x", "100", "y", "50")));
            }
            String text = exported(session);
            assertTrue(text.contains("<stock x=\"70\" y=\"37\" name=\"Tank\"/>"), text);
            assertTrue(text.contains("<from>rate</from>") && text.contains("<to>fill</to>"), text);
            try (ModelSession again = sessions.createToTry(folder.resolve("again.takt"), "Test")) {
                again.execute(new XmileImporter().read(List.of(folder.resolve("out.xmile")), findings::add));
                again.<Boolean>read(access -> {
                    NodeLayout tank = node(access, find(model(access), "Tank").getId()).orElseThrow();
                    assertEquals(100, tank.getX());
                    assertEquals(50, tank.getY());
                    return true;
                });
            }
        }
    }

    /** XMILE 1.0, views: a connector may have a polarity. */
    @Test
    void signsOfLinksComeBack() throws IOException {
        String drawn = DRAWN.replace("<text_box>",
                "<connector uid=\"1\" polarity=\"-\" angle=\"9\"><from>rate</from><to>fill</to></connector><text_box>");
        try (ModelSession session = imported(drawn)) {
            String rate = session.read(access -> find(model(access), "rate").getId());
            String fill = session.read(access -> find(model(access), "fill").getId());
            assertEquals(List.of(rate), session.read(access -> find(model(access), "fill").getDecreasedBy().stream()
                    .map(Variable::getId).toList()));
            assertTrue(exported(session).contains("<connector uid=\"1\" polarity=\"-\" angle=\"9\">"));
            session.execute(new SetReference(fill, "decreasedBy", List.of()));
            assertTrue(exported(session).contains("<connector uid=\"1\" angle=\"9\">"));
            session.execute(new SetReference(fill, "increasedBy", List.of(rate)));
            assertTrue(exported(session).contains("polarity=\"+\""));
        }
    }

    @Test
    void checksAndDataColumnsComeBack() throws IOException {
        Files.writeString(folder.resolve("d.csv"), "time,demand\n0,5\n1,7\n");
        try (ModelSession session = imported(DRAWN)) {
            String project = session.read(access -> access.project().getId());
            String model = session.read(access -> model(access).getId());
            session.execute(new AddElement("table", project, "dataTables", "DataTable",
                    Map.of("name", "actuals", "path", "d.csv")));
            session.execute(new AddElement("t", "table", "columns", "DataColumn", Map.of("name", "time")));
            session.execute(new AddElement("d", "table", "columns", "DataColumn", Map.of("name", "demand")));
            session.execute(new AddElement("v", model, "variables", "DataVariable", Map.of("name", "seen")));
            session.execute(new SetReference("v", "column", List.of("d")));
            session.execute(new SetReference("v", "timeColumn", List.of("t")));
            session.execute(AddElement.of(model, "checks", "ModelCheck",
                    Map.of("name", "not empty", "expression", "Tank >= 1", "tolerance", "0.5")));
            String text = exported(session);
            assertTrue(text.contains("<takt:check name=\"not empty\" tolerance=\"0.5\">"), text);
            assertTrue(text.contains("xmlns:takt=") && text.contains("<eqn>Tank &gt;= 1</eqn>"), text);
            assertTrue(text.contains("<xpts>0,1</xpts>") && text.contains("<ypts>5,7</ypts>"), text);
            session.execute(new XmileImporter().read(List.of(folder.resolve("out.xmile")), findings::add));
            session.<Boolean>read(access -> {
                StockFlowModel again = access.project().getStockFlowModels().get(1);
                assertEquals("Tank >= 1", again.getChecks().get(0).getExpression());
                assertEquals(0.5, again.getChecks().get(0).getTolerance());
                assertEquals("demand", ((DataVariable) find(again, "seen")).getColumn().getName());
                assertEquals("time", ((DataVariable) find(again, "seen")).getTimeColumn().getName());
                return true;
            });
        }
    }
}

/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.session.Models;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.session.OperationRefusedException;
import studio.takt.core.api.text.Text;
import studio.takt.core.internal.file.ModelWriter;

/** What the standard operations do, and what they refuse; what is refused leaves no trace. */
class OperationsTest {
    @TempDir
    private Path folder;
    private ModelSession session;
    private String project;
    private String map;
    private String process;
    private String store;
    private String flow;

    @BeforeEach
    void drawAMap() {
        session = Models.sessions().createToTry(folder.resolve("a.takt"), "Acme");
        project = Models.project(session);
        map = Models.add(session, project, "maps", "ValueStreamMap", "name", "Current");
        process = Models.add(session, map, "nodes", "Process", "name", "Welding");
        store = Models.add(session, map, "nodes", "Supermarket", "name", "Coils");
        flow = Models.connect(session, map, store, process, "MaterialFlow", "");
    }

    @AfterEach
    void close() {
        session.close();
    }

    private String get(String id, String feature) {
        return session.read(model -> {
            EObject element = model.element(id).orElseThrow();
            EStructuralFeature found = element.eClass().getEStructuralFeature(feature);
            Object value = element.eGet(found);
            return value instanceof EObject target ? ModelWriter.idOf(target) : String.valueOf(value);
        });
    }

    private boolean exists(String id) {
        return session.read(model -> model.element(id).isPresent());
    }

    private void refused(String rule, String says, Operation operation) {
        String before = session.read(model -> ModelWriter.write(model.project()));
        Finding finding = assertThrows(OperationRefusedException.class, () -> session.execute(operation)).finding();
        assertEquals(rule, finding.rule(), finding.message().in(Locale.ENGLISH));
        assertTrue(finding.message().in(Locale.ENGLISH).contains(says), finding.message().in(Locale.ENGLISH));
        String korean = finding.message().in(Locale.KOREAN);
        assertTrue(korean.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL),
                korean);
        assertEquals(before, session.read(model -> ModelWriter.write(model.project())));
    }

    @Test
    void valuesAreReadByTypeUnitAndKind() {
        session.execute(new SetValue(process, "cycleTime", "triangular(30 s, 45 s, 60 s)"));
        session.execute(new SetValue(process, "uptime", "85 %"));
        session.execute(new SetValue(process, "stations", "2"));
        assertEquals("triangular(30 s, 45 s, 60 s)", get(process, "cycleTime"));
        refused("operation.dimension", "time", new SetValue(process, "cycleTime", "45 pcs"));
        refused("operation.quantity", "1.5 s", new SetValue(process, "cycleTime", "1,5 s"));
        refused("operation.quantity", "trai", new SetValue(process, "batchSize", "3 trai"));
        refused("operation.value", "whole number", new SetValue(process, "stations", "two"));
        refused("operation.value", "shared", new SetValue(process, "kind", "sharde"));
        refused("operation.value", "U+0007", new SetValue(process, "name", "bell \u0007"));
        session.execute(new SetValue(process, "cycleTime", ""));
        assertEquals("null", get(process, "cycleTime"));
    }

    @Test
    void unitsThatTheProjectDeclaresAreKnown() {
        refused("operation.quantity", "hangar", new SetValue(process, "batchSize", "3 hangar"));
        Models.add(session, project, "units", "UnitDefinition", "symbol", "hangar");
        session.execute(new SetValue(process, "batchSize", "3 hangar"));
        assertEquals("3 hangar", get(process, "batchSize"));
    }

    @Test
    void whatIsNotThereIsRefused() {
        refused("operation.noElement", "nobody", new SetValue("nobody", "name", "x"));
        refused("operation.noFeature", "cycleTime", new SetValue(process, "cycleTme", "45 s"));
        refused("operation.idFixed", "never", new SetValue(process, "id", "x"));
        refused("operation.notAttribute", "workCenter", new SetValue(process, "workCenter", "x"));
        refused("operation.notReference", "nodes", new SetReference(map, "nodes", process));
        refused("operation.notContainment", "calendar", AddElement.of(map, "calendar", "Calendar", Map.of()));
        refused("operation.noClass", "Process", AddElement.of(map, "nodes", "Proces", Map.of()));
        refused("operation.noClass", "MaterialFlow", AddElement.of(map, "nodes", "MaterialFlow", Map.of()));
        refused("operation.wrongTarget", "Calendar", new SetReference(map, "calendar", process));
        refused("operation.onlyOne", "calendar", new SetReference(map, "calendar", List.of(project, project)));
        refused("operation.badId", process, new AddElement(process, map, "nodes", "Process", Map.of()));
        refused("operation.many", "workingDays", new SetValue(
                Models.add(session, project, "calendars", "Calendar"), "workingDays", "monday"));
    }

    @Test
    void newElementsComeWithValuesAndReferences() {
        String calendar = Models.add(session, project, "calendars", "Calendar", "name", "Two shifts");
        String other = Models.add(session, project, "maps", "ValueStreamMap", "calendar", calendar, "state", "future",
                "basedOn", map);
        assertEquals(calendar, get(other, "calendar"));
        assertEquals("future", get(other, "state"));
        assertEquals(map, get(other, "basedOn"));
        session.undo();
        assertFalse(exists(other));
    }

    @Test
    void deletingTakesWhatHangsOnIt() {
        String burst = Models.add(session, map, "nodes", "KaizenBurst", "target", process);
        String scenario = Models.add(session, project, "scenarios", "Scenario");
        String override = Models.add(session, scenario, "overrides", "ValueOverride", "element", process, "feature",
                "cycleTime", "value", "30 s");
        String diagram = Models.add(session, session.read(model -> model.layout().getId()), "diagrams", "Diagram");
        String box = Models.add(session, diagram, "nodes", "NodeLayout", "elementId", process);
        String arrow = Models.add(session, diagram, "edges", "EdgeLayout", "elementId", flow);
        String before = session.read(model -> ModelWriter.write(model.project()) + ModelWriter.write(model.layout()));
        session.execute(new DeleteElements(List.of(process)));
        for (String gone : List.of(process, flow, override, box, arrow)) {
            assertFalse(exists(gone));
        }
        for (String stays : List.of(store, burst, scenario, diagram)) {
            assertTrue(exists(stays));
        }
        assertEquals("null", get(burst, "target"));
        session.undo();
        assertEquals(before,
                session.read(model -> ModelWriter.write(model.project()) + ModelWriter.write(model.layout())));
        refused("operation.root", "Acme", new DeleteElements(List.of(project)));
    }

    @Test
    void aStockFlowThatLosesAnEndLeadsIntoACloud() {
        String dynamics = Models.add(session, project, "stockFlowModels", "StockFlowModel");
        String a = Models.add(session, dynamics, "variables", "Stock", "name", "WIP");
        String b = Models.add(session, dynamics, "variables", "stockflow:Queue", "name", "FGI");
        String production = Models.connect(session, dynamics, a, b, "Flow", "");
        session.execute(new DeleteElements(List.of(b)));
        assertEquals(a, get(production, "from"));
        assertEquals("null", get(production, "to"));
        session.execute(new Reconnect(production, "", a));
        assertEquals("null", get(production, "from"));
        refused("operation.noEnds", "both ends", new Reconnect(production, "", ""));
        String rate = Models.add(session, dynamics, "variables", "Auxiliary");
        refused("operation.wrongClass", "Stock", new Reconnect(production, rate, ""));
        refused("connection.illegal", "auxiliary", new Reconnect(production, a, rate));
        refused("connection.illegal", "itself", new Reconnect(production, a, a));
    }

    @Test
    void elementsMove() {
        String other = Models.add(session, project, "maps", "ValueStreamMap");
        String burst = Models.add(session, map, "nodes", "KaizenBurst");
        session.execute(new MoveElement(burst, other, "nodes", -1));
        assertEquals(other, session.read(model -> ModelWriter.idOf(model.element(burst).orElseThrow().eContainer())));
        session.undo();
        assertEquals(map, session.read(model -> ModelWriter.idOf(model.element(burst).orElseThrow().eContainer())));
        refused("operation.wrongTarget", "Process", new MoveElement(process, map, "flows", 0));
        refused("operation.root", "Acme", new MoveElement(project, map, "nodes", 0));
        String series = Models.add(session, project, "demandSeries", "DemandSeries");
        String first = Models.add(session, series, "values", "DemandValue");
        String second = Models.add(session, series, "values", "DemandValue");
        session.execute(new MoveElement(second, series, "values", 0));
        List<String> order = session.read(
                model -> model.project().getDemandSeries().get(0).getValues().stream().map(ModelWriter::idOf).toList());
        assertEquals(List.of(second, first), order);
    }

    @Test
    void flowsTakeTheUsualKindAndOnlyLegalWays() {
        assertEquals("withdrawal", get(flow, "kind"));
        refused("connection.illegal", "withdrawal", Connect.of(map, store, process, "MaterialFlow", "push"));
        String burst = Models.add(session, map, "nodes", "KaizenBurst");
        refused("connection.illegal", "remark", Connect.of(map, burst, process, "MaterialFlow", ""));
        refused("operation.noFlow", "Process", Connect.of(map, store, process, "Process", ""));
        refused("operation.noEnds", "both ends", Connect.of(map, store, "", "MaterialFlow", ""));
        String other = Models.add(session, project, "maps", "ValueStreamMap");
        String far = Models.add(session, other, "nodes", "Process");
        refused("operation.otherMap", "same diagram", Connect.of(map, store, far, "MaterialFlow", ""));
        refused("operation.otherMap", "same diagram", new SetReference(flow, "target", far));
        String next = Models.add(session, map, "nodes", "Process", "name", "Assembly");
        session.execute(new Reconnect(flow, store, next));
        assertEquals(next, get(flow, "target"));
        session.undo();
        assertEquals(process, get(flow, "target"));
    }

    @Test
    void everyOperationHasALabelInBothLanguages() {
        List<Operation> all = List.of(new SetValue(process, "cycleTime", "1 s"), new SetValues(map, "x", List.of()),
                new SetReference(map, "calendar", List.of()), AddElement.of(map, "nodes", "vsm:KaizenBurst", Map.of()),
                new DeleteElements(List.of(process)), new MoveElement(process, map, "nodes", 0),
                Connect.of(map, store, process, "MaterialFlow", ""), new Reconnect(flow, store, process),
                new Composite(Text.literal("\uAC00"), List.of()));
        for (Operation each : all) {
            assertFalse(each.label().in(Locale.ENGLISH).isBlank());
            assertTrue(each.label().in(Locale.KOREAN).codePoints()
                    .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL));
        }
        assertEquals("Set cycle time", all.get(0).label().in(Locale.ENGLISH));
        assertEquals("Add kaizen burst", all.get(3).label().in(Locale.ENGLISH));
        assertEquals("Delete 2 elements", new DeleteElements(List.of("a", "b")).label().in(Locale.ENGLISH));
    }
}

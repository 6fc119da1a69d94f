/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IEditorPart;
import org.junit.jupiter.api.Test;

import studio.takt.core.api.extension.Importer;
import studio.takt.core.api.operation.SetValue;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.session.ModelSession;
import studio.takt.ui.internal.exchange.ImportJob;
import studio.takt.ui.internal.exchange.Output;
import studio.takt.ui.internal.open.Contributions;

/** Files of others come in after a look at what would change, and pictures of diagrams go out. */
class ExchangeTest extends AtDesk {
    private static final String TEACUP = """
            <?xml version="1.0" encoding="utf-8"?>
            <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
              <header><vendor>V</vendor><product version="1">P</product><name>Teacup</name></header>
              <sim_specs method="Euler" time_units="Minutes"><start>0</start><stop>30</stop><dt>1</dt></sim_specs>
              <model><variables>
                <stock name="Temperature"><eqn>180</eqn><outflow>Cooling</outflow></stock>
                <flow name="Cooling"><eqn>(Temperature - Room) / 10</eqn></flow>
                <aux name="Room"><eqn>70</eqn></aux>
              </variables></model>
            </xmile>
            """;

    private Contributions contributions() {
        return robot.look(() -> desk.page().getWorkbenchWindow().getService(Contributions.class));
    }

    private void read(ModelSession session, String lines) throws IOException {
        read(session, "csv", Files.writeString(folder.resolve("items.csv"), lines));
    }

    private void read(ModelSession session, String format, Path file) {
        Importer importer = contributions().extensions().importers().find(format).orElseThrow();
        new ImportJob(importer, List.of(file), session, desk.page().getWorkbenchWindow(), Locale.ENGLISH).schedule();
    }

    /** The rows of the lists of the dialog in front. */
    private static Stream<String> rows() {
        return Desk.controls(Table.class).flatMap(table -> Stream.of(table.getItems()))
                .flatMap(row -> IntStream.range(0, row.getParent().getColumnCount()).mapToObj(row::getText));
    }

    @Test
    void anImportIsComparedWithWhatIsNotSavedYet() throws IOException {
        ModelSession session = session("acme-stamping");
        String coil = session.read(model -> model.project().getItems().stream()
                .filter(item -> "Steel coil".equals(item.getName())).findFirst().orElseThrow().getId());
        session.execute(new SetValue(coil, "name", "Coil 1"));
        String code = session.read(model -> model.project().getItems().stream()
                .filter(item -> coil.equals(item.getId())).findFirst().orElseThrow().getCode());
        read(session, "code,name\n" + code + ",Coil 2\n");
        robot.until("what would change",
                () -> rows().anyMatch(row -> row.contains("Coil 1") && row.contains("Coil 2")));
        press("Import");
        robot.until("the import", () -> name(session, coil).equals("Coil 2"));
        session.undo();
        assertEquals("Coil 1", name(session, coil));
    }

    /** What was written as a workbook comes back from it. */
    @Test
    void aWorkbookBringsBackWhatItWasWrittenWith() throws IOException {
        ModelSession session = session("acme-stamping");
        Path workbook = folder.resolve("acme.xlsx");
        Output.of(contributions().extensions().exporters().find("xlsx").orElseThrow(), session).writer()
                .write(workbook);
        String coil = session.read(model -> model.project().getItems().stream()
                .filter(item -> "Steel coil".equals(item.getName())).findFirst().orElseThrow().getId());
        session.execute(new SetValue(coil, "name", "Coil 1"));
        read(session, "xlsx", workbook);
        robot.until("what would change",
                () -> rows().anyMatch(row -> row.contains("Coil 1") && row.contains("Steel coil")));
        press("Import");
        robot.until("the import", () -> name(session, coil).equals("Steel coil"));
        session.undo();
        assertEquals("Coil 1", name(session, coil));
    }

    /** It becomes a diagram of the model, and one step back there is none. */
    @Test
    void aModelOfAnotherProgramComesIn() throws IOException {
        IEditorPart editor = open("acme-stamping");
        ModelSession session = Desk.session(editor);
        List<String> before = desk.tabs(editor);
        read(session, "xmile", Files.writeString(folder.resolve("teacup.xmile"), TEACUP));
        robot.until("what would come", () -> rows().anyMatch(row -> row.contains("Teacup")));
        press("Import");
        robot.until("its diagram", () -> desk.tabs(editor).size() == before.size() + 1);
        robot.strike(SWT.CTRL, 'z');
        robot.until("none", () -> desk.tabs(editor).equals(before) && !editor.isDirty());
    }

    /** As by its key: without a window manager the window may lie before a dialog that a job opens. */
    private void press(String words) {
        robot.until(words, () -> Desk.control(Button.class, each -> Words.of(each).equals(words)).isPresent());
        robot.look(() -> {
            Desk.control(Button.class, each -> Words.of(each).equals(words)).orElseThrow()
                    .notifyListeners(SWT.Selection, new Event());
            return words;
        });
    }

    private static String name(ModelSession session, String id) {
        return session.read(model -> model.element(id).map(ElementRef::of).orElseThrow().name());
    }

    @Test
    void aFaultInAFileIsToldWithItsRow() throws IOException {
        ModelSession session = session("acme-stamping");
        read(session, "code,name,onHand\nX-1,Bolt,5 pcs\nX-2,Nut,five\n");
        robot.until("the place of the fault", () -> rows().anyMatch(row -> row.contains("items.csv:3")));
        press("Cancel");
        robot.until("the end of the dialog", () -> rows().noneMatch(row -> row.contains("items.csv:3")));
        assertTrue(!session.isDirty(), "nothing was changed");
    }

    @Test
    void theDiagramInFrontIsWrittenAsAPicture() throws IOException {
        IEditorPart editor = open("acme-stamping");
        ModelSession session = Desk.session(editor);
        Optional<ElementRef> diagram = robot.look(
                () -> ((studio.takt.ui.internal.editor.ModelEditor) editor).diagram());
        for (String ending : List.of("svg", "png", "pdf")) {
            Output output = Output.picture(ending, diagram.orElseThrow(), session, contributions(), Locale.ENGLISH);
            assertEquals("Current state." + ending, output.fileName());
            Path file = folder.resolve(output.fileName());
            output.writer().write(file);
            String begin = new String(Files.readAllBytes(file), 0, 8, StandardCharsets.ISO_8859_1);
            assertTrue(Stream.of("<svg", "<?xml", "PNG", "%PDF").anyMatch(begin::contains), begin);
        }
    }
}

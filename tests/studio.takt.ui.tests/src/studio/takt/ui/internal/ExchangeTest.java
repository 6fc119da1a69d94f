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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.takt.core.api.extension.Importer;
import studio.takt.core.api.operation.SetValue;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.session.ModelSession;
import studio.takt.ui.internal.exchange.ImportJob;
import studio.takt.ui.internal.exchange.Output;
import studio.takt.ui.internal.open.Contributions;

/** Files of others come in after a look at what would change, and pictures of diagrams go out. */
class ExchangeTest {
    private final Robot robot = new Robot();
    @TempDir
    private Path folder;
    private Desk desk;

    @BeforeEach
    void begin() {
        desk = new Desk(robot, folder);
    }

    @AfterEach
    void closeEverything() {
        desk.clear();
    }

    private Contributions contributions() {
        return robot.look(() -> desk.page().getWorkbenchWindow().getService(Contributions.class));
    }

    private void read(ModelSession session, String lines) throws IOException {
        Path file = Files.writeString(folder.resolve("items.csv"), lines);
        Importer csv = contributions().extensions().importers().find("csv").orElseThrow();
        new ImportJob(csv, List.of(file), session, desk.page().getWorkbenchWindow(), Locale.ENGLISH).schedule();
    }

    /** The rows of the lists of the dialog in front. */
    private static Stream<String> rows() {
        return Desk.controls(Table.class).flatMap(table -> Stream.of(table.getItems()))
                .flatMap(row -> IntStream.range(0, row.getParent().getColumnCount()).mapToObj(row::getText));
    }

    @Test
    void anImportIsComparedWithWhatIsNotSavedYet() throws IOException {
        ModelSession session = Desk.session(desk.open(desk.example("acme-stamping")));
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
        ModelSession session = Desk.session(desk.open(desk.example("acme-stamping")));
        read(session, "code,name,onHand\nX-1,Bolt,5 pcs\nX-2,Nut,five\n");
        robot.until("the place of the fault", () -> rows().anyMatch(row -> row.contains("items.csv:3")));
        press("Cancel");
        robot.until("the end of the dialog", () -> rows().noneMatch(row -> row.contains("items.csv:3")));
        assertTrue(!session.isDirty(), "nothing was changed");
    }

    @Test
    void theDiagramInFrontIsWrittenAsAPicture() throws IOException {
        IEditorPart editor = desk.open(desk.example("acme-stamping"));
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

/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Location;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.session.ModelFileException;
import studio.takt.core.api.text.Text;
import studio.takt.core.internal.file.Ids;
import studio.takt.core.internal.file.ModelFiles;
import studio.takt.core.internal.journal.Change;
import studio.takt.core.internal.journal.Journal;
import studio.takt.core.internal.journal.JournalReader;
import studio.takt.core.internal.journal.Replay;
import studio.takt.model.layout.Layout;
import studio.takt.model.layout.LayoutPackage;
import studio.takt.model.project.Project;
import studio.takt.model.project.ProjectPackage;

/** Brings back what a killed process had accepted but not saved. What cannot be used is set aside, never deleted. */
final class Recovery {
    private final ModelFiles files;
    private final Path file;
    private final Path journalFile;
    private final Journal.Base base;

    Recovery(ModelFiles files, Path file, Path journalFile, Journal.Base base) {
        this.files = files;
        this.file = file;
        this.journalFile = journalFile;
        this.base = base;
    }

    /** What came of it; damaged means that elements may be half changed and the files must be read again. */
    record Outcome(ModelStore.Opened opened, boolean damaged) {}

    Outcome recover(ModelStore.Opened plain, Journal journal) throws ModelFileException {
        try {
            JournalReader reader = new JournalReader(journalFile);
            if (!reader.belongsTo(base)) {
                boolean nothing = reader.base().isEmpty() && !reader.isDamaged();
                return nothing ? dropped(plain) : setAside(plain, "journal.foreign", false);
            }
            return replay(plain, journal, reader);
        } catch (IOException | RuntimeException e) {
            return setAside(plain, "journal.useless", true);
        }
    }

    /** Killed before the first step was whole: nothing was acknowledged. */
    private Outcome dropped(ModelStore.Opened plain) throws IOException {
        Files.delete(journalFile);
        return new Outcome(plain, false);
    }

    private Outcome replay(ModelStore.Opened plain, Journal journal, JournalReader reader) throws IOException {
        if (reader.steps().isEmpty() && reader.snapshot().isEmpty() && !reader.isDamaged()) {
            return dropped(plain);
        }
        Project project = plain.project();
        Layout layout = plain.layout();
        if (reader.snapshot().isPresent()) {
            project = (Project) read(reader.snapshot().get().model(), ProjectPackage.Literals.PROJECT);
            layout = (Layout) read(reader.snapshot().get().layout(), LayoutPackage.Literals.LAYOUT);
        }
        Replay replay = new Replay(files, project, layout);
        for (List<Change> step : reader.steps()) {
            replay.apply(step);
        }
        if (reader.isDamaged()) {
            keepCopy();
        }
        journal.resume(reader.length());
        plain.findings().add(finding(reader.isDamaged() ? "journal.damaged" : "journal.replayed",
                Integer.toString(reader.steps().size())));
        return new Outcome(new ModelStore.Opened(project, layout, plain.findings(), true, false), false);
    }

    private EObject read(String text, EClass expected) throws ModelFileException {
        return files.readText(text, expected);
    }

    private Path keptName() {
        return journalFile.resolveSibling(journalFile.getFileName() + ".kept-" + Ids.random().substring(0, 6));
    }

    private void keepCopy() throws IOException {
        Files.copy(journalFile, keptName());
    }

    private Outcome setAside(ModelStore.Opened plain, String rule, boolean damaged) throws ModelFileException {
        Path kept = keptName();
        try {
            Files.move(journalFile, kept);
        } catch (IOException e) {
            throw new ModelFileException(List.of(new Finding(Severity.ERROR, "journal.stuck", ElementRef.NONE,
                    Text.of(Recovery.class, "journal.stuck", journalFile.toString()), place())));
        }
        plain.findings().add(finding(rule, kept.toString()));
        return new Outcome(plain, damaged);
    }

    private Finding finding(String rule, Object... arguments) {
        return new Finding(Severity.WARNING, rule, ElementRef.NONE, Text.of(Recovery.class, rule, arguments), place());
    }

    private Location place() {
        return new Location(file.toString(), 0, 0);
    }
}

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.emf.common.notify.AdapterFactory;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Location;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.session.ModelFileException;
import studio.takt.core.api.text.Text;
import studio.takt.core.internal.file.ModelFiles;
import studio.takt.core.internal.file.ModelFormat;
import studio.takt.core.internal.journal.Change;
import studio.takt.core.internal.journal.Journal;
import studio.takt.core.internal.journal.Journal.Base;
import studio.takt.model.layout.Layout;
import studio.takt.model.layout.LayoutFactory;
import studio.takt.model.project.Project;

/** The files of one open model: the model, its layout, its lock, its journal. On the model's thread. */
public final class ModelStore {
    private static final System.Logger LOG = System.getLogger(ModelStore.class.getName());
    private final ModelFiles files;
    private final Supplier<AdapterFactory> labels;
    private final Purpose purpose;
    private volatile Path file;
    private Path real;
    private Optional<HeldFile> held = Optional.empty();
    private Journal journal;
    private Base base;
    private boolean layoutBroken;
    private long snapshotSize;
    private Opened opened;

    /** What a model is opened for. */
    public enum Purpose {
        /** To change and save it: it is held against others. */
        CHANGE,
        /** To read it. */
        READ,
        /** To change it in memory only: neither held nor journalled nor saved under its name. */
        TRY
    }

    /**
     * What was opened.
     *
     * @param project  the model
     * @param layout   where things are drawn
     * @param findings what was noticed
     * @param changed  true if it is not quite what the files say
     * @param readOnly true if it must not be changed
     */
    record Opened(Project project, Layout layout, List<Finding> findings, boolean changed, boolean readOnly) {}

    /** Opens the files. */
    public ModelStore(ModelFiles files, Supplier<AdapterFactory> labels, Path file, Purpose purpose)
            throws ModelFileException {
        this.files = files;
        this.labels = labels;
        this.purpose = purpose;
        this.file = file;
        this.real = realPath(file);
        List<Finding> findings = new ArrayList<>();
        if (Files.isRegularFile(real) && purpose == Purpose.CHANGE) {
            held = hold(real, findings);
        }
        try {
            opened = load(findings, true);
        } catch (ModelFileException | RuntimeException e) {
            release();
            throw e;
        }
    }

    /** A new model in memory, as if tried. */
    public ModelStore(ModelFiles files, Supplier<AdapterFactory> labels, Path file, Project project) {
        this.files = files;
        this.labels = labels;
        this.purpose = Purpose.TRY;
        this.file = file;
        this.real = realPath(file);
        base = new Base("", "");
        journal = new Journal(Journal.beside(real), base);
        opened = new Opened(project, emptyLayout(), List.of(), false, false);
    }

    private static Path realPath(Path file) {
        try {
            return Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        } catch (IOException e) {
            // a folder on the way that may not be read: reading the file will say so
            return file.toAbsolutePath();
        }
    }

    Opened opened() {
        return opened;
    }

    Path file() {
        return file;
    }

    AdapterFactory labels() {
        return labels.get();
    }

    private Optional<HeldFile> hold(Path model, List<Finding> findings) {
        try {
            HeldFile.Attempt attempt = HeldFile.tryHold(model);
            attempt.holder().ifPresent(holder -> findings.add(finding(Severity.WARNING, "session.held",
                    file.toString(), holder.user(), holder.host(), Long.toString(holder.pid()), holder.sinceText())));
            return attempt.held();
        } catch (IOException e) {
            findings.add(finding(Severity.WARNING, "session.folderReadOnly", file.toString()));
            return Optional.empty();
        }
    }

    private Opened load(List<Finding> findings, boolean replay) throws ModelFileException {
        ModelFiles.Content model = files.readModel(file);
        findings.addAll(model.findings());
        Optional<ModelFiles.Content> layout = loadLayout(findings);
        base = new Base(Hash.of(model.bytes()), layout.map(each -> Hash.of(each.bytes())).orElse(""));
        boolean readOnly = held.isEmpty() && purpose != Purpose.TRY;
        boolean changed = held.isPresent()
                && (model.changed() || layout.map(ModelFiles.Content::changed).orElse(false));
        Opened plain = new Opened((Project) model.root(), layout.map(each -> (Layout) each.root())
                .orElseGet(ModelStore::emptyLayout), findings, changed, readOnly);
        journal = new Journal(Journal.beside(real), base);
        snapshotSize = 0;
        return replay ? recover(plain) : plain;
    }

    /** Its id is not random: the journal must find it again although it was not saved. */
    private static Layout emptyLayout() {
        Layout layout = LayoutFactory.eINSTANCE.createLayout();
        layout.setId("layout");
        return layout;
    }

    /** A layout that cannot be read is no reason not to open the model: its diagrams are laid out afresh. */
    private Optional<ModelFiles.Content> loadLayout(List<Finding> findings) {
        Path layoutFile = ModelFormat.layoutOf(file);
        layoutBroken = false;
        if (!Files.exists(layoutFile)) {
            return Optional.empty();
        }
        try {
            ModelFiles.Content layout = files.readLayout(layoutFile);
            findings.addAll(layout.findings());
            return Optional.of(layout);
        } catch (ModelFileException e) {
            layoutBroken = true;
            for (Finding each : e.findings()) {
                findings.add(new Finding(Severity.WARNING, each.rule(), each.element(),
                        Text.of(ModelStore.class, "session.layoutIgnored", each.message()), each.location()));
            }
            return Optional.empty();
        }
    }

    private Opened recover(Opened plain) throws ModelFileException {
        Path journalFile = Journal.beside(real);
        if (!Files.exists(journalFile)) {
            return plain;
        }
        if (held.isEmpty()) {
            plain.findings().add(finding(Severity.WARNING, "journal.pending", file.toString()));
            return plain;
        }
        Recovery recovery = new Recovery(files, file, journalFile, base);
        Recovery.Outcome outcome = recovery.recover(plain, journal);
        if (outcome.damaged()) {
            return load(plain.findings(), false);
        }
        return outcome.opened();
    }

    void append(List<Change> changes, Supplier<String> model, Supplier<String> layout) throws IOException {
        if (held.isEmpty()) {
            return;
        }
        journal.append(changes);
        if (journal.size() > Math.max(files.limits().journalBytes(), 2 * snapshotSize)) {
            compact(model.get(), layout.get());
            snapshotSize = journal.size();
        }
    }

    private void compact(String model, String layout) {
        try {
            journal.compact(model, layout);
        } catch (IOException e) {
            // the step is safe in the longer journal; a shorter one is tried again when it has doubled
            LOG.log(System.Logger.Level.WARNING, "a journal could not be shortened", e);
        }
    }

    void save(Project project, Layout layout) throws ModelFileException {
        if (held.isEmpty()) {
            throw failure("session.onlyTried", file.toString());
        }
        Optional<byte[]> now = files.bytesOf(real);
        byte[] next = files.bytesOf(project);
        boolean foreign = now.isPresent() && !Hash.of(now.get()).equals(base.model())
                && !java.util.Arrays.equals(now.get(), next);
        if (foreign) {
            throw failure("session.changedOnDisk", file.toString());
        }
        write(project, layout);
    }

    private void write(Project project, Layout layout) throws ModelFileException {
        Path layoutFile = ModelFormat.layoutOf(real);
        boolean drawn = !layout.getDiagrams().isEmpty() || Files.exists(layoutFile) && !layoutBroken;
        Base next = new Base(Hash.of(files.bytesOf(project)), drawn ? Hash.of(files.bytesOf(layout)) : "");
        try {
            journal.saving(next);
            files.write(project, real);
            if (drawn) {
                files.write(layout, layoutFile);
            }
            journal.delete();
        } catch (ModelFileException e) {
            throw e;
        } catch (IOException e) {
            throw failure("session.notSaved", file.toString(), String.valueOf(e.getMessage()));
        }
        base = next;
        layoutBroken = false;
        journal = new Journal(Journal.beside(real), base);
        snapshotSize = 0;
    }

    void saveAs(Path target, Project project, Layout layout) throws ModelFileException {
        Path targetReal = realPath(target);
        if (targetReal.equals(real) && held.isPresent()) {
            write(project, layout);
            file = target;
            return;
        }
        HeldFile taken = take(target, targetReal);
        Journal before = journal;
        Path fileBefore = file;
        Path realBefore = real;
        Base baseBefore = base;
        try {
            file = target;
            real = targetReal;
            journal = new Journal(Journal.beside(real), new Base("", ""));
            write(project, layout);
        } catch (ModelFileException e) {
            file = fileBefore;
            real = realBefore;
            base = baseBefore;
            journal = before;
            close(taken);
            throw e;
        }
        forget(before, held.isPresent());
        release();
        held = Optional.of(taken);
    }

    private HeldFile take(Path target, Path targetReal) throws ModelFileException {
        try {
            HeldFile.Attempt attempt = HeldFile.tryHold(targetReal);
            if (attempt.held().isEmpty()) {
                HeldFile.Holder holder = attempt.holder().orElseThrow();
                throw failure("session.held", target.toString(), holder.user(), holder.host(),
                        Long.toString(holder.pid()), holder.sinceText());
            }
            return attempt.held().get();
        } catch (ModelFileException e) {
            throw e;
        } catch (IOException e) {
            throw failure("session.notSaved", target.toString(), e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    /** Reads the files again without the journal, and only then forgets it. */
    void reload() throws ModelFileException {
        Journal before = journal;
        List<Finding> findings = new ArrayList<>();
        opened = load(findings, false);
        forget(before, held.isPresent());
    }

    void close() {
        forget(journal, held.isPresent());
        release();
    }

    private static void forget(Journal journal, boolean own) {
        try {
            if (own) {
                journal.delete();
            } else {
                journal.close();
            }
        } catch (IOException e) {
            // the next one who opens the file is told of the journal; nothing is lost
            LOG.log(System.Logger.Level.WARNING, "a journal could not be deleted", e);
        }
    }

    private void release() {
        held.ifPresent(ModelStore::close);
        held = Optional.empty();
    }

    private static void close(HeldFile held) {
        try {
            held.close();
        } catch (IOException e) {
            // the lock ends with the process at the latest
            LOG.log(System.Logger.Level.WARNING, "a lock could not be released", e);
        }
    }

    private ModelFileException failure(String rule, Object... arguments) {
        return new ModelFileException(List.of(finding(Severity.ERROR, rule, arguments)));
    }

    private Finding finding(Severity severity, String rule, Object... arguments) {
        return new Finding(severity, rule, ElementRef.NONE, Text.of(ModelStore.class, rule, arguments),
                new Location(file.toString(), 0, 0));
    }
}

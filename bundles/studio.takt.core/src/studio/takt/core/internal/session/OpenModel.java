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
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.ModelEvent;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.text.Text;
import studio.takt.core.internal.file.ModelWriter;
import studio.takt.core.internal.journal.Change;

/** An open model: the gate to it on its thread, and its files. */
public final class OpenModel implements ModelSession {
    private final ModelThread thread;
    private final Events events = new Events();
    private final ModelStore store;
    private volatile List<Finding> openingFindings;
    private volatile boolean readOnly;
    private ModelDomain domain;
    private Gate gate;
    private boolean unsaved;
    private volatile boolean closed;

    /** Takes what the store has opened. */
    public OpenModel(ModelStore store) {
        this.store = store;
        this.thread = new ModelThread(store.file().getFileName().toString());
        take(store.opened());
        this.openingFindings = store.opened().findings();
    }

    private void take(ModelStore.Opened opened) {
        domain = new ModelDomain(store.file(), opened.project(), opened.layout(), store.labels());
        gate = new Gate(domain, this::append);
        unsaved = opened.changed();
        readOnly = opened.readOnly();
    }

    private void append(List<Change> changes) throws IOException {
        store.append(changes, () -> ModelWriter.write(domain.project()), () -> ModelWriter.write(domain.drawing()));
    }

    /** The model for one call, which ends with it. */
    private final class Access implements ModelAccess {
        private boolean over;

        private Gate gate() {
            if (over || !thread.isCurrent()) {
                throw new IllegalStateException("a model may be read only during the call, on its thread");
            }
            return gate;
        }

        @Override
        public studio.takt.model.project.Project project() {
            gate();
            return domain.project();
        }

        @Override
        public studio.takt.model.layout.Layout layout() {
            gate();
            return domain.drawing();
        }

        @Override
        public Optional<org.eclipse.emf.ecore.EObject> element(String id) {
            return gate().element(id);
        }

        @Override
        public org.eclipse.emf.edit.domain.EditingDomain domain() {
            gate();
            return domain.domain();
        }
    }

    @Override
    public Path file() {
        return store.file();
    }

    @Override
    public List<Finding> openingFindings() {
        return openingFindings;
    }

    @Override
    public boolean isReadOnly() {
        return readOnly;
    }

    @Override
    public Executor executor() {
        return thread;
    }

    @Override
    public <T> T read(Function<ModelAccess, T> reader) {
        return on(() -> withAccess(reader));
    }

    private <T> T withAccess(Function<ModelAccess, T> reader) {
        Access access = new Access();
        try {
            return reader.apply(access);
        } finally {
            access.over = true;
        }
    }

    @Override
    public void execute(Operation operation) {
        change(() -> withAccess(access -> gate.execute(operation, access)));
    }

    @Override
    public void undo() {
        change(() -> gate.undo());
    }

    @Override
    public void redo() {
        change(() -> gate.redo());
    }

    private void change(Supplier<Optional<ModelEvent>> step) {
        on(() -> {
            if (readOnly) {
                throw Gate.refused("session.readOnly", ElementRef.NONE, file().toString());
            }
            step.get().ifPresent(events::publish);
            return null;
        });
    }

    @Override
    public Optional<Text> undoable() {
        return on(() -> Optional.ofNullable(domain.stack().top()).map(GuardedStack.Entry::text));
    }

    @Override
    public Optional<Text> redoable() {
        return on(() -> Optional.ofNullable(domain.stack().next()).map(GuardedStack.Entry::text));
    }

    @Override
    public boolean isDirty() {
        return on(() -> unsaved || domain.stack().isSaveNeeded());
    }

    @Override
    public void save() throws IOException {
        onDisk(() -> {
            if (readOnly) {
                throw Gate.refused("session.readOnly", ElementRef.NONE, file().toString());
            }
            store.save(domain.project(), domain.drawing());
            return saved();
        });
    }

    @Override
    public void saveAs(Path target) throws IOException {
        onDisk(() -> {
            store.saveAs(target, domain.project(), domain.drawing());
            domain.liesIn(store.file());
            readOnly = false;
            return saved();
        });
    }

    private Void saved() {
        domain.stack().saveIsDone();
        unsaved = false;
        events.publish(new ModelEvent(ModelEvent.Kind.SAVED, Text.literal(""), Set.of()));
        return null;
    }

    @Override
    public void revert() throws IOException {
        onDisk(() -> {
            store.reload();
            take(store.opened());
            openingFindings = store.opened().findings();
            events.publish(new ModelEvent(ModelEvent.Kind.REVERTED, Text.literal(""), Set.of()));
            return null;
        });
    }

    @Override
    public Subscription subscribe(Consumer<ModelEvent> listener) {
        return events.subscribe(listener);
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        on(() -> {
            closed = true;
            events.publish(new ModelEvent(ModelEvent.Kind.CLOSED, Text.literal(""), Set.of()));
            store.close();
            return null;
        });
        thread.stop();
    }

    private <T> T on(Callable<T> work) {
        try {
            return thread.call(work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T onDisk(Callable<T> work) throws IOException {
        try {
            return thread.call(work);
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

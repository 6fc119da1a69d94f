/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.domain.EditingDomain;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.ModelEvent;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.text.Text;
import studio.takt.model.layout.Layout;
import studio.takt.model.layout.LayoutFactory;
import studio.takt.model.project.Project;

/** A session over a project in memory, with a thread of its own and nothing to write. */
public final class ReadOnlySession implements ModelSession, ModelAccess {
    private final Project project;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread worker = new Thread(task, "model");
        worker.setDaemon(true);
        return worker;
    });

    /** Opens the project. */
    public ReadOnlySession(Project project) {
        this.project = project;
    }

    @Override
    public <T> T read(Function<ModelAccess, T> reader) {
        Future<T> answer = thread.submit(() -> reader.apply(this));
        try {
            return answer.get();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } catch (java.util.concurrent.ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public Project project() {
        return project;
    }

    @Override
    public Layout layout() {
        return LayoutFactory.eINSTANCE.createLayout();
    }

    @Override
    public Optional<EObject> element(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public EditingDomain domain() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Path file() {
        return Path.of("sample.takt");
    }

    @Override
    public List<Finding> openingFindings() {
        return List.of();
    }

    @Override
    public boolean isReadOnly() {
        return true;
    }

    @Override
    public Executor executor() {
        return thread;
    }

    @Override
    public void execute(Operation operation) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Text> undoable() {
        return Optional.empty();
    }

    @Override
    public Optional<Text> redoable() {
        return Optional.empty();
    }

    @Override
    public void undo() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void redo() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public void save() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void saveAs(Path file) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void revert() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Subscription subscribe(Consumer<ModelEvent> listener) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}

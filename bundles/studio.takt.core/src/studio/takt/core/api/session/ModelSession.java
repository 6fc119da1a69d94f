/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.text.Text;

/**
 * One open model: its thread, its one command stack, its journal. All methods may be called from any thread; those
 * that touch the model wait for the model's thread, and run at once when called on it.
 */
public interface ModelSession extends AutoCloseable {

    /** The model's file. */
    Path file();

    /** What was noticed when the file was read, e.g. that another process holds it or that a journal was replayed. */
    List<Finding> openingFindings();

    /** True if operations are refused. */
    boolean isReadOnly();

    /** The model's thread, as an executor. */
    Executor executor();

    /** Reads on the model's thread; what is handed out must not hold on to model elements. */
    <T> T read(Function<ModelAccess, T> reader);

    /**
     * Executes an operation; once this returns, it is in the journal.
     *
     * @throws OperationRefusedException if refused; the model is then unchanged
     */
    void execute(Operation operation);

    /** The label of what {@link #undo()} would undo. */
    Optional<Text> undoable();

    /** The label of what {@link #redo()} would redo. */
    Optional<Text> redoable();

    /** Undoes the last operation; does nothing if there is none. */
    void undo();

    /** Redoes the operation undone last; does nothing if there is none. */
    void redo();

    /** True if there are changes that are not saved. */
    boolean isDirty();

    /** Saves model and layout, each atomically, keeping a backup. */
    void save() throws IOException;

    /** Saves under another name and goes on with that file. */
    void saveAs(Path file) throws IOException;

    /** Reads the files again and forgets all unsaved changes. */
    void revert() throws IOException;

    /** Calls the listener on the model's thread after each change; closing the handle ends that. */
    Subscription subscribe(Consumer<ModelEvent> listener);

    /** Releases the file. Unsaved changes stay in the journal only if the process was killed; here they are dropped. */
    @Override
    void close();

    /** Ends a subscription. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}

/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.cli.internal.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

import studio.takt.cli.internal.Messages;
import studio.takt.core.api.extension.Invocation;
import studio.takt.core.api.extension.UsageException;
import studio.takt.core.api.extension.Verb;
import studio.takt.core.api.run.Engine;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.session.OperationRefusedException;

/** Keeps a result in the model it was computed from, as one operation that can be undone. */
final class ResultStore {
    private final Invocation invocation;
    private final String model;

    private ResultStore(Invocation invocation, String model) {
        this.invocation = invocation;
        this.model = model;
    }

    /** The store of a run on a model; wrong usage without one, or if values are changed for the run only. */
    static ResultStore of(Invocation invocation, List<String> models, boolean changed) {
        if (models.isEmpty()) {
            throw new UsageException(Messages.text("run.store.model"));
        }
        if (changed) {
            throw new UsageException(Messages.text("run.store.changed"));
        }
        return new ResultStore(invocation, models.get(0));
    }

    /** The model, for changing it; empty if it cannot be read, which is reported. */
    Optional<ModelSession> open() {
        return Files.exists(invocation.path(model)) ? invocation.openForChange(model) : invocation.open(model);
    }

    /** Stores a result without errors, and saves. */
    int store(Engine<?> engine, Result result, ModelSession session) throws IOException {
        Optional<Operation> operation = result.isSound() ? engine.store(result) : Optional.empty();
        if (operation.isEmpty()) {
            String reason = result.isSound() ? "run.store.nothing" : "run.store.unsound";
            invocation.say(Messages.text(reason, model, engine.descriptor().id()));
            return Verb.FAULTS;
        }
        try {
            session.execute(operation.get());
        } catch (OperationRefusedException e) {
            invocation.report(e.finding());
            return Verb.FAULTS;
        }
        session.save();
        invocation.say(Messages.text("run.store.done", model));
        return Verb.OK;
    }
}

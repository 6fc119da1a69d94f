/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.run;

import java.util.Optional;

import studio.takt.core.api.session.Operation;

/**
 * Computes a result from a model. It runs in two steps, so that the model is free again as soon as possible: a
 * snapshot is taken on the model's thread, and the computation, a pure function of it, runs on any other.
 *
 * @param <S> the snapshot: an immutable record, free of EMF
 */
public interface Engine<S> {

    /** What it is and takes. */
    EngineDescriptor descriptor();

    /** Reads all that the run needs. Faults of the model go into the snapshot and come out as findings. */
    S snapshot(Request request);

    /**
     * Computes. Faults of the user's model or data are findings of the result, never exceptions.
     *
     * @throws java.util.concurrent.CancellationException if the monitor was cancelled
     */
    Result run(S snapshot, Parameters parameters, Monitor monitor);

    /** The operation that writes a result of this engine back into the model, if it can be stored. */
    default Optional<Operation> store(Result result) {
        return Optional.empty();
    }
}

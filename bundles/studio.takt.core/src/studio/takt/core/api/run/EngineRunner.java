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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import studio.takt.core.api.extension.UsageException;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.text.Text;
import studio.takt.core.internal.run.OrderReader;
import studio.takt.core.internal.run.Prepared;

/**
 * Runs engines as ordered: reads parameters, tables, overrides and the element, takes the snapshot on the model's
 * thread from a copy if anything is overridden, and computes on the calling thread. Never call it on a model's thread:
 * that would keep the model waiting until the run is done. Has no state.
 */
public final class EngineRunner {

    /**
     * Runs.
     *
     * <p>Every override becomes a finding of severity {@link Severity#INFORMATION} with rule {@code run.override}. If
     * the tables or the scenario have errors, the engine does not run, and the result holds those findings alone.
     *
     * @throws UsageException if the order names what does not exist or gives a value that is not possible
     * @throws java.util.concurrent.CancellationException if the monitor was cancelled
     */
    public Result run(RunOrder order, Monitor monitor) {
        return run(order.engine(), order, monitor);
    }

    /**
     * What is wrong with the values of the parameters, as {@link #run} would say it; empty if nothing is. Reads no
     * table, for dialogs that ask while somebody types.
     */
    public Optional<Text> fault(RunOrder order) {
        try {
            OrderReader.parameters(order);
            return Optional.empty();
        } catch (UsageException e) {
            return Optional.of(e.text());
        }
    }

    private <S> Result run(Engine<S> engine, RunOrder order, Monitor monitor) {
        OrderReader reader = new OrderReader(order);
        monitor.checkCancelled();
        Taken<S> taken = order.model().map(session -> session.read(access -> take(engine, reader, access)))
                .orElseGet(() -> take(engine, reader.withoutModel()));
        monitor.checkCancelled();
        return taken.compute(engine, monitor);
    }

    private static <S> Taken<S> take(Engine<S> engine, OrderReader reader, ModelAccess access) {
        return take(engine, reader.on(access));
    }

    private static <S> Taken<S> take(Engine<S> engine, Prepared prepared) {
        List<S> snapshot = new ArrayList<>();
        if (prepared.findings().stream().noneMatch(Finding::isError)) {
            snapshot.add(engine.snapshot(prepared));
        }
        ElementRef element = prepared.element().map(ElementRef::of).orElse(ElementRef.NONE);
        return new Taken<>(snapshot, element, prepared.parameters(), prepared.findings());
    }

    /** What is taken from the model; no snapshot if there were errors. */
    private record Taken<S>(List<S> snapshot, ElementRef element, Parameters parameters, List<Finding> findings) {
        Result compute(Engine<S> engine, Monitor monitor) {
            if (snapshot.isEmpty()) {
                return Result.of(engine.descriptor(), element, parameters).findings(findings).build();
            }
            return engine.run(snapshot.get(0), parameters, monitor).withFindings(findings);
        }
    }
}

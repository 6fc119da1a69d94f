/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package com.example.stamp;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import studio.takt.core.api.extension.Invocation;
import studio.takt.core.api.extension.UsageException;
import studio.takt.core.api.extension.Verb;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.session.OperationRefusedException;
import studio.takt.core.api.text.Text;

/** The verb {@code stamp}: writes into a model who released it and when, before it goes to the client. */
public final class StampVerb implements Verb {
    private static final String MODEL = "MODEL";
    private static final String BY = "--by";

    private final Clock clock;

    /** Made by the registry; stamps with the day of the computer. */
    public StampVerb() {
        this(Clock.systemDefaultZone());
    }

    StampVerb(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "stamp";
    }

    @Override
    public Text help() {
        return text("help");
    }

    @Override
    public List<Argument> arguments() {
        return List.of(new Argument(MODEL, text("model"), true, false));
    }

    @Override
    public List<Option> options() {
        return List.of(new Option(List.of(BY), "NAME", text("by"), false, List.of()));
    }

    @Override
    public int run(Invocation invocation) throws IOException {
        String by = invocation.option(BY).filter(name -> !name.isBlank())
                .orElseThrow(() -> new UsageException(text("missing")));
        String stamp = LocalDate.now(clock) + " " + by.strip();
        Optional<ModelSession> session = invocation.openForChange(invocation.arguments(MODEL).get(0));
        if (session.isEmpty()) {
            return FAULTS;
        }
        try {
            session.get().execute(new Stamp(stamp));
            session.get().save();
        } catch (OperationRefusedException e) {
            invocation.report(e.finding());
            return FAULTS;
        }
        invocation.out().println(stamp);
        return OK;
    }

    private static Text text(String key) {
        return Text.of(StampVerb.class, key);
    }
}

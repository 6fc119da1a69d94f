/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.api.aggregate;

import java.util.List;

import studio.takt.core.api.run.Finding;

/**
 * What a strategy decides.
 *
 * @param periods  one decision per period of the case, in order
 * @param findings what the strategy has to say about them, e.g. that they are proven to be the best
 * @param proof    how far they are proven to be the cheapest; empty if they are not meant to be, or cannot be made
 */
public record Decisions(List<Decision> periods, List<Finding> findings, List<Proof> proof) {

    /** Copies the lists. */
    public Decisions {
        periods = List.copyOf(periods);
        findings = List.copyOf(findings);
        proof = List.copyOf(proof);
    }

    /** Decisions that are not meant to be the cheapest. */
    public Decisions(List<Decision> periods, List<Finding> findings) {
        this(periods, findings, List.of());
    }

    /** Decisions that need no comment. */
    public Decisions(List<Decision> periods) {
        this(periods, List.of());
    }
}

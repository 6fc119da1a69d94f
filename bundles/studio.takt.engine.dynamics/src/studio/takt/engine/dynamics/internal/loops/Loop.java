/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.loops;

import java.util.List;

/**
 * A feedback loop.
 *
 * @param variables in order; the last acts on the first
 * @param polarity  positive: it reinforces a change; negative: it balances one
 */
public record Loop(List<Integer> variables, Polarity polarity) {
    /** Copies the list. */
    public Loop {
        variables = List.copyOf(variables);
    }
}

/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.study;

import java.util.List;

import studio.takt.core.api.run.Finding;
import studio.takt.engine.dynamics.internal.stockflow.SimulationFacts;

/**
 * What a sensitivity study is made of.
 *
 * @param model    the model
 * @param factors  what is varied; empty for all constants
 * @param runs     how many samples the model asks for; 0 if it says nothing
 * @param seed     the seed that the model asks for
 * @param findings what could not be read
 */
public record SensitivityFacts(SimulationFacts model, List<Factor> factors, int runs, long seed,
        List<Finding> findings) {
    /** Copies the lists. */
    public SensitivityFacts {
        factors = List.copyOf(factors);
        findings = List.copyOf(findings);
    }
}

/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.derive;

import java.util.List;
import java.util.Optional;

import studio.takt.core.api.run.ElementRef;

/**
 * The model that was derived before.
 *
 * @param model     which it is; {@link ElementRef#NONE} if there is none
 * @param variables all its variables
 */
public record Existing(ElementRef model, List<Variable> variables) {
    /** Nothing was derived before. */
    public static final Existing NONE = new Existing(ElementRef.NONE, List.of());

    /** Copies the list. */
    public Existing {
        variables = List.copyOf(variables);
    }

    /**
     * A variable.
     *
     * @param ref      which it is
     * @param key      which derived variable it is; empty if the user made it
     * @param equation its equation now
     * @param derived  its equation as it was derived
     * @param from     the name of the stock that it drains; may be empty
     * @param to       the name of the stock that it fills; may be empty
     */
    public record Variable(ElementRef ref, String key, String equation, String derived, String from, String to) {

        /** Whether it was derived, and its equation is still the derived one. */
        public boolean isUntouched() {
            return isDerived() && equation.equals(derived);
        }

        /** Whether it was derived. */
        public boolean isDerived() {
            return !key.isEmpty();
        }
    }

    /** The variable of that key. */
    public Optional<Variable> find(String key) {
        return variables.stream().filter(each -> each.isDerived() && each.key().equals(key)).findFirst();
    }
}

/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.schedule;

import java.util.List;

import studio.takt.core.api.run.Severity;

/**
 * What is wrong with a schedule, or worth knowing about it.
 *
 * @param rule     what the rule id ends with, and the key of its message
 * @param item     the item's name; empty if it is about a family
 * @param period   the period or month
 * @param quantity by how much
 * @param more     what else the message names
 */
public record Trouble(String rule, String item, String period, double quantity, List<Object> more) {

    static Trouble of(String rule, String item, String period, double quantity, Object... more) {
        return new Trouble(rule, item, period, ItemRecord.tidy(quantity), List.of(more));
    }

    /** How grave it is. */
    Severity severity() {
        return switch (rule) {
            case "agreement", "overpromised" -> Severity.ERROR;
            case "expedite", "defer", "cancel", "nothing-firm", "safety-used" -> Severity.INFORMATION;
            default -> Severity.WARNING;
        };
    }
}

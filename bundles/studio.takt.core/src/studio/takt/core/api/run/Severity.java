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

/** How grave a finding is, gravest first. */
public enum Severity {
    /** The result cannot be trusted or could not be made; the command line exits with 1. */
    ERROR,
    /** The result stands, but somebody should look. */
    WARNING,
    /** Worth knowing. */
    INFORMATION,
    /** A default that was taken for something the model leaves open. */
    ASSUMPTION
}

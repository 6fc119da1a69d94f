/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.workbook;

import java.util.Objects;

import studio.takt.core.api.run.Finding;

/** A workbook cannot be read; the finding says why. */
public final class WorkbookException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    /** For that reason. */
    public WorkbookException(Finding finding) {
        super(Objects.requireNonNull(finding).rule());
        this.finding = finding;
    }

    /** Why. */
    public Finding finding() {
        return finding;
    }
}

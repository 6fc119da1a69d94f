/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.exchange.internal.table;

import java.util.function.Consumer;

import studio.takt.core.api.run.Finding;

/** Passes findings on as those of a format: {@code table.value} becomes {@code csv.value}. */
public final class TableRules implements Consumer<Finding> {
    private static final String GENERAL = "table.";

    private final String format;
    private final Consumer<Finding> findings;

    /** Of that format. */
    public TableRules(String format, Consumer<Finding> findings) {
        this.format = format;
        this.findings = findings;
    }

    @Override
    public void accept(Finding finding) {
        findings.accept(finding.rule().startsWith(GENERAL)
                ? new Finding(finding.severity(), format + "." + finding.rule().substring(GENERAL.length()),
                        finding.element(), finding.message(), finding.location())
                : finding);
    }
}

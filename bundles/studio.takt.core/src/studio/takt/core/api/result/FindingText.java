/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.result;

import java.util.Locale;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.text.Text;
import studio.takt.core.internal.result.TextWidth;

/** Writes a finding as a line for people: where, how grave, what, and the id of the rule. */
public final class FindingText {
    private final Locale locale;

    /** Writes in this language. */
    public FindingText(Locale locale) {
        this.locale = locale;
    }

    /** {@code data.csv:3:5: error: … [data.number]} or {@code Assembly 1: warning: … [rule]}. */
    public String line(Finding finding) {
        String where = finding.location().isPresent()
                ? finding.location() + ": "
                : finding.element().isPresent() ? finding.element().name() + ": " : "";
        Text severity = Text.of(FindingText.class, "severity." + finding.severity().name().toLowerCase(Locale.ROOT));
        return TextWidth.harmless(where + severity.in(locale) + ": " + finding.message().in(locale) + " ["
                + finding.rule() + "]");
    }
}

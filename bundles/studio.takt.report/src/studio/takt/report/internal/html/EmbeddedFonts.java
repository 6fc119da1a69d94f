/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.report.internal.html;

import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import studio.takt.report.internal.format.Typefaces;

/** The letters that a page uses, as style rules that carry them. */
final class EmbeddedFonts {
    private final Typefaces typefaces;

    EmbeddedFonts(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    String styles(String page) {
        Set<Integer> letters = page.codePoints().filter(c -> c >= ' ').boxed()
                .collect(Collectors.toCollection(TreeSet::new));
        // what style sheets and page numbers add
        "0123456789/\u2013\u2026\u2022 \u00a0".chars().forEach(letters::add);
        return face(400, typefaces.subset(false, letters)) + face(600, typefaces.subset(true, letters));
    }

    private static String face(int weight, byte[] file) {
        return "@font-face{font-family:'" + Typefaces.FAMILY + "';font-weight:" + weight
                + ";font-style:normal;src:url(data:font/ttf;base64," + Base64.getEncoder().encodeToString(file)
                + ") format('truetype')}\n";
    }
}

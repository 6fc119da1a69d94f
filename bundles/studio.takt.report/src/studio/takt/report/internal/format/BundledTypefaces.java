/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.report.internal.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

import studio.takt.diagram.api.font.Fonts;
import studio.takt.diagram.api.font.Typeface;

/** The typeface that comes with the diagrams. */
public final class BundledTypefaces implements Typefaces {
    private final Fonts fonts;

    /** The typeface of these fonts. */
    public BundledTypefaces(Fonts fonts) {
        this.fonts = fonts;
    }

    @Override
    public InputStream open(boolean bold) throws IOException {
        return fonts.open(face(bold));
    }

    @Override
    public byte[] subset(boolean bold, Set<Integer> codePoints) {
        return fonts.subset(face(bold), codePoints);
    }

    private static Typeface face(boolean bold) {
        return bold ? Typeface.SEMIBOLD : Typeface.REGULAR;
    }
}

/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.api.font;

/** The faces of the bundled typeface. */
public enum Typeface {
    /** For most text. */
    REGULAR("Pretendard-Regular.ttf", 400),
    /** For names and headings. */
    SEMIBOLD("Pretendard-SemiBold.ttf", 600);

    private final String file;
    private final int weight;

    Typeface(String file, int weight) {
        this.file = file;
        this.weight = weight;
    }

    /** Its file in the bundle's folder {@code fonts}. */
    public String file() {
        return file;
    }

    /** Its weight as in CSS. */
    public int weight() {
        return weight;
    }
}

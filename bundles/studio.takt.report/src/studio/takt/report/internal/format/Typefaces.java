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

/** The typeface of documents: Latin and Korean, regular and bold. */
public interface Typefaces {
    /** The family name under which it is embedded. */
    String FAMILY = "Pretendard";

    /** The TrueType file; the caller closes it. */
    InputStream open(boolean bold) throws IOException;

    /** A TrueType file with only these characters. */
    byte[] subset(boolean bold, Set<Integer> codePoints);
}

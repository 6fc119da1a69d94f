/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.file;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/** Makes and judges the ids of elements: random, so that branches merge, and fit to be XML ids and parts of URLs. */
public final class Ids {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final String ALL = LETTERS + "0123456789";
    private static final int LENGTH = 16;
    private static final Pattern VALID = Pattern.compile("[A-Za-z_][A-Za-z0-9._-]{0,63}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A new id of 16 letters and digits (95 bits), the first a letter. */
    public static String random() {
        StringBuilder id = new StringBuilder(LENGTH).append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        while (id.length() < LENGTH) {
            id.append(ALL.charAt(RANDOM.nextInt(ALL.length())));
        }
        return id.toString();
    }

    /** True for what may stand as an id in a file. */
    public static boolean isValid(String id) {
        return VALID.matcher(id).matches();
    }
}

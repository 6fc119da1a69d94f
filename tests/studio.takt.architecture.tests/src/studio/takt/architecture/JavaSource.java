/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One Java file: the text as it stands, and the code without comments and the contents of strings. */
record JavaSource(Path file, String text, String code) {
    private static final Pattern NO_CODE = Pattern.compile(
            "\"\"\"(?s:.*?)\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\\n])+'|//[^\n]*|/\\*(?s:.*?)\\*/");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?([\\w.]+)(?:\\.\\*)?;");
    private static final Pattern QUALIFIED = Pattern
            .compile("(?<![\\w.])(?:org|com|studio)(?:\\.[a-z]\\w*){2,}(?=\\.[A-Z])");

    static JavaSource read(Path file) {
        try {
            return of(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JavaSource of(Path file, String text) {
        String code = NO_CODE.matcher(text).replaceAll(match -> match.group().startsWith("/") ? "" : "\"\"");
        return new JavaSource(file, text, code);
    }

    String packageName() {
        return PACKAGE.matcher(code).results().map(match -> match.group(1)).findFirst().orElse("");
    }

    /** The types and packages that the code names, by import or in full. */
    List<String> uses() {
        Stream<String> imports = IMPORT.matcher(code).results().map(match -> match.group(1));
        Stream<String> names = QUALIFIED.matcher(code).results().map(MatchResult::group);
        return Stream.concat(imports, names).distinct().toList();
    }
}

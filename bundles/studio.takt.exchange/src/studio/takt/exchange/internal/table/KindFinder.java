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

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out which kind of table a table is: by its title, else by its headings. */
public final class KindFinder {
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.KOREAN);

    private final List<TableKind> kinds = TableKinds.all();

    /** The names of all kinds, for messages. */
    public static String names() {
        return TableKinds.all().stream().map(TableKind::name).collect(Collectors.joining(", "));
    }

    /** The kind whose name a title is or begins with; otherwise the only one that knows all headings. */
    public Optional<TableKind> find(String title, List<Heading> headings) {
        return named(title).or(() -> fitting(headings));
    }

    /** The kind that a title, of a file or a sheet, says: {@code items}, {@code Items 2027}, {@code 품목}. */
    public Optional<TableKind> named(String title) {
        String wanted = title.strip().toLowerCase(Locale.ROOT);
        return kinds.stream().filter(kind -> names(kind).anyMatch(name -> isNamed(wanted, name)))
                .max(Comparator.comparingInt(kind -> kind.name().length()));
    }

    private static boolean isNamed(String title, String name) {
        return title.startsWith(name) && title.substring(name.length()).matches("(?s)([-_. (].*)?");
    }

    /** Its stable name, and what it is called in each language. */
    private static Stream<String> names(TableKind kind) {
        return Stream.concat(Stream.of(kind.name()), LANGUAGES.stream()
                .map(language -> Words.text("kind." + kind.name()).in(language).toLowerCase(Locale.ROOT)));
    }

    private Optional<TableKind> fitting(List<Heading> headings) {
        List<TableKind> fitting = kinds.stream()
                .filter(kind -> headings.stream().allMatch(heading -> heading.columnOf(kind).isPresent())).toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }
}

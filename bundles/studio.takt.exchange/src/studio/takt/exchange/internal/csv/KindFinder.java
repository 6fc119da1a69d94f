/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.exchange.internal.csv;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds out which kind of table a file is: by its name, else by its headings. */
public final class KindFinder {
    private static final String ENDING = ".csv";

    private final List<TableKind> kinds = TableKinds.all();

    /** The names of all kinds, for messages. */
    static String names() {
        return TableKinds.all().stream().map(TableKind::name).collect(Collectors.joining(", "));
    }

    /** The kind whose name the file's name is or begins with; otherwise the only one that knows all headings. */
    public Optional<TableKind> find(Path file, List<Heading> headings) {
        return named(file).or(() -> fitting(headings));
    }

    /** The kind that the name of a file says. */
    public Optional<TableKind> named(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        String base = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
        return kinds.stream().filter(kind -> base.matches(kind.name() + "([-_. (].*)?"))
                .max(Comparator.comparingInt(kind -> kind.name().length()));
    }

    private Optional<TableKind> fitting(List<Heading> headings) {
        List<TableKind> fitting = kinds.stream()
                .filter(kind -> headings.stream().allMatch(heading -> heading.columnOf(kind).isPresent())).toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }
}

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

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import studio.takt.core.api.run.Chart;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.SummaryValue;

/**
 * Names for the stable words that stand in a result's tables, such as {@code chase-workforce}. An engine says them
 * where it speaks to people: as the title of a chart's series for the rows with that word, or as the title of the key
 * figure {@code total.chase-workforce}. A word without a name stands for itself.
 */
public final class Words {
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> figures = new HashMap<>();

    /** The words of some results. */
    public Words(List<Result> results, Locale locale) {
        results.forEach(result -> result.summary().forEach(value -> learn(value, locale)));
        results.forEach(result -> result.charts().forEach(chart -> learn(chart, locale)));
    }

    /** Only from charts that tell one column in the words of another: elsewhere titles name columns. */
    private void learn(Chart chart, Locale locale) {
        if (chart.series().stream().map(Chart.Series::column).distinct().count() == 1) {
            chart.series().stream().filter(series -> series.where().size() == 1).forEach(series -> series.where()
                    .values().forEach(word -> names.putIfAbsent(word, series.title().in(locale))));
        }
    }

    private void learn(SummaryValue value, Locale locale) {
        figures.putIfAbsent(value.key(), value.title().in(locale));
        int dot = value.key().indexOf('.');
        if (dot > 0) {
            names.putIfAbsent(value.key().substring(dot + 1), value.title().in(locale));
        }
    }

    /** The title of a key figure, if the word is its key. */
    public Optional<String> figure(String key) {
        return Optional.ofNullable(figures.get(key));
    }

    /** The name of a word. */
    public String of(String word) {
        return names.getOrDefault(word, word);
    }
}

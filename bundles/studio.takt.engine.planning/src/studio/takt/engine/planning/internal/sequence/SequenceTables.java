/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.sequence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import studio.takt.core.api.run.DataSet;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.InputTable;
import studio.takt.core.api.run.InputTable.InputColumn;
import studio.takt.core.api.run.InputTable.Kind;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.internal.sequence.SequenceFacts.Changeover;
import studio.takt.engine.planning.internal.sequence.SequenceFacts.Job;
import studio.takt.engine.planning.internal.sequence.SequenceFacts.Pair;
import studio.takt.units.api.Unit;

/** The tables {@code jobs} and {@code changeovers}. */
public final class SequenceTables {
    /** What is to be done. */
    public static final String JOBS = "jobs";
    /** What it takes to go from a group to another. */
    public static final String CHANGEOVERS = "changeovers";
    private static final Unit HOUR = Unit.parse("h");
    private static final List<String> GROUP = List.of("group", "item", "product", "family", "color");
    private static final List<String> TIME = List.of("time", "processingTime", "duration", "hours");
    private static final List<String> CHANGE = List.of("time", "changeoverTime", "setupTime", "setup");
    private static final List<String> CLEANING = List.of("cleaning", "cleaningTime");

    private final List<Finding> findings = new ArrayList<>();
    private DataSet data = new DataSet("", "", List.of());

    /** What the tables look like. */
    public static List<InputTable> descriptions() {
        List<InputColumn> jobs = new ArrayList<>();
        column(jobs, JOBS, List.of("job", "order", "name"), Kind.TEXT, Unit.ONE);
        column(jobs, JOBS, GROUP, Kind.TEXT, Unit.ONE);
        column(jobs, JOBS, TIME, Kind.NUMBER, HOUR);
        column(jobs, JOBS, List.of("due", "dueDate"), Kind.NUMBER, HOUR);
        column(jobs, JOBS, List.of("weight"), Kind.NUMBER, Unit.ONE);
        column(jobs, JOBS, List.of("quantity", "qty"), Kind.NUMBER, Unit.ONE);
        List<InputColumn> changes = new ArrayList<>();
        column(changes, CHANGEOVERS, List.of("from"), Kind.TEXT, Unit.ONE);
        column(changes, CHANGEOVERS, List.of("to"), Kind.TEXT, Unit.ONE);
        column(changes, CHANGEOVERS, CHANGE, Kind.NUMBER, HOUR);
        column(changes, CHANGEOVERS, CLEANING, Kind.NUMBER, HOUR);
        column(changes, CHANGEOVERS, List.of("cost"), Kind.NUMBER, Unit.ONE);
        column(changes, CHANGEOVERS, List.of("forbidden"), Kind.TEXT, Unit.ONE);
        return List.of(new InputTable(JOBS, text("input.jobs"), jobs),
                new InputTable(CHANGEOVERS, text("input.changeovers"), changes).mayBeEmpty());
    }

    private static void column(List<InputColumn> columns, String table, List<String> names, Kind kind, Unit unit) {
        for (String name : names) {
            Text help = name.equals(names.get(0))
                    ? text("table." + table + "." + name)
                    : Text.of(SequenceTables.class, "table.another", names.get(0));
            columns.add(new InputColumn(name, kind, unit, false, help));
        }
    }

    private static Text text(String key) {
        return Text.of(SequenceTables.class, key);
    }

    /** What was found. */
    public List<Finding> findings() {
        return findings;
    }

    /** The jobs. */
    public List<Job> jobs(DataSet given) {
        data = given;
        List<Job> jobs = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (DataSet.Row row : given.rows()) {
            String name = word(row, List.of("job", "order", "name")).orElse("J" + (jobs.size() + 1));
            if (!names.add(name)) {
                fault("job-twice", row, name);
            }
            double hours = positive(row, TIME, 0);
            if (number(row, TIME).isEmpty()) {
                fault("time-missing", row, name);
            }
            jobs.add(new Job(ElementRef.NONE, name, word(row, GROUP).orElse(name), hours,
                    number(row, List.of("due", "dueDate")).orElse(Double.POSITIVE_INFINITY),
                    positive(row, List.of("weight"), 1), positive(row, List.of("quantity", "qty"), 0)));
        }
        return jobs;
    }

    /** The changeovers. */
    public Map<Pair, Changeover> changeovers(DataSet given) {
        data = given;
        Map<Pair, Changeover> changes = new HashMap<>();
        for (DataSet.Row row : given.rows()) {
            Optional<String> from = word(row, List.of("from"));
            Optional<String> to = word(row, List.of("to"));
            if (from.isEmpty() || to.isEmpty()) {
                fault("pair-missing", row);
                continue;
            }
            Changeover change = new Changeover(positive(row, CHANGE, 0), positive(row, CLEANING, 0),
                    positive(row, List.of("cost"), 0), word(row, List.of("forbidden")).filter(this::isYes).isPresent());
            if (changes.put(new Pair(from.get(), to.get()), change) != null) {
                fault("pair-twice", row, from.get(), to.get());
            }
        }
        return changes;
    }

    private boolean isYes(String word) {
        return List.of("yes", "y", "true", "1", "x", "\uc608", "\uae08\uc9c0", "forbidden")
                .contains(word.toLowerCase(Locale.ROOT));
    }

    private static Optional<String> word(DataSet.Row row, List<String> names) {
        return names.stream().map(row::text).flatMap(Optional::stream).map(String::strip)
                .filter(text -> !text.isEmpty()).findFirst();
    }

    private static Optional<Double> number(DataSet.Row row, List<String> names) {
        return names.stream().map(row::number).flatMap(Optional::stream).findFirst();
    }

    private double positive(DataSet.Row row, List<String> names, double otherwise) {
        double number = number(row, names).orElse(otherwise);
        if (!(number >= 0 && Double.isFinite(number))) {
            fault("number-negative", row, names.get(0), number);
        }
        return number;
    }

    private void fault(String key, DataSet.Row row, Object... arguments) {
        findings.add(new Finding(Severity.ERROR, SequencePlanner.RULE + key, data.locationOf(row),
                Text.of(SequenceTables.class, "finding." + key, arguments)));
    }
}

/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import studio.takt.core.api.run.DataSet;
import studio.takt.core.api.run.InputTable;
import studio.takt.core.api.run.InputTable.InputColumn;
import studio.takt.core.api.run.InputTable.Kind;
import studio.takt.core.api.run.Location;
import studio.takt.core.api.text.Text;
import studio.takt.engine.flow.internal.output.FlowUnits;
import studio.takt.units.api.Distribution.Parametric;
import studio.takt.units.api.Unit;

/** An input table with a station a row. */
public final class StationTable {
    private static final Pattern EMPIRICAL = Pattern.compile("empirical\\(\\s*samples\\.(.+?)\\s*\\)");
    private static final int MOST_STATIONS = 500;
    private static final int MOST_SERVERS = 10_000;
    private static final double MOST_CV = 10;
    private static final int MOST_PLACES = 1_000_000;

    private final DataSet data;
    private final Faults faults;
    private final Map<String, List<Double>> samples;

    /** Reads a table; what is wrong with it goes to the faults. */
    public StationTable(DataSet data, Faults faults) {
        this(data, Optional.empty(), faults);
    }

    /** Reads a table of stations, whose times may be measured: those of a table of samples. */
    public StationTable(DataSet data, Optional<DataSet> samples, Faults faults) {
        this.samples = SampleTable.read(samples, faults);
        this.data = data;
        this.faults = faults;
    }

    /** What a table of stations of a line looks like. */
    public static InputTable line() {
        List<InputColumn> columns = new ArrayList<>(common());
        columns.add(column("buffer", Kind.NUMBER, Unit.ONE, false));
        columns.add(column("setup", Kind.NUMBER, FlowUnits.SECOND, false));
        columns.add(column("setupEvery", Kind.NUMBER, Unit.ONE, false));
        return new InputTable("line", text("table.line"), columns);
    }

    /** What a table of stations of a network looks like. */
    public static InputTable stations() {
        List<InputColumn> columns = new ArrayList<>(common());
        columns.add(column("arrival", Kind.NUMBER, FlowUnits.RATE, false));
        columns.add(column("arrivalCv", Kind.NUMBER, Unit.ONE, false));
        columns.add(column("capacity", Kind.NUMBER, Unit.ONE, false));
        return new InputTable("stations", text("table.stations"), columns);
    }

    private static List<InputColumn> common() {
        return List.of(column("station", Kind.TEXT, Unit.ONE, true), column("servers", Kind.NUMBER, Unit.ONE, false),
                column("distribution", Kind.TEXT, Unit.ONE, false),
                column("mean", Kind.NUMBER, FlowUnits.SECOND, false), column("cv", Kind.NUMBER, Unit.ONE, false),
                column("mttf", Kind.NUMBER, FlowUnits.SECOND, false),
                column("mttr", Kind.NUMBER, FlowUnits.SECOND, false));
    }

    private static InputColumn column(String name, Kind kind, Unit unit, boolean required) {
        return new InputColumn(name, kind, unit, required, text("table.station." + name));
    }

    /** The stations, in the order of the table. */
    public List<StationData> read() {
        List<StationData> stations = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (DataSet.Row row : data.rows().subList(0, Math.min(MOST_STATIONS, data.rows().size()))) {
            String name = row.text("station").orElse("").strip();
            Location at = data.locationOf(row);
            if (name.isEmpty() || !names.add(name)) {
                faults.error(name.isEmpty() ? "nameless" : "twice", at, name);
            }
            stations.add(station(row, name, at));
        }
        if (data.rows().size() > MOST_STATIONS) {
            faults.error("too-many", new Location(data.file(), 1, 0), MOST_STATIONS);
        }
        if (stations.isEmpty()) {
            faults.error("empty", new Location(data.file(), 1, 0), data.table());
        }
        return stations;
    }

    private StationData station(DataSet.Row row, String name, Location at) {
        Numbers numbers = new Numbers(row, name, at);
        int servers = numbers.whole("servers", 1, MOST_SERVERS).orElse(1);
        Optional<Integer> buffer = numbers.whole("buffer", 0, MOST_PLACES);
        double mttf = numbers.positive("mttf", 0);
        double mttr = numbers.positive("mttr", 0);
        double setup = numbers.positive("setup", 0);
        int setupEvery = numbers.whole("setupEvery", 1, MOST_PLACES).orElse(-1);
        if (mttf > 0 != mttr > 0) {
            faults.error("half-a-failure", at, name);
        }
        Optional<Double> arrival = row.number("arrival").map(any -> numbers.positive("arrival", 0));
        int places = numbers.whole("capacity", servers, MOST_PLACES).orElse(0);
        return new StationData(name, servers, time(numbers), buffer, mttf, mttr, setup, setupEvery, arrival,
                numbers.positive("arrivalCv", 1), places, at);
    }

    private ProcessTime time(Numbers numbers) {
        String kind = numbers.row.text("distribution").orElse("").strip();
        double mean = numbers.positive("mean", 0);
        double cv = numbers.positive("cv", 1);
        if (cv > MOST_CV) {
            faults.error("cv", numbers.at, numbers.name, cv, MOST_CV);
            cv = MOST_CV;
        }
        boolean spelledOut = kind.contains("(");
        if (!spelledOut && numbers.row.number("mean").isEmpty()) {
            faults.error("no-mean", numbers.at, numbers.name);
        }
        if (kind.isEmpty()) {
            return ProcessTime.of(TimeReader.measured(mean, cv));
        }
        if (numbers.row.number("cv").isPresent() && TimeReader.contradicts(kind.toLowerCase(Locale.ROOT), cv)) {
            faults.warn("cv-ignored", numbers.at, numbers.name, kind, plain(cv));
        }
        Matcher measured = EMPIRICAL.matcher(kind);
        if (measured.matches() && samples.containsKey(measured.group(1))) {
            return ProcessTime.of(samples.get(measured.group(1)));
        }
        if (measured.matches()) {
            faults.error("unknown-sample", numbers.at, numbers.name, measured.group(1),
                    String.join(", ", samples.keySet()));
            return ProcessTime.of(TimeReader.measured(mean, 0));
        }
        Optional<Parametric> time = spelledOut
                ? TimeReader.parse(kind)
                : TimeReader.of(kind.toLowerCase(Locale.ROOT), mean, cv);
        if (time.isEmpty()) {
            faults.error("distribution", numbers.at, numbers.name, kind, String.join(", ", TimeReader.KINDS));
        }
        return ProcessTime.of(time.orElseGet(() -> TimeReader.measured(mean, 0)));
    }

    /** The numbers of a row. */
    private final class Numbers {
        private final DataSet.Row row;
        private final String name;
        private final Location at;

        Numbers(DataSet.Row row, String name, Location at) {
            this.row = row;
            this.name = name;
            this.at = at;
        }

        Optional<Integer> whole(String column, int least, int most) {
            Optional<Double> value = row.number(column);
            if (value.isPresent() && !(value.get() >= least && value.get() <= most
                    && value.get() == Math.rint(value.get()))) {
                faults.error("whole", at, name, column, plain(value.get()), least, most);
                return Optional.empty();
            }
            return value.map(Double::intValue);
        }

        double positive(String column, double otherwise) {
            double value = row.number(column).orElse(otherwise);
            if (!(value >= 0 && value <= 1e12)) {
                faults.error("negative", at, name, column, plain(value));
                return otherwise;
            }
            return value;
        }
    }

    /** Without a fraction that is none. */
    private static String plain(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(String.valueOf(value)).stripTrailingZeros().toPlainString()
                : String.valueOf(value);
    }

    private static Text text(String key) {
        return Text.of(StationTable.class, key);
    }
}

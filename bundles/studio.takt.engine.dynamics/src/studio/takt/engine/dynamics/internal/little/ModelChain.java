/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.little;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.engine.dynamics.internal.simulation.PreparedModel;
import studio.takt.engine.dynamics.internal.simulation.Trajectory;
import studio.takt.engine.dynamics.internal.stockflow.Settings;
import studio.takt.engine.dynamics.internal.stockflow.SimulationFacts;
import studio.takt.engine.dynamics.internal.stockflow.VariableFacts;
import studio.takt.engine.dynamics.internal.stockflow.VariableFacts.Kind;
import studio.takt.equations.api.Names;
import studio.takt.units.api.Unit;

/** What flowed into and out of stocks of a model during a run; by Euler, so that what flows in a step is known exactly. */
public final class ModelChain {
    private static final double MOST_STEPS = 1e6;

    private final SimulationFacts facts;
    private final List<Finding> findings = new ArrayList<>();

    /** Of a model. */
    public ModelChain(SimulationFacts facts) {
        this.facts = facts;
    }

    /**
     * Runs it.
     *
     * @param names   the stocks looked at, with commas between; all of them if it is blank
     * @param outflow the flow by which pieces should leave; any if it is blank
     */
    public LittleFacts run(Settings given, String names, String outflow, Monitor monitor) {
        List<VariableFacts> stocks = stocks(names);
        boolean possible = given.dt() > 0 && given.stop() > given.start()
                && (given.stop() - given.start()) / given.dt() <= MOST_STEPS;
        if (!possible) {
            note(Severity.ERROR, "settings", given.start(), given.stop(), given.dt());
        }
        Optional<PreparedModel> model = prepare();
        if (stocks.isEmpty() || model.isEmpty() || findings.stream().anyMatch(Finding::isError)) {
            return LittleFacts.none(facts.element(), findings);
        }
        if (given.method() != Settings.Method.EULER) {
            note(Severity.INFORMATION, "euler");
        }
        Settings settings = new Settings(given.start(), given.stop(), given.dt(), 0, Settings.Method.EULER,
                given.seed());
        Trajectory trajectory = model.get().run(settings, monitor);
        findings.addAll(trajectory.findings());
        return facts(model.get(), trajectory, stocks, Names.key(outflow), settings.dt());
    }

    private Optional<PreparedModel> prepare() {
        PreparedModel.Outcome outcome = PreparedModel.of(facts);
        findings.addAll(outcome.findings());
        return outcome.model();
    }

    private List<VariableFacts> stocks(String names) {
        List<VariableFacts> all = facts.variables().stream().filter(each -> each.kind() == Kind.STOCK).toList();
        List<VariableFacts> found = new ArrayList<>();
        for (String name : Arrays.stream(names.split(",")).map(String::strip).filter(each -> !each.isEmpty())
                .toList()) {
            Optional<VariableFacts> stock = all.stream().filter(each -> each.key().equals(Names.key(name))).findFirst();
            stock.ifPresent(found::add);
            if (stock.isEmpty()) {
                note(Severity.ERROR, "no-stock", name);
            }
        }
        List<VariableFacts> chosen = names.isBlank() ? all : found;
        if (chosen.isEmpty() && names.isBlank()) {
            note(Severity.ERROR, "no-stocks");
        }
        if (chosen.stream().map(VariableFacts::unit).distinct().count() > 1) {
            note(Severity.ERROR, "units");
        }
        return chosen;
    }

    private LittleFacts facts(PreparedModel model, Trajectory trajectory, List<VariableFacts> stocks, String outflow,
            double dt) {
        Set<String> in = keys(stocks, VariableFacts::inflows);
        Set<String> out = keys(stocks, VariableFacts::outflows);
        Set<String> inside = new HashSet<>(in);
        inside.retainAll(out);
        in.removeAll(inside);
        out.removeAll(inside);
        if (!outflow.isEmpty() && !out.contains(outflow)) {
            note(Severity.ERROR, "no-outflow", outflow);
            return LittleFacts.none(facts.element(), findings);
        }
        int periods = trajectory.rows().size() - 1;
        if (periods < 1) {
            return LittleFacts.none(facts.element(), findings);
        }
        double[] lost = new double[periods];
        double[] left = new double[periods];
        double[] came = new double[periods];
        in.forEach(key -> add(model, trajectory, key, dt, came));
        out.forEach(key -> add(model, trajectory, key, dt, outflow.isEmpty() || key.equals(outflow) ? left : lost));
        double opening = stocks.stream().mapToDouble(each -> first(model, trajectory, each.key())).sum();
        return new LittleFacts(facts.element(), trajectory.times(), opening, came, left, lost,
                stocks.get(0).unit().map(Unit::toString).orElse("pcs"),
                facts.timeUnit().map(Unit::toString).orElse("d"), findings);
    }

    private static Set<String> keys(List<VariableFacts> stocks, Function<VariableFacts, List<String>> flows) {
        Set<String> keys = new HashSet<>();
        stocks.forEach(stock -> keys.addAll(flows.apply(stock)));
        return keys;
    }

    private static void add(PreparedModel model, Trajectory trajectory, String key, double dt, double[] sum) {
        OptionalInt place = model.place(key);
        if (place.isPresent()) {
            double[] series = trajectory.series(place.getAsInt());
            for (int i = 0; i < sum.length; i++) {
                sum[i] += series[i] * dt;
            }
        }
    }

    private double first(PreparedModel model, Trajectory trajectory, String key) {
        OptionalInt place = model.place(key);
        if (place.isEmpty()) {
            note(Severity.ERROR, "array", key);
            return 0;
        }
        return trajectory.rows().get(0)[place.getAsInt() + 1];
    }

    private void note(Severity severity, String key, Object... arguments) {
        findings.add(new Finding(severity, "littles-law." + key, facts.element(),
                Text.of(ModelChain.class, "finding." + key, arguments)));
    }
}

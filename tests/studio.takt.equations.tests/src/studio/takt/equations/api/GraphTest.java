/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.equations.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.takt.units.api.Unit;

/** Dependencies, order, loops, graphical functions and units. */
class GraphTest {
    @Test
    void whatAMemoryTakesInIsNotNeededAtOnce() throws EquationException {
        Dependencies found = Dependencies.of(Equations.parse("SMTH1(a, b, c) + d + PREVIOUS(e, f) + INIT(g) + t(h)"));
        assertEquals(Set.of("d", "h"), found.now());
        assertEquals(Set.of("b", "c", "d", "f", "g", "h"), found.initially());
        assertEquals(Set.of("a", "b", "c", "d", "e", "f", "g", "h"), found.all());
        assertEquals(Set.of("t"), found.tables());
        assertEquals(Set.of("a", "b"), Dependencies.of(Equations.parse("SMTH1(a, b)")).initially());
        assertEquals(Set.of("time_of_it"), Dependencies.of(Equations.parse("DELAY3(x, Time_of_it)")).now());
    }

    @Test
    void orderPutsNeedsFirst() {
        Map<String, Set<String>> needs = new LinkedHashMap<>();
        needs.put("c", Set.of("b", "stock"));
        needs.put("b", Set.of("a"));
        needs.put("a", Set.of());
        DependencyGraph graph = new DependencyGraph(needs);
        assertEquals(List.of("a", "b", "c"), graph.order());
        assertEquals(List.of(), graph.loops());
    }

    @Test
    void loopsAreListed() {
        Map<String, Set<String>> needs = new LinkedHashMap<>();
        needs.put("a", Set.of("b"));
        needs.put("b", Set.of("c"));
        needs.put("c", Set.of("a"));
        needs.put("behind", Set.of("a"));
        needs.put("self", Set.of("self"));
        needs.put("free", Set.of());
        DependencyGraph graph = new DependencyGraph(needs);
        assertEquals(List.of(List.of("a", "b", "c"), List.of("self")), graph.loops());
        assertEquals(List.of("free"), graph.order());
    }

    @Test
    void aLongChainIsNoProblem() {
        Map<String, Set<String>> needs = new LinkedHashMap<>();
        for (int i = 0; i < 100_000; i++) {
            needs.put("v" + i, Set.of("v" + (i + 1)));
        }
        assertEquals(100_000, new DependencyGraph(needs).order().size());
    }

    @ParameterizedTest
    @CsvSource({"CONTINUOUS,-1,10", "CONTINUOUS,0.5,15", "CONTINUOUS,1,20", "CONTINUOUS,2,15", "CONTINUOUS,9,10",
            "EXTRAPOLATE,-1,0", "EXTRAPOLATE,0.5,15", "EXTRAPOLATE,5,0", "DISCRETE,-1,10", "DISCRETE,0.99,10",
            "DISCRETE,1,20", "DISCRETE,2.9,20", "DISCRETE,3,10", "DISCRETE,9,10"})
    void graphicalFunctions(GraphicalTable.Kind kind, double x, double y) {
        assertEquals(y, new GraphicalTable(kind, new double[]{0, 1, 3}, new double[]{10, 20, 10}).value(x), 1e-12);
    }

    @ParameterizedTest
    @CsvSource({"CONTINUOUS,0.5,5", "CONTINUOUS,1,20", "CONTINUOUS,1.5,15", "DISCRETE,0.9,0", "DISCRETE,1,20",
            "EXTRAPOLATE,3,10", "CONTINUOUS,-1,0"})
    void graphicalFunctionsMayJump(GraphicalTable.Kind kind, double x, double y) {
        assertEquals(y, new GraphicalTable(kind, new double[]{0, 1, 1, 2, 2}, new double[]{0, 10, 20, 10, 10})
                .value(x), 1e-12);
    }

    @Test
    void pointsMustMakeAFunction() {
        assertThrows(IllegalArgumentException.class,
                () -> new GraphicalTable(GraphicalTable.Kind.DISCRETE, new double[]{0, -1}, new double[]{1, 2}));
        assertThrows(IllegalArgumentException.class,
                () -> new GraphicalTable(GraphicalTable.Kind.DISCRETE, new double[]{}, new double[]{}));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"stock / tau|pcs/d|", "stock + flow||DIFFERENT", "min_time + tau||SCALE",
            "stock * 2|pcs|", "2 * 3||", "MAX(0, stock)|pcs|", "EXP(stock)|1|NOT_PLAIN", "stock / stock|1|",
            "SMTH1(stock, tau)|pcs|", "SMTH1(stock, stock)|pcs|DIFFERENT", "PULSE(stock, 1)|pcs/d|",
            "RAMP(flow, 1)|pcs|", "TIME + tau|d|", "stock > 5|1|", "IF stock > flow THEN 1 ELSE 0||DIFFERENT",
            "tau^2|d^2|", "unknown * stock||", "flow * tau|pcs/d·d|"})
    void unitsFollowFromTheEquation(String text, String unit, String problem) throws EquationException {
        Map<String, Unit> known = Map.of("stock", Unit.parse("pcs"), "flow", Unit.parse("pcs/d"), "tau",
                Unit.parse("d"), "min_time", Unit.parse("min"));
        UnitCheck check = new UnitCheck(key -> Optional.ofNullable(known.get(key)), Optional.of(Unit.parse("d")));
        Optional<Unit> found = check.infer(Equations.parse(text));
        if (unit != null) {
            assertTrue(found.orElseThrow().isCommensurableWith(Unit.parse(unit)), found.toString());
        } else if (problem == null) {
            assertEquals(Optional.empty(), found);
        }
        assertEquals(problem == null ? List.of() : List.of(problem),
                check.faults().stream().map(fault -> fault.problem().name()).toList());
        check.faults().forEach(fault -> assertTrue(fault.message(Locale.KOREAN).matches(".*[가-힣].*")));
    }

    @Test
    void theDeclaredUnitIsCompared() throws EquationException {
        UnitCheck check = new UnitCheck(key -> Optional.of(Unit.parse("pcs")), Optional.empty());
        check.expect(Equations.parse("a + b"), Unit.parse("pcs"));
        check.expect(Equations.parse("7"), Unit.parse("KRW"));
        assertEquals(List.of(), check.faults());
        check.expect(Equations.parse("a * b"), Unit.parse("pcs"));
        assertEquals(UnitFault.Problem.RESULT, check.faults().get(0).problem());
    }
}

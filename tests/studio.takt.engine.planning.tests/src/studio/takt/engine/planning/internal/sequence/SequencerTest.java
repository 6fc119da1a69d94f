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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Monitor;
import studio.takt.engine.planning.internal.sequence.SequenceFacts.Changeover;
import studio.takt.engine.planning.internal.sequence.SequenceFacts.Job;
import studio.takt.engine.planning.internal.sequence.SequenceFacts.Pair;
import studio.takt.engine.planning.internal.testing.Cancelled;

/** Sequences against all permutations; bounds and heuristics against the exact answer. */
class SequencerTest {
    private static final int CASES = 120;

    private static SequenceFacts random(SplittableRandom random, int size, double forbidden, double times) {
        int groups = 1 + random.nextInt(size + 2);
        List<Job> jobs = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            double due = random.nextInt(4) == 0 ? Double.POSITIVE_INFINITY : random.nextInt(6 * size);
            jobs.add(new Job(ElementRef.NONE, "J" + i, "G" + random.nextInt(groups), times * random.nextInt(9),
                    times * due, random.nextInt(5), 1));
        }
        Map<Pair, Changeover> changes = new HashMap<>();
        for (int from = 0; from < groups; from++) {
            for (int to = 0; to < groups; to++) {
                boolean same = from == to && random.nextInt(4) > 0;
                changes.put(new Pair("G" + from, "G" + to), same
                        ? Changeover.NONE
                        : new Changeover(times * random.nextInt(9), times * random.nextInt(3), random.nextInt(50),
                                random.nextDouble() < forbidden));
            }
        }
        Optional<String> initial = random.nextBoolean() ? Optional.of("G0") : Optional.empty();
        return new SequenceFacts(ElementRef.NONE, "", jobs, changes, initial, List.of());
    }

    private static double brute(SequenceCase given, int[] sequence, int place) {
        if (place == sequence.length) {
            return given.value(sequence);
        }
        double least = Double.POSITIVE_INFINITY;
        for (int i = place; i < sequence.length; i++) {
            swap(sequence, place, i);
            least = Math.min(least, brute(given, sequence, place + 1));
            swap(sequence, place, i);
        }
        return least;
    }

    private static void swap(int[] sequence, int i, int j) {
        int job = sequence[i];
        sequence[i] = sequence[j];
        sequence[j] = job;
    }

    @ParameterizedTest
    @EnumSource(Objective.class)
    void theExactSequenceIsTheBestOfAllPermutations(Objective objective) {
        SplittableRandom random = new SplittableRandom(objective.ordinal());
        int impossible = 0;
        for (int i = 0; i < CASES; i++) {
            SequenceCase given = new SequenceCase(random(random, 1 + random.nextInt(7), 0.25, 1), objective);
            double least = brute(given, IntStream.range(0, given.size()).toArray(), 0);
            Sequencer.Found found = Sequencer.solve(given, 5, i, Monitor.NONE);
            impossible += least == Double.POSITIVE_INFINITY ? 1 : 0;
            assertEquals(least < Double.POSITIVE_INFINITY, found.sequence().isPresent(), "case " + i);
            found.sequence().ifPresent(best -> assertEquals(least, given.value(best), 1e-9));
            assertTrue(found.isProven());
            assertTrue(new LowerBound(given).value() <= least + 1e-9, "case " + i + ": the bound is one");
        }
        assertTrue(impossible > 0 && impossible < CASES, "both kinds of case came up: " + impossible);
    }

    /** Ten jobs at most that fit on the way to eight: brute force over eight. */
    @ParameterizedTest
    @EnumSource(Objective.class)
    void eightJobs(Objective objective) {
        SplittableRandom random = new SplittableRandom(77);
        for (int i = 0; i < 4; i++) {
            SequenceCase given = new SequenceCase(random(random, 8, 0.1, 1), objective);
            double least = brute(given, IntStream.range(0, 8).toArray(), 0);
            Sequencer.Found found = Sequencer.solve(given, 5, i, Monitor.NONE);
            assertEquals(least, found.sequence().map(given::value).orElse(Double.POSITIVE_INFINITY), 1e-9);
        }
    }

    @ParameterizedTest
    @EnumSource(Objective.class)
    void theHeuristicComesCloseAndItsBoundHolds(Objective objective) {
        SplittableRandom random = new SplittableRandom(5);
        double over = 0;
        for (int i = 0; i < 15; i++) {
            SequenceCase given = new SequenceCase(random(random, 12, 0, 1), objective);
            double exact = given.value(Sequencer.solve(given, 5, 1, Monitor.NONE).sequence().orElseThrow());
            double good = given.value(new LocalSearch(given, 1, Monitor.NONE).search(200));
            assertTrue(good >= exact - 1e-9, "nothing is better than the best");
            assertTrue(new LowerBound(given).value() <= exact + 1e-9);
            over += exact > 0 ? good / exact - 1 : good;
        }
        assertTrue(over / 15 < 0.02, "2 % above the best at most in the mean: " + over / 15);
    }

    @ParameterizedTest
    @EnumSource(Objective.class)
    void twiceTheTimesIsTwiceTheObjective(Objective objective) {
        for (int seed = 0; seed < 20; seed++) {
            double once = best(random(new SplittableRandom(seed), 9, 0, 1), objective);
            double twice = best(random(new SplittableRandom(seed), 9, 0, 2), objective);
            assertEquals(objective == Objective.COST ? once : 2 * once, twice, 1e-9);
        }
    }

    private static double best(SequenceFacts facts, Objective objective) {
        SequenceCase given = new SequenceCase(facts, objective);
        return given.value(Sequencer.solve(given, 5, 1, Monitor.NONE).sequence().orElseThrow());
    }

    /** Splitting a job in two of the same group, without changeover within groups, changes no changeover. */
    @Test
    void splittingAJobChangesNoChangeover() {
        for (int seed = 0; seed < 20; seed++) {
            SequenceFacts whole = random(new SplittableRandom(seed), 7, 0, 1);
            Map<Pair, Changeover> changes = new HashMap<>(whole.changeovers());
            whole.jobs().forEach(job -> changes.put(new Pair(job.group(), job.group()), Changeover.NONE));
            List<Job> parts = new ArrayList<>(whole.jobs());
            Job first = parts.remove(0);
            parts.add(new Job(first.element(), "a", first.group(), first.hours() / 2, first.due(), 1, 1));
            parts.add(new Job(first.element(), "b", first.group(), first.hours() / 2, first.due(), 1, 1));
            double before = best(with(whole, whole.jobs(), changes), Objective.CHANGEOVER);
            double after = best(with(whole, parts, changes), Objective.CHANGEOVER);
            assertTrue(after <= before + 1e-9, "a piece may go elsewhere, but need not");
        }
    }

    private static SequenceFacts with(SequenceFacts facts, List<Job> jobs, Map<Pair, Changeover> changes) {
        return new SequenceFacts(facts.element(), "", jobs, changes, facts.initial(), List.of());
    }

    @Test
    void fifteenJobsAreSolvedExactlyAndManyAreProvenByTheirGroups() {
        SequenceCase fifteen = new SequenceCase(random(new SplittableRandom(3), 15, 0.1, 1), Objective.TARDINESS);
        assertTrue(Sequencer.solve(fifteen, 5, 1, Monitor.NONE).exact());
        List<Job> jobs = new ArrayList<>();
        Map<Pair, Changeover> changes = new HashMap<>();
        SplittableRandom random = new SplittableRandom(8);
        for (int i = 0; i < 60; i++) {
            jobs.add(new Job(ElementRef.NONE, "J" + i, "G" + i % 8, 1, Double.POSITIVE_INFINITY, 1, 1));
        }
        for (int from = 0; from < 8; from++) {
            for (int to = 0; to < 8; to++) {
                changes.put(new Pair("G" + from, "G" + to),
                        new Changeover(from == to ? 0 : 5 + random.nextInt(5), 0, 0, false));
            }
        }
        SequenceCase many = new SequenceCase(new SequenceFacts(ElementRef.NONE, "", jobs, changes, Optional.empty(),
                List.of()), Objective.CHANGEOVER);
        Sequencer.Found found = Sequencer.solve(many, 300, 1, Monitor.NONE);
        assertTrue(found.exact(), found.bound() + " " + many.value(found.sequence().orElseThrow()));
    }

    @Test
    void theSameSeedIsTheSameSequence() {
        SequenceCase given = new SequenceCase(random(new SplittableRandom(9), 40, 0, 1), Objective.WEIGHTED_TARDINESS);
        assertArrayEquals(new LocalSearch(given, 4, Monitor.NONE).search(20),
                new LocalSearch(given, 4, Monitor.NONE).search(20));
    }

    @Test
    void itStopsWhenNobodyWantsIt() {
        SequenceCase given = new SequenceCase(random(new SplittableRandom(9), 200, 0, 1), Objective.TARDINESS);
        Assertions.assertThrows(CancellationException.class, () -> Sequencer.solve(given, 10, 1, new Cancelled()));
    }
}

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

import java.util.Arrays;
import java.util.List;

import studio.takt.engine.planning.internal.sequence.SequenceFacts.Changeover;
import studio.takt.engine.planning.internal.sequence.SequenceFacts.Job;

/**
 * A sequencing case as arrays: what it takes to go from one job to the next, the start being the place after the last
 * job. A forbidden changeover takes infinitely long and costs infinitely much.
 */
public final class SequenceCase {
    private final SequenceFacts facts;
    private final Objective objective;
    private final int size;
    private final double[][] hours;
    private final double[][] adds;
    private final double[] work;
    private final double[] due;
    private final double[] weight;

    /** The case of these facts under an objective. */
    public SequenceCase(SequenceFacts facts, Objective objective) {
        this.facts = facts;
        this.objective = objective;
        this.size = facts.jobs().size();
        this.hours = new double[size + 1][size];
        this.adds = new double[size + 1][size];
        this.work = facts.jobs().stream().mapToDouble(Job::hours).toArray();
        this.due = facts.jobs().stream().mapToDouble(Job::due).toArray();
        this.weight = facts.jobs().stream()
                .mapToDouble(job -> objective == Objective.WEIGHTED_TARDINESS ? job.weight() : 1).toArray();
        for (int from = 0; from <= size; from++) {
            for (int to = 0; to < size; to++) {
                Changeover change = change(from, to);
                boolean never = change.forbidden();
                hours[from][to] = never ? Double.POSITIVE_INFINITY : change.hours() + change.cleaning();
                double cost = objective == Objective.COST ? change.cost() : hours[from][to];
                adds[from][to] = never ? Double.POSITIVE_INFINITY : objective.dependsOnTime() ? 0 : cost;
            }
        }
    }

    /** What it takes to go from one job, or the start, to another. */
    Changeover change(int from, int to) {
        String before = from == size ? facts.initial().orElse("") : facts.jobs().get(from).group();
        return from == size && facts.initial().isEmpty()
                ? Changeover.NONE
                : facts.between(before, facts.jobs().get(to).group());
    }

    /** How many jobs there are; also the place of the start. */
    public int size() {
        return size;
    }

    SequenceFacts facts() {
        return facts;
    }

    Objective objective() {
        return objective;
    }

    /** Hours of changeover. */
    double hours(int from, int to) {
        return hours[from][to];
    }

    /** What a changeover adds to the objective by itself. */
    double adds(int from, int to) {
        return adds[from][to];
    }

    double work(int job) {
        return work[job];
    }

    double due(int job) {
        return due[job];
    }

    double weight(int job) {
        return weight[job];
    }

    /** What a job that is done at a time adds to the objective by that. */
    double lateness(int job, double done) {
        return objective.dependsOnTime() ? weight[job] * Math.max(0, done - due[job]) : 0;
    }

    /** What is the same for every sequence. */
    double constant() {
        return objective == Objective.MAKESPAN ? Arrays.stream(work).sum() : 0;
    }

    /** The objective of a sequence; infinite if it makes a forbidden changeover. */
    public double value(int[] sequence) {
        double value = constant();
        double time = 0;
        int last = size;
        for (int job : sequence) {
            time += hours[last][job] + work[job];
            value += adds[last][job] + lateness(job, time);
            last = job;
        }
        return time < Double.POSITIVE_INFINITY ? value : Double.POSITIVE_INFINITY;
    }

    /** The groups of the jobs, each once, in order of appearance. */
    List<String> groups() {
        return facts.jobs().stream().map(Job::group).distinct().toList();
    }
}

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
import java.util.List;

import studio.takt.engine.planning.internal.sequence.SequenceFacts.Changeover;
import studio.takt.engine.planning.internal.sequence.SequenceFacts.Job;

/** A sequence with its books: when each job is set up, begun and done. */
public final class SequencePlan {
    private final SequenceCase given;
    private final List<Step> steps = new ArrayList<>();

    /** The books of a sequence that makes no forbidden changeover. */
    public SequencePlan(SequenceCase given, int[] sequence) {
        this.given = given;
        double time = 0;
        int last = given.size();
        for (int job : sequence) {
            Changeover change = given.change(last, job);
            double begin = time + change.hours() + change.cleaning();
            Job what = given.facts().jobs().get(job);
            steps.add(new Step(steps.size() + 1, what, change, time, begin, begin + what.hours()));
            time = begin + what.hours();
            last = job;
        }
    }

    /**
     * A job in its place.
     *
     * @param place  its place, from 1
     * @param job    the job
     * @param change the changeover before it
     * @param setup  when that begins
     * @param begin  when the job begins
     * @param end    when it is done
     */
    public record Step(int place, Job job, Changeover change, double setup, double begin, double end) {
        /** Hours late. */
        public double tardiness() {
            return Math.max(0, end - job.due());
        }
    }

    /** The steps, in order. */
    public List<Step> steps() {
        return steps;
    }

    /** Hours of changeover, without cleaning. */
    double changeover() {
        return steps.stream().mapToDouble(step -> step.change().hours()).sum();
    }

    double cleaning() {
        return steps.stream().mapToDouble(step -> step.change().cleaning()).sum();
    }

    double cost() {
        return steps.stream().mapToDouble(step -> step.change().cost()).sum();
    }

    double makespan() {
        return steps.isEmpty() ? 0 : steps.get(steps.size() - 1).end();
    }

    double tardiness() {
        return steps.stream().mapToDouble(Step::tardiness).sum();
    }

    double weightedTardiness() {
        return steps.stream().mapToDouble(step -> step.tardiness() * step.job().weight()).sum();
    }

    long late() {
        return steps.stream().filter(step -> step.tardiness() > 1e-9).count();
    }

    double objective() {
        return switch (given.objective()) {
            case CHANGEOVER -> changeover() + cleaning();
            case COST -> cost();
            case MAKESPAN -> makespan();
            case TARDINESS -> tardiness();
            case WEIGHTED_TARDINESS -> weightedTardiness();
        };
    }
}

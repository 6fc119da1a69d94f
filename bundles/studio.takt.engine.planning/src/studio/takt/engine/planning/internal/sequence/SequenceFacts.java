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

import java.util.List;
import java.util.Map;
import java.util.Optional;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;

/**
 * What is put into sequence on one facility: a snapshot, free of EMF. All times are working hours from the start.
 *
 * @param element     the facility
 * @param currency    the currency of changeover costs; may be empty
 * @param jobs        what is to be done, in the order given
 * @param changeovers what it takes to go from a group to another
 * @param initial     the group that the facility is set up for at the start, if that is known
 * @param findings    what was noticed on the way
 */
public record SequenceFacts(ElementRef element, String currency, List<Job> jobs, Map<Pair, Changeover> changeovers,
        Optional<String> initial, List<Finding> findings) {

    /**
     * A job.
     *
     * @param element  what it is in the model; {@link ElementRef#NONE} for one of a table
     * @param name     what it is called
     * @param group    what the facility is set up for while it is done
     * @param hours    how long it takes
     * @param due      when it should be done; infinite if nothing says
     * @param weight   how much an hour of tardiness counts
     * @param quantity units it makes; 0 if nothing says
     */
    public record Job(ElementRef element, String name, String group, double hours, double due, double weight,
            double quantity) {}

    /** From a group to a group. */
    public record Pair(String from, String to) {}

    /**
     * A changeover.
     *
     * @param hours     how long it takes, without cleaning
     * @param cleaning  how long cleaning takes
     * @param cost      what it costs
     * @param forbidden true if it must not be made
     */
    public record Changeover(double hours, double cleaning, double cost, boolean forbidden) {
        /** Nothing to be done. */
        public static final Changeover NONE = new Changeover(0, 0, 0, false);
    }

    /** Copies the collections. */
    public SequenceFacts {
        jobs = List.copyOf(jobs);
        changeovers = Map.copyOf(changeovers);
        findings = List.copyOf(findings);
    }

    /** What it takes to go from a group to another; nothing where nothing is said. */
    public Changeover between(String from, String to) {
        return changeovers.getOrDefault(new Pair(from, to), Changeover.NONE);
    }
}

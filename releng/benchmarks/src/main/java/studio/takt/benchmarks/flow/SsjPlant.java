/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.benchmarks.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

import umontreal.ssj.randvar.ExponentialGen;
import umontreal.ssj.randvar.RandomVariateGen;
import umontreal.ssj.rng.LFSR113;
import umontreal.ssj.rng.MRG32k3a;
import umontreal.ssj.rng.RandomStream;
import umontreal.ssj.simevents.Accumulate;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;
import umontreal.ssj.simevents.eventlist.EventList;
import umontreal.ssj.stat.Tally;

/**
 * The same plant on the event scheduling classes of SSJ, with the statistics that SSJ offers: a tally of the times in
 * the system, and an accumulator for each queue and for the pieces in the system. Nothing is allocated for an event
 * but what the event list itself allocates: each machine has its events for good.
 */
final class SsjPlant {
    private final Plant plant;
    private final Simulator simulator;
    private final boolean fast;
    private final List<Machine> machines = new ArrayList<>();
    private final Tally cycleTimes = new Tally();
    private final Accumulate present;
    private final RandomVariateGen arrivals;
    private long events;

    /** With the default generator of SSJ, or with its fastest. */
    SsjPlant(Plant plant, EventList list, boolean fast) {
        this.plant = plant;
        this.fast = fast;
        simulator = new Simulator(list);
        present = new Accumulate(simulator);
        present.init(0);
        arrivals = exponential(plant.interarrival());
        for (int i = 0; i < plant.stations(); i++) {
            machines.add(new Machine(i));
        }
    }

    private RandomVariateGen exponential(double mean) {
        RandomStream stream = fast ? new LFSR113() : new MRG32k3a();
        return new ExponentialGen(stream, 1 / mean);
    }

    SsjPlant run() {
        new End().schedule(plant.length());
        new Arrival().schedule(arrivals.nextDouble());
        simulator.start();
        return this;
    }

    long events() {
        return events;
    }

    long pieces() {
        return cycleTimes.numberObs();
    }

    double cycleTime() {
        return cycleTimes.average();
    }

    double workInProcess() {
        return present.average();
    }

    private final class End extends Event {
        End() {
            super(simulator);
        }

        @Override
        public void actions() {
            simulator.stop();
        }
    }

    private final class Arrival extends Event {
        Arrival() {
            super(simulator);
        }

        @Override
        public void actions() {
            events++;
            present.update(present.getLastValue() + 1);
            machines.get(0).accept(new Piece(simulator.time()));
            schedule(arrivals.nextDouble());
        }
    }

    /** A piece with its time of entry. */
    private record Piece(double entered) {}

    private final class Machine {
        private final int number;
        private final Queue<Piece> queue = new ArrayDeque<>();
        private final Accumulate waiting = new Accumulate(simulator);
        private final Accumulate state = new Accumulate(simulator);
        private final RandomVariateGen work;
        private final RandomVariateGen failures;
        private final RandomVariateGen repairs;
        private final Event done = event(this::done);
        private final Event failed = event(this::failed);
        private final Event ready = event(this::work);
        private Piece piece;
        private double remaining;
        private double untilFailure = Double.POSITIVE_INFINITY;
        private boolean blocked;
        private long made;

        Machine(int number) {
            this.number = number;
            waiting.init(0);
            state.init(0);
            work = exponential(plant.work());
            failures = plant.mttf() > 0 ? exponential(plant.mttf()) : null;
            repairs = plant.mttf() > 0 ? exponential(plant.mttr()) : null;
            untilFailure = failures == null ? untilFailure : failures.nextDouble();
        }

        boolean accept(Piece arriving) {
            if (piece == null) {
                start(arriving);
            } else if (number == 0 || queue.size() < plant.places()) {
                queue.add(arriving);
                waiting.update(queue.size());
            } else {
                return false;
            }
            return true;
        }

        private void start(Piece next) {
            piece = next;
            remaining = work.nextDouble();
            if (plant.setupEvery() > 0 && made++ % plant.setupEvery() == 0) {
                state.update(2);
                ready.schedule(plant.setup());
            } else {
                work();
            }
        }

        private void work() {
            state.update(1);
            if (untilFailure < remaining) {
                remaining -= untilFailure;
                failed.schedule(untilFailure);
            } else {
                untilFailure -= remaining;
                done.schedule(remaining);
            }
        }

        private void failed() {
            state.update(3);
            untilFailure = failures.nextDouble();
            ready.schedule(repairs.nextDouble());
        }

        private void done() {
            if (number + 1 == machines.size()) {
                Piece finished = piece;
                free();
                present.update(present.getLastValue() - 1);
                cycleTimes.add(simulator.time() - finished.entered());
            } else if (machines.get(number + 1).accept(piece)) {
                free();
            } else {
                state.update(4);
                blocked = true;
            }
        }

        private void free() {
            piece = null;
            if (queue.isEmpty()) {
                state.update(0);
            } else {
                Piece next = queue.remove();
                waiting.update(queue.size());
                start(next);
            }
            if (number > 0) {
                machines.get(number - 1).placeFreed();
            }
        }

        private void placeFreed() {
            if (blocked && machines.get(number + 1).accept(piece)) {
                blocked = false;
                free();
            }
        }
    }

    private Event event(Runnable what) {
        return new Event(simulator) {
            @Override
            public void actions() {
                events++;
                what.run();
            }
        };
    }
}

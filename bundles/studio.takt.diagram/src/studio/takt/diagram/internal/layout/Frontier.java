/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.internal.layout;

import java.util.Arrays;

/**
 * The open end of a search for a shortest way: states with what they cost and what they will at least cost in the end.
 * Plain arrays in a heap, used again for each search.
 */
final class Frontier {
    private double[] guesses = new double[256];
    private double[] costs = new double[256];
    private int[] states = new int[256];
    private int size;

    void clear() {
        size = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int state() {
        return states[0];
    }

    double cost() {
        return costs[0];
    }

    void add(int state, double cost, double guess) {
        if (size == states.length) {
            guesses = Arrays.copyOf(guesses, 2 * size);
            costs = Arrays.copyOf(costs, 2 * size);
            states = Arrays.copyOf(states, 2 * size);
        }
        int at = size++;
        while (at > 0 && isBefore(guess, cost, (at - 1) / 2)) {
            move((at - 1) / 2, at);
            at = (at - 1) / 2;
        }
        put(at, state, cost, guess);
    }

    void removeFirst() {
        size--;
        int at = 0;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && isBefore(guesses[child + 1], costs[child + 1], child)) {
                child++;
            }
            if (!isBefore(guesses[child], costs[child], size)) {
                break;
            }
            move(child, at);
            at = child;
        }
        move(size, at);
    }

    /** Of two equal guesses the one goes first that has come further. */
    private boolean isBefore(double guess, double cost, int other) {
        return guess != guesses[other] ? guess < guesses[other] : cost > costs[other];
    }

    private void move(int from, int to) {
        put(to, states[from], costs[from], guesses[from]);
    }

    private void put(int at, int state, double cost, double guess) {
        states[at] = state;
        costs[at] = cost;
        guesses[at] = guess;
    }
}

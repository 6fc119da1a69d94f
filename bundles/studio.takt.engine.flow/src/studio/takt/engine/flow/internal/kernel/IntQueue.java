/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.kernel;

/** Numbers, first in, first out, in a ring that grows as needed. */
public final class IntQueue {
    private int[] ring = new int[16];
    private int first;
    private int size;

    /** How many there are. */
    public int size() {
        return size;
    }

    /** Puts a number at the end. */
    public void add(int value) {
        if (size == ring.length) {
            grow();
        }
        ring[first + size & ring.length - 1] = value;
        size++;
    }

    /** The number at an index from the first on; there must be as many. */
    public int get(int index) {
        return ring[first + index & ring.length - 1];
    }

    /** The first number; there must be one. */
    public int peek() {
        return ring[first];
    }

    /** Takes the first number away; there must be one. */
    public int poll() {
        int value = ring[first];
        first = first + 1 & ring.length - 1;
        size--;
        return value;
    }

    private void grow() {
        int[] larger = new int[2 * size];
        for (int i = 0; i < size; i++) {
            larger[i] = ring[first + i & ring.length - 1];
        }
        ring = larger;
        first = 0;
    }
}

/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.blocks;

/** Numbers, first in, first out, in a ring that grows as needed. */
final class IntRing {
    private int[] ring = new int[8];
    private int first;
    private int size;

    int size() {
        return size;
    }

    void add(int value) {
        if (size == ring.length) {
            grow();
        }
        ring[first + size & ring.length - 1] = value;
        size++;
    }

    int peek() {
        return ring[first];
    }

    int get(int index) {
        return ring[first + index & ring.length - 1];
    }

    int poll() {
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

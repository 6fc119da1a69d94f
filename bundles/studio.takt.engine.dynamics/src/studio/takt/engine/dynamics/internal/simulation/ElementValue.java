/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.simulation;

/**
 * An element of an array whose number is known during the run alone; beyond the array it is 0.
 *
 * @param elements the places of the elements, the last dimension running fastest
 * @param sizes    the sizes of the dimensions
 * @param indices  which element, from 1
 */
record ElementValue(int[] elements, int[] sizes, Code[] indices) implements Code {

    @Override
    public double at(State state) {
        int number = 0;
        boolean inside = true;
        for (int j = 0; j < sizes.length; j++) {
            double index = Math.floor(indices[j].at(state));
            inside &= index >= 1 && index <= sizes[j];
            number = number * sizes[j] + (int) index - 1;
        }
        return inside ? state.values[elements[number]] : 0;
    }
}

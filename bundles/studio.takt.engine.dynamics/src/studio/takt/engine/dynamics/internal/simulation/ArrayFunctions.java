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

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import studio.takt.equations.api.Builtin;

/** The functions that make one number of the elements of an array. */
final class ArrayFunctions {
    private ArrayFunctions() {}

    static Code of(Builtin function, List<Code> arguments) {
        Code[] elements = arguments.toArray(new Code[0]);
        return switch (function) {
            case SUM -> state -> sum(elements, state);
            case PROD -> state -> product(elements, state);
            case MEAN -> state -> sum(elements, state) / elements.length;
            case STDDEV -> state -> deviation(elements, state);
            case RANK -> state -> rank(elements, state);
            default -> throw new IllegalArgumentException(function.name());
        };
    }

    private static double sum(Code[] elements, State state) {
        double sum = 0;
        for (Code element : elements) {
            sum += element.at(state);
        }
        return sum;
    }

    private static double product(Code[] elements, State state) {
        double product = 1;
        for (Code element : elements) {
            product *= element.at(state);
        }
        return product;
    }

    private static double deviation(Code[] elements, State state) {
        double[] values = new double[elements.length];
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = elements[i].at(state);
            sum += values[i];
        }
        double squares = 0;
        for (double value : values) {
            squares += (value - sum / values.length) * (value - sum / values.length);
        }
        return StrictMath.sqrt(squares / values.length);
    }

    /** n, how many there are, the elements, what decides among equal ones; 0 if there is no n-th. */
    private static double rank(Code[] arguments, State state) {
        int count = (int) arguments[1].at(state);
        double[] values = IntStream.range(2, arguments.length).mapToDouble(i -> arguments[i].at(state)).toArray();
        double wanted = Math.floor(arguments[0].at(state));
        if (!(wanted >= 1 && wanted <= count)) {
            return 0;
        }
        Comparator<Integer> ascending = Comparator.comparingDouble(i -> values[i]);
        Comparator<Integer> order = values.length > count
                ? ascending.thenComparingDouble(i -> values[count + i])
                : ascending;
        return 1 + IntStream.range(0, count).boxed().sorted(order).skip((long) wanted - 1).findFirst().orElse(-1);
    }
}

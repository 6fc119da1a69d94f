/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.study;

import java.util.Optional;
import java.util.OptionalDouble;

import studio.takt.core.api.random.Sampler;

/**
 * A constant that is varied.
 *
 * @param name    of the variable, as written
 * @param low     the least value, if it is given
 * @param high    the greatest value, if it is given
 * @param start   where a fit begins, if it is given
 * @param sampler what it is drawn from; empty for a uniform distribution between the two
 */
public record Factor(String name, OptionalDouble low, OptionalDouble high, OptionalDouble start,
        Optional<Sampler> sampler) {}

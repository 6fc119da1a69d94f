/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.theory;

/**
 * A station of an open network.
 *
 * @param servers     machines side by side
 * @param process     what a piece sees of a machine
 * @param exponential true if that time is exponential
 * @param places      most pieces present; 0 if there is no limit
 * @param arrival     rate of arrivals from outside
 * @param arrivalCv2  squared coefficient of variation of the times between them
 */
public record OpenStation(int servers, EffectiveProcess process, boolean exponential, int places, double arrival,
        double arrivalCv2) {}

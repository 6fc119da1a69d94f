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
 * A station of a closed network.
 *
 * @param visits  how often a piece comes by in one round
 * @param mean    mean process time
 * @param cv2     squared coefficient of variation of the process time; 1 if exponential
 * @param servers machines side by side
 */
public record ClosedStation(double visits, double mean, double cv2, int servers) {

    /** Work of one round. */
    double demand() {
        return visits * mean;
    }
}

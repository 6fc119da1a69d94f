/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.experiment;

/**
 * What one run showed of an order; times in seconds from the beginning.
 *
 * @param order    its name
 * @param item     its item
 * @param quantity its pieces
 * @param due      when it was due
 * @param finished when it was done; infinite if it was not
 */
public record OrderFigures(String order, String item, double quantity, double due, double finished) {

    boolean isOnTime() {
        return finished <= due;
    }
}

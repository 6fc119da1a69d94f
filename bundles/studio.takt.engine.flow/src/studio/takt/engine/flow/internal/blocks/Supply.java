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

import java.util.List;

/**
 * What may still come to somebody who works on whatever comes.
 *
 * @param places     where it waits on the way
 * @param activities who brings it
 */
public record Supply(List<Place> places, List<Activity> activities) {
    /** Nobody says. */
    static final Supply NONE = new Supply(List.of(), List.of());

    /** Copies the lists. */
    public Supply {
        places = List.copyOf(places);
        activities = List.copyOf(activities);
    }

    /** True if more of an item is on its way, or is ordered of those who bring it. */
    boolean brings(int item) {
        for (Place place : places) {
            if (place.holds(item)) {
                return true;
            }
        }
        for (Activity activity : activities) {
            if (activity.brings(item)) {
                return true;
            }
        }
        return false;
    }
}

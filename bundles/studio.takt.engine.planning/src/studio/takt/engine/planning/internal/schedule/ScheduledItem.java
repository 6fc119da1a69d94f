/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.schedule;

import java.util.OptionalDouble;

import studio.takt.core.api.run.ElementRef;

/**
 * An item of a master schedule. All quantities are in the counting unit of the schedule.
 *
 * @param ref           the item in the model; {@link ElementRef#NONE} for one of a table
 * @param name          what people call it
 * @param family        its family; empty if it has none
 * @param share         its share of the family's demand, if somebody says so
 * @param onHand        stock before the first period
 * @param safetyStock   stock that is planned never to be used
 * @param lots          how requirements are gathered into lots
 * @param container     units in a container, by which the first week is levelled
 * @param demandFence   so many periods in which only orders count
 * @param planningFence so many periods that change only by hand
 * @param leadTime      its cumulative lead time in days: its own and the longest of its components
 */
public record ScheduledItem(ElementRef ref, String name, String family, OptionalDouble share, double onHand,
        double safetyStock, LotPolicy lots, double container, int demandFence, int planningFence, double leadTime) {}

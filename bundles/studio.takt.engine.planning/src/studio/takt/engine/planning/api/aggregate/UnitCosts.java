/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.api.aggregate;

/**
 * Costs that do not depend on the period, in one currency.
 *
 * @param overtimeHour pay of an hour of overtime
 * @param hire         cost of hiring one person, training included
 * @param layoff       cost of laying off one person, severance included
 * @param material     material in one unit made in the plant
 * @param subcontract  price of one unit made by subcontractors
 */
public record UnitCosts(double overtimeHour, double hire, double layoff, double material, double subcontract) {}

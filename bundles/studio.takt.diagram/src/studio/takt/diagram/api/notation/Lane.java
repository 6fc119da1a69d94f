/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.api.notation;

/** The part of a picture where a kind of element belongs. */
public enum Lane {
    /** Outside sources: upper left. */
    SUPPLIER,
    /** Upper right. */
    CUSTOMER,
    /** Who tells what to make: top, in the middle. */
    CONTROL,
    /** Between control and processes. */
    INFORMATION,
    /** The row of processes and stocks; transports to and from outside sources. */
    MATERIAL,
    /** Remarks, near what they are about. */
    REMARK,
    /** Stocks of a stock-flow model. */
    STOCK,
    /** What a stock-flow model computes. */
    VARIABLE
}

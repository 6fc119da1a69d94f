/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.metrics.api;

import studio.takt.core.api.run.ElementRef;

/**
 * An operation that a process performs.
 *
 * @param ref     which operation it is
 * @param product the item or family whose routing it belongs to
 * @param share   the share of that item in the demand of those that pass here; NaN if the routing is the family's,
 *                or the share is not known
 * @param values  its values; the scrap is one less the yield
 */
public record OperationData(ElementRef ref, ElementRef product, double share, DataBox values) {}

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
 * Material that moves from one node to another.
 *
 * @param ref         which flow of the map it is
 * @param source      id of the node where it begins
 * @param target      id of the node where it ends
 * @param share       share of what leaves the source that takes this way, in [0, 1]
 * @param quantityPer pieces of the source that one piece of the target takes
 * @param rework      share of what leaves the source that is done again, in [0, 1]
 */
public record StreamFlow(ElementRef ref, String source, String target, Given share, Given quantityPer, Given rework) {}

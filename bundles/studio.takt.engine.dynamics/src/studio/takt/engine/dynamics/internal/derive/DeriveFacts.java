/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.derive;

import studio.takt.metrics.api.StreamSnapshot;

/**
 * What a stock-flow model is derived from.
 *
 * @param stream   the map
 * @param existing what was derived from it before
 */
public record DeriveFacts(StreamSnapshot stream, Existing existing) {}

/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.little;

import java.util.Optional;

import studio.takt.engine.dynamics.internal.stockflow.SimulationFacts;

/**
 * What is audited: a model, or what was measured.
 *
 * @param model    the model, if it is one
 * @param measured what was measured; {@link LittleFacts#none} beside a model
 */
public record LittleCase(Optional<SimulationFacts> model, LittleFacts measured) {}

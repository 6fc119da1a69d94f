/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.forecast;

import java.util.Optional;

/**
 * A method that has been tried on an item.
 *
 * @param method    the method
 * @param model     fitted to the whole history
 * @param errors    of its rolling forecasts; empty if there was too little history for them
 * @param deviation standard deviation of its errors one period ahead; not-a-number if there were none
 */
record Candidate(Method method, Model model, Optional<Errors> errors, double deviation) {}

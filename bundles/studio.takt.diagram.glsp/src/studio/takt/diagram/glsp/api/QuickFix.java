/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.glsp.api;

import studio.takt.core.api.session.Operation;
import studio.takt.core.api.text.Text;

/**
 * One way to mend what a finding says.
 *
 * @param label     what it does
 * @param operation does it
 */
public record QuickFix(Text label, Operation operation) {}

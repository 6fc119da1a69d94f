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

import java.util.List;

/** Brings rows of notation; extension point {@code studio.takt.diagram.symbols}. A later provider's row wins. */
public interface SymbolProvider {

    /** Pictures that are parts of others or stand on tools. */
    List<Symbol> symbols();

    /** Elements with a place of their own. */
    List<NodeRow> nodes();

    /** Connections. */
    List<FlowRow> flows();
}

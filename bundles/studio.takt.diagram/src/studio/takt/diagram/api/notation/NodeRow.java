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

import org.eclipse.emf.ecore.EClass;

/**
 * A row of the table of notation: an element with a place of its own.
 *
 * @param symbol  how it is drawn
 * @param type    its class
 * @param kind    the literal of its kind, mode or direction; empty if the class is drawn one way only
 * @param content what stands in and around the symbol
 * @param tool    the tool that makes one
 */
public record NodeRow(Symbol symbol, EClass type, String kind, NodeContent content, Tool tool) {}

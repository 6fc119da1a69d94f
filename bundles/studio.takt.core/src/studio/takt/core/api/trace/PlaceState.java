/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.trace;

/**
 * How a place stands at some time.
 *
 * @param element its id
 * @param name    its name
 * @param state   what it does; empty if it has no states
 * @param stock   pieces that wait there; empty if none were counted
 */
public record PlaceState(String element, String name, String state, String stock) {}

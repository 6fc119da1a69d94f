/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.journal;

import java.util.List;

/**
 * One primitive change of a model, by ids and text alone. Each says how things are afterwards, not how they got there,
 * so that applying a change twice is the same as applying it once: a crash between saving and deleting the journal
 * harms nothing.
 */
public sealed interface Change {

    /** An element that is new, with all that it contains, without references; where order matters, it follows. */
    record Add(String container, String feature, String xml) implements Change {}

    /** An element that is elsewhere now; where order matters, it follows. */
    record Move(String element, String container, String feature) implements Change {}

    /** An element that is gone, with what it still contains. */
    record Remove(String element) implements Change {}

    /** The order of the elements that an ordered feature contains. */
    record Order(String element, String feature, List<String> ids) implements Change {}

    /** The values of an attribute; none means not set. */
    record Values(String element, String feature, List<String> texts) implements Change {}

    /** The targets of a reference. */
    record References(String element, String feature, List<String> ids) implements Change {}

    /** All that a feature contains, where the elements have no ids of their own. */
    record Content(String element, String feature, List<String> xml) implements Change {}
}

/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.glsp.internal.fields;

import java.util.List;

/**
 * All values of an element, for the panel beside the diagram.
 *
 * @param id     the element's id; empty if there is none
 * @param title  what kind of element it is
 * @param name   its name; empty if it has none
 * @param path   what contains it, from the project down
 * @param fields its values in the order of the metamodel, those not set included
 */
public record Fields(String id, String title, String name, List<Link> path, List<Field> fields) {
    /** Of nothing. */
    public static final Fields NONE = new Fields("", "", "", List.of(), List.of());

    /** An element that can be gone to, or a type that can be made. */
    public record Link(String id, String name) {}

    /**
     * A value.
     *
     * @param feature name of the feature
     * @param label   what it is called
     * @param kind    how it is typed or chosen: text, paragraph, quantity, number, flag, choice, choices, texts,
     *                reference, references, parts
     * @param text    the value as it is typed; empty if there is none
     * @param values  the values chosen, or the ids referred to, if there may be several
     * @param usual   what counts if nothing is typed; empty if nothing does
     * @param example a value of the right kind
     * @param choices what can be chosen
     * @param types   what can be made for it
     * @param parts   what it contains
     */
    public record Field(String feature, String label, String kind, String text, List<String> values, String usual,
            String example, List<Link> choices, List<Link> types, List<Part> parts) {}

    /**
     * An element that is contained.
     *
     * @param id     its id
     * @param name   what it is called
     * @param fields its values, if they are few enough to be shown in a line
     */
    public record Part(String id, String name, List<Field> fields) {}
}

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

import org.eclipse.emf.ecore.EReference;

import studio.takt.core.api.text.Text;

/**
 * A tool of the palette, which makes an element.
 *
 * @param id          stable id, that of its picture
 * @param group       what it stands under
 * @param name        its name
 * @param picture     the id of its picture
 * @param containment the feature of the map or model that the new element goes into
 */
public record Tool(String id, Group group, Text name, String picture, EReference containment) {

    /** A group of the palette. */
    public enum Group {
        MATERIAL, MATERIAL_FLOW, INFORMATION, INFORMATION_FLOW, REMARK, STOCK_FLOW;

        /** Its heading. */
        public Text title() {
            return Text.of(Tool.class, "group." + name());
        }
    }
}

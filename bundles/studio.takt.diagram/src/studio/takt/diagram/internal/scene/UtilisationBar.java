/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.internal.scene;

import java.util.Optional;

import studio.takt.diagram.api.scene.DataBox;
import studio.takt.diagram.api.scene.SceneNode;

/** Puts a bar behind the row that tells how much of a process is used. */
final class UtilisationBar {

    static SceneNode on(SceneNode node, double used) {
        if (node.dataBox().isEmpty()) {
            return node;
        }
        DataBox box = node.dataBox().get();
        DataBox marked = new DataBox(box.bounds(), box.rows().stream().map(row -> row.key().equals("utilisation")
                ? new DataBox.Row(row.key(), row.text(), row.bounds(), Math.max(0, Math.min(1, used)), row.alert())
                : row).toList());
        return new SceneNode(node.elementId(), node.type(), node.glyph(), node.labels(), Optional.of(marked),
                node.parts(), node.badges(), node.highlighted(), node.description());
    }
}

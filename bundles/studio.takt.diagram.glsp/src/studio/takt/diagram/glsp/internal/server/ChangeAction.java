/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.glsp.internal.server;

import java.util.List;

import org.eclipse.glsp.graph.GModelElement;
import org.eclipse.glsp.server.actions.Action;

import studio.takt.diagram.glsp.internal.picture.Canvas;

/** Brings a page from the picture before to the picture now: what has changed replaces what has the same id. */
public class ChangeAction extends Action {
    /** Its name in the protocol. */
    public static final String KIND = "takt:change";

    private final List<GModelElement> changed;
    private final List<String> order;

    /** Of a change. */
    public ChangeAction(Canvas.Change change) {
        super(KIND);
        changed = change.changed();
        order = change.order();
    }

    /** What is new or different. */
    public List<GModelElement> changed() {
        return changed;
    }

    /** The ids of all there is, if these or their order have changed; otherwise empty. */
    public List<String> order() {
        return order;
    }
}

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

import org.eclipse.glsp.server.features.core.model.GModelFactory;

import com.google.inject.Inject;

/** Draws what a client looks at. */
public class PictureFactory implements GModelFactory {
    @Inject
    private EditorState state;

    @Override
    public void createGModel() {
        state.draw();
    }
}

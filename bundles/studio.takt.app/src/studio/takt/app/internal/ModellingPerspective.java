/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.app.internal;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Where things are when one models: the explorer at the left, the model in the middle. */
public final class ModellingPerspective implements IPerspectiveFactory {
    static final String ID = "studio.takt.app.modelling";
    private static final String PROJECT_EXPLORER = "org.eclipse.ui.navigator.ProjectExplorer";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.addView(PROJECT_EXPLORER, IPageLayout.LEFT, 0.22f, layout.getEditorArea());
    }
}

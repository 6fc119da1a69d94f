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

import java.util.List;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Where things are when one models: the explorer at the left, the model in the middle, its values at the right. */
public final class ModellingPerspective implements IPerspectiveFactory {
    static final String ID = "studio.takt.app.modelling";
    private static final String EXPLORER = "studio.takt.ui.explorer";
    private static final String OUTLINE = "studio.takt.ui.outline";
    private static final String PROPERTIES = "studio.takt.ui.properties";
    private static final String PROBLEMS = "studio.takt.ui.problems";
    private static final String RESULT = "studio.takt.ui.result";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        String editors = layout.getEditorArea();
        layout.addView(EXPLORER, IPageLayout.LEFT, 0.18f, editors);
        layout.addView(OUTLINE, IPageLayout.BOTTOM, 0.6f, EXPLORER);
        layout.addView(PROPERTIES, IPageLayout.RIGHT, 0.76f, editors);
        IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, 0.72f, editors);
        below.addView(PROBLEMS);
        below.addPlaceholder(RESULT);
        List.of(EXPLORER, OUTLINE, PROPERTIES, PROBLEMS, RESULT).forEach(layout::addShowViewShortcut);
    }
}

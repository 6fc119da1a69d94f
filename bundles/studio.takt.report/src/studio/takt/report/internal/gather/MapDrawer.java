/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.report.internal.gather;

import java.util.List;
import java.util.Locale;

import studio.takt.core.api.run.Result;
import studio.takt.core.api.session.ModelSession;

/** Draws the maps of a model. */
public interface MapDrawer {

    /** Its maps, in the order of the model, with words in that language, and with what was computed of them. */
    List<Material.Drawing> draw(ModelSession model, List<Result> results, Locale locale);

    /** One that draws letters as lines, for a machine on which Java has no fonts. */
    MapDrawer inOutlines();
}

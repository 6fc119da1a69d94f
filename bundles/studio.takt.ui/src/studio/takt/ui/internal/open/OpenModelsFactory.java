/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.ui.internal.open;

import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;

import studio.takt.core.api.extension.Extensions;
import studio.takt.core.api.extension.PlatformExtensions;
import studio.takt.core.api.session.ModelSessions;
import studio.takt.diagram.api.notation.PlatformNotation;
import studio.takt.ui.internal.view.Drawings;

/** Gives the workbench its services: the open models, and what draws them. One of each per workbench. */
public final class OpenModelsFactory extends AbstractServiceFactory {

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"}) // the platform's own signature
    public Object create(Class type, IServiceLocator parent, IServiceLocator locator) {
        Object fromParent = parent.getService(type);
        if (fromParent != null) {
            return fromParent;
        }
        Extensions extensions = PlatformExtensions.read(Platform.getExtensionRegistry());
        return type == OpenModels.class
                ? new OpenModels(new ModelSessions(extensions.migrations()))
                : new Drawings(extensions, PlatformNotation.read(Platform.getExtensionRegistry()).notation());
    }
}

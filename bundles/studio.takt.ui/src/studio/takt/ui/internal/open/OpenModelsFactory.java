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

import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;

import studio.takt.core.api.extension.PlatformExtensions;
import studio.takt.core.api.session.ModelSessions;
import studio.takt.diagram.api.notation.PlatformNotation;

/** Gives the workbench its services: the open models, and what plug-ins contribute. One of each per workbench. */
public final class OpenModelsFactory extends AbstractServiceFactory {

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"}) // the platform's own signature
    public Object create(Class type, IServiceLocator parent, IServiceLocator locator) {
        Object fromParent = parent.getService(type);
        if (fromParent != null) {
            return fromParent;
        }
        if (type == Contributions.class) {
            IExtensionRegistry registry = Platform.getExtensionRegistry();
            return new Contributions(PlatformExtensions.read(registry), PlatformNotation.read(registry).notation());
        }
        Contributions contributions = locator.getService(Contributions.class);
        return new OpenModels(new ModelSessions(contributions.extensions().migrations()), contributions);
    }
}

/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.session;

import org.eclipse.emf.common.notify.AdapterFactory;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.domain.EditingDomain;

import studio.takt.model.layout.Layout;
import studio.takt.model.project.Project;

/** Where the editing domain of a model is made: two resources, one stack. Sirius will bring its own here. */
final class ModelDomain {
    private final GuardedStack stack = new GuardedStack();
    private final EditingDomain domain;
    private final Resource model;
    private final Resource layout;

    ModelDomain(Project project, Layout drawing, AdapterFactory labels) {
        ResourceSet resources = new ClosedResourceSet();
        domain = new AdapterFactoryEditingDomain(labels, stack, resources);
        model = add(resources, "model", project);
        layout = add(resources, "layout", drawing);
    }

    /** The names are not file names: files are read and written elsewhere, and the project may be renamed. */
    private static Resource add(ResourceSet resources, String name, org.eclipse.emf.ecore.EObject root) {
        Resource resource = new ResourceImpl(URI.createURI("takt:/" + name));
        resources.getResources().add(resource);
        resource.getContents().add(root);
        return resource;
    }

    GuardedStack stack() {
        return stack;
    }

    EditingDomain domain() {
        return domain;
    }

    Resource model() {
        return model;
    }

    Resource layout() {
        return layout;
    }

    Project project() {
        return (Project) model.getContents().get(0);
    }

    Layout drawing() {
        return (Layout) layout.getContents().get(0);
    }
}

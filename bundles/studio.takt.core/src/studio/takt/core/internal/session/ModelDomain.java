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

import java.nio.file.Path;

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

    ModelDomain(Path file, Project project, Layout drawing, AdapterFactory labels) {
        ResourceSet resources = new ClosedResourceSet();
        domain = new AdapterFactoryEditingDomain(labels, stack, resources);
        model = add(resources, project);
        layout = add(resources, drawing);
        liesIn(file);
    }

    /** Tells rules and engines where the files of data tables are; nothing is read or written through these names. */
    void liesIn(Path file) {
        URI uri = URI.createFileURI(file.toAbsolutePath().toString());
        model.setURI(uri);
        layout.setURI(uri.appendFileExtension("layout"));
    }

    private static Resource add(ResourceSet resources, org.eclipse.emf.ecore.EObject root) {
        Resource resource = new ResourceImpl();
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

/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.exchange.internal.table;

import java.util.Optional;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.emf.edit.provider.ComposedAdapterFactory;

import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.Operation;
import studio.takt.model.base.IdentifiedElement;
import studio.takt.model.layout.Layout;
import studio.takt.model.layout.LayoutFactory;
import studio.takt.model.project.Project;
import studio.takt.model.project.ProjectFactory;

/** A model in memory, with a command stack of its own. */
public final class TestModel implements ModelAccess {
    private final Project project;
    private final BasicCommandStack stack = new BasicCommandStack();
    private final EditingDomain domain = new AdapterFactoryEditingDomain(new ComposedAdapterFactory(), stack);

    /** An empty model. */
    public TestModel() {
        this(ProjectFactory.eINSTANCE.createProject());
        project.setName("Test");
    }

    private TestModel(Project project) {
        this.project = project;
        Resource resource = new ResourceImpl(URI.createURI("test.takt"));
        domain.getResourceSet().getResources().add(resource);
        resource.getContents().add(project);
    }

    /** A model with the same content. */
    public static TestModel like(TestModel other) {
        return new TestModel(EcoreUtil.copy(other.project));
    }

    /** Executes; true if the operation did anything. */
    public boolean execute(Operation operation) {
        Optional<Command> command = operation.command(this);
        command.ifPresent(stack::execute);
        project.eAllContents().forEachRemaining(TestModel::giveId); // as a session does
        return command.isPresent();
    }

    private static void giveId(EObject element) {
        if (element instanceof IdentifiedElement identified && identified.getId() == null) {
            identified.setId(EcoreUtil.generateUUID());
        }
    }

    /** Takes the last step back. */
    public void undo() {
        stack.undo();
    }

    @Override
    public Project project() {
        return project;
    }

    @Override
    public Layout layout() {
        return LayoutFactory.eINSTANCE.createLayout();
    }

    @Override
    public Optional<EObject> element(String id) {
        return new Draft(project).withId(id);
    }

    @Override
    public EditingDomain domain() {
        return domain;
    }
}

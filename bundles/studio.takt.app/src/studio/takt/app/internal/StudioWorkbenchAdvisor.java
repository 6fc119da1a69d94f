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

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;

/** Sets the workbench up for modelling: the project explorer over the workspace, and what it needs. */
final class StudioWorkbenchAdvisor extends WorkbenchAdvisor {
    private static final String IDE_BUNDLE = "org.eclipse.ui.ide";
    private static final String OPEN_MODEL = "studio.takt.ui.openModel";
    private static final String OPEN_MODEL_FILE = "studio.takt.ui.openModel.file";
    private static final String WELCOME = "studio.takt.ui.welcome";
    /** What the platform shows after a crash in place of a page that is not kept, such as the welcome. */
    private static final String NOBODY_S = "org.eclipse.ui.internal.emptyEditorTab";
    private static final String ICONS = "$nl$/icons/full/obj16/";

    @Override
    public String getInitialWindowPerspectiveId() {
        return ModellingPerspective.ID;
    }

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        super.initialize(configurer);
        IDE.registerAdapters();
        configurer.setSaveAndRestore(true);
        // The explorer takes these from the workbench; an RCP application has to bring them itself.
        declareImage(configurer, IDE.SharedImages.IMG_OBJ_PROJECT, "prj_obj.svg");
        declareImage(configurer, IDE.SharedImages.IMG_OBJ_PROJECT_CLOSED, "cprj_obj.svg");
    }

    private static void declareImage(IWorkbenchConfigurer configurer, String id, String file) {
        ResourceLocator.imageDescriptorFromBundle(IDE_BUNDLE, ICONS + file)
                .or(() -> ResourceLocator.imageDescriptorFromBundle(IDE_BUNDLE, ICONS + file.replace(".svg", ".png")))
                .ifPresent((ImageDescriptor image) -> configurer.declareImage(id, image, true));
    }

    @Override
    public IAdaptable getDefaultPageInput() {
        return ResourcesPlugin.getWorkspace().getRoot();
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new StudioWindowAdvisor(configurer);
    }

    /** Opens the models that were named when the program was started; where none is open, shows how to begin. */
    @Override
    public void postStartup() {
        super.postStartup();
        Arrays.stream(Platform.getApplicationArgs()).filter(argument -> argument.endsWith(".takt"))
                .forEach(file -> execute(OPEN_MODEL, Map.of(OPEN_MODEL_FILE, file)));
        IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
        page.closeEditors(Stream.of(page.getEditorReferences()).filter(each -> NOBODY_S.equals(each.getId()))
                .toArray(IEditorReference[]::new), false);
        if (page.getEditorReferences().length == 0) {
            execute(WELCOME, Map.of());
        } else if (page.getActiveEditor() != null) {
            // the views show what the editor is about only once somebody has turned to it
            page.activate(page.getActiveEditor());
        }
    }

    private static void execute(String id, Map<String, String> parameters) {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        ICommandService commands = window.getService(ICommandService.class);
        IHandlerService handlers = window.getService(IHandlerService.class);
        Command command = commands.getCommand(id);
        try {
            handlers.executeCommand(ParameterizedCommand.generateCommand(command, parameters), null);
        } catch (CommandException e) {
            ILog.of(StudioWorkbenchAdvisor.class).error("could not be done: " + id + " " + parameters, e);
        }
    }

    @Override
    public boolean preShutdown() {
        try {
            ResourcesPlugin.getWorkspace().save(true, null);
        } catch (CoreException e) {
            // The workspace only remembers which folders are open; the models themselves are saved by their editors.
            ILog.of(StudioWorkbenchAdvisor.class).error("The workspace could not be saved", e);
        }
        return super.preShutdown();
    }
}

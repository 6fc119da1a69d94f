/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.ui.internal.welcome;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.EditorPart;

import studio.takt.core.api.text.Text;
import studio.takt.ui.internal.editor.Ask;
import studio.takt.ui.internal.open.OpenModels;
import studio.takt.ui.internal.open.ProjectFolders;
import studio.takt.ui.internal.run.Inks;
import studio.takt.ui.internal.wizard.Examples;
import studio.takt.ui.internal.wizard.NewProjectDialog;

/** What one sees where no model is open: how to begin, what was open before, and examples to learn from. */
public final class WelcomePage extends EditorPart {
    /** The editor's id in plugin.xml. */
    public static final String ID = "studio.takt.ui.welcomePage";
    private static final int MOST_RECENT = 6;
    private static final int COLUMN = 220;

    private final Locale locale = Locale.getDefault();
    private Composite page;

    @Override
    public void init(IEditorSite site, IEditorInput input) {
        setSite(site);
        setInput(input);
        setPartName(input.getName());
    }

    private static Text text(String key, Object... arguments) {
        return Text.of(WelcomePage.class, key, arguments);
    }

    @Override
    public void createPartControl(Composite parent) {
        ScrolledComposite scroller = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        page = new Composite(scroller, SWT.NONE);
        page.setBackground(Inks.paper(page));
        page.setBackgroundMode(SWT.INHERIT_FORCE);
        GridLayout layout = new GridLayout(2, true);
        layout.marginWidth = 40;
        layout.marginHeight = 32;
        layout.horizontalSpacing = 48;
        layout.verticalSpacing = 6;
        page.setLayout(layout);
        head();
        begin(column());
        learn(column());
        scroller.setContent(page);
        scroller.addListener(SWT.Resize,
                event -> scroller.setMinHeight(page.computeSize(scroller.getClientArea().width, SWT.DEFAULT).y));
    }

    private void head() {
        Label name = new Label(page, SWT.NONE);
        name.setText("Takt Studio");
        name.setFont(JFaceResources.getFontRegistry().defaultFontDescriptor().increaseHeight(12)
                .createFont(page.getDisplay()));
        name.addListener(SWT.Dispose, event -> name.getFont().dispose());
        name.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1));
        Label line = new Label(page, SWT.WRAP);
        line.setText(text("head").in(locale));
        line.setForeground(Inks.quiet(page));
        GridData place = new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1);
        place.widthHint = 2 * COLUMN;
        line.setLayoutData(place);
    }

    private Composite column() {
        Composite column = new Composite(page, SWT.NONE);
        column.setLayout(new GridLayout());
        GridData place = new GridData(SWT.FILL, SWT.TOP, true, false);
        place.widthHint = COLUMN;
        place.verticalIndent = 18;
        column.setLayoutData(place);
        return column;
    }

    private void begin(Composite column) {
        heading(column, text("begin"));
        entry(column, text("begin.new").in(locale), text("begin.new.help").in(locale),
                () -> command("studio.takt.ui.newProject"));
        entry(column, text("begin.open").in(locale), text("begin.open.help").in(locale),
                () -> command("studio.takt.ui.openModel"));
        List<IFile> recent = recent();
        if (!recent.isEmpty()) {
            heading(column, text("recent"));
            recent.forEach(file -> entry(column, file.getName().replaceFirst("\\.takt$", ""),
                    String.valueOf(file.getParent().getLocation()), () -> open(file.getLocation().toPath())));
        }
    }

    private void learn(Composite column) {
        List<Path> examples = examples();
        if (!examples.isEmpty()) {
            heading(column, text("learn"));
            examples.forEach(each -> entry(column, words(each, "name").orElse(each.getFileName().toString()),
                    words(each, "help").orElse(""), () -> copy(each)));
        }
    }

    private static List<Path> examples() {
        try {
            return Examples.all();
        } catch (IOException e) {
            ILog.of(WelcomePage.class).warn("the examples cannot be read", e);
            return List.of();
        }
    }

    /** What is said of an example; nothing of one that somebody else has put there. */
    private Optional<String> words(Path example, String what) {
        try {
            return Optional.of(text("example." + example.getFileName() + "." + what).in(locale));
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }

    /** The models in the folders of the workspace, those that were changed last first. */
    private static List<IFile> recent() {
        return Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().getProjects()).filter(IProject::isOpen)
                .flatMap(WelcomePage::models)
                .sorted((a, b) -> Long.compare(b.getLocalTimeStamp(), a.getLocalTimeStamp())).limit(MOST_RECENT)
                .toList();
    }

    private static Stream<IFile> models(IProject project) {
        try {
            return Arrays.stream(project.members()).filter(IFile.class::isInstance).map(IFile.class::cast)
                    .filter(file -> "takt".equals(file.getFileExtension())).filter(IResource::exists);
        } catch (CoreException e) {
            ILog.of(WelcomePage.class).warn("a folder cannot be read: " + project.getName(), e);
            return Stream.empty();
        }
    }

    private void heading(Composite column, Text words) {
        Label label = new Label(column, SWT.NONE);
        label.setText(words.in(locale));
        label.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        GridData place = new GridData();
        place.verticalIndent = 10;
        label.setLayoutData(place);
    }

    private void entry(Composite column, String name, String help, Runnable act) {
        Link link = new Link(column, SWT.NONE);
        link.setText("<a>" + name.replace("&", "&&") + "</a>");
        link.setData("entry", name);
        link.addListener(SWT.Selection, event -> link.getDisplay().asyncExec(act));
        Label line = new Label(column, SWT.WRAP);
        line.setText(help.replace("&", "&&"));
        line.setForeground(Inks.quiet(column));
        GridData place = new GridData(SWT.FILL, SWT.TOP, true, false);
        place.widthHint = COLUMN;
        line.setLayoutData(place);
    }

    private void command(String id) {
        try {
            getSite().getService(IHandlerService.class).executeCommand(id, null);
        } catch (CommandException e) {
            ILog.of(WelcomePage.class).error("could not be done: " + id, e);
        }
    }

    private void copy(Path example) {
        new NewProjectDialog(getSite().getShell(), getSite().getService(OpenModels.class).sessions(), locale)
                .beginWith(example).ask().ifPresent(this::open);
    }

    private void open(Path file) {
        try {
            ProjectFolders.open(getSite().getPage(), file);
        } catch (CoreException e) {
            ILog.of(WelcomePage.class).error("could not be opened: " + file, e);
            new Ask(locale).fault(getSite().getShell(), text("begin.open"), Text.literal(e.getStatus().getMessage()));
        }
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        // there is nothing to save
    }

    @Override
    public void doSaveAs() {
        // there is nothing to save
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    public void setFocus() {
        page.setFocus();
    }
}

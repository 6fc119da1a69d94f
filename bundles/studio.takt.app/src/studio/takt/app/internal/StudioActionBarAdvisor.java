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
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.ICoolBarManager;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.action.ToolBarContributionItem;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.actions.ActionFactory.IWorkbenchAction;
import org.eclipse.ui.actions.ContributionItemFactory;
import org.eclipse.ui.activities.WorkbenchActivityHelper;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.keys.IBindingService;

import studio.takt.core.api.text.Text;

/** The standard menus, as users of any Eclipse program know them; plug-ins add theirs at the usual places. */
final class StudioActionBarAdvisor extends ActionBarAdvisor {
    private static final List<ActionFactory> FILE = List.of(ActionFactory.CLOSE, ActionFactory.CLOSE_ALL);
    private static final List<ActionFactory> SAVE = List.of(ActionFactory.SAVE, ActionFactory.SAVE_AS,
            ActionFactory.SAVE_ALL, ActionFactory.REVERT);
    private static final List<ActionFactory> EDIT = List.of(ActionFactory.UNDO, ActionFactory.REDO);
    private static final List<ActionFactory> WINDOW = List.of(ActionFactory.RESET_PERSPECTIVE);
    private static final Set<ActionFactory> RETARGETED = Set.of(ActionFactory.UNDO, ActionFactory.REDO,
            ActionFactory.REVERT);
    private IWorkbenchWindow window;

    StudioActionBarAdvisor(IActionBarConfigurer configurer) {
        super(configurer);
    }

    @Override
    protected void makeActions(IWorkbenchWindow workbenchWindow) {
        window = workbenchWindow;
        Stream.of(FILE, SAVE, EDIT, WINDOW, List.of(ActionFactory.PREFERENCES, ActionFactory.QUIT, ActionFactory.ABOUT))
                .flatMap(List::stream).forEach(factory -> register(action(factory)));
    }

    /** The platform's action, in our words: the platform has them in English only. */
    private IWorkbenchAction action(ActionFactory factory) {
        String key = "action." + factory.getId();
        String words = text(key);
        IWorkbenchAction action = RETARGETED.contains(factory)
                ? new NamedRetargetAction(factory, words, window)
                : factory.create(window);
        action.setText(words);
        action.setToolTipText(words.replaceAll("\\(&.\\)|&|\\.\\.\\.", ""));
        return action;
    }

    private static String text(String key) {
        return Text.of(StudioActionBarAdvisor.class, key).in(Locale.getDefault());
    }

    @Override
    protected void fillMenuBar(IMenuManager bar) {
        MenuManager file = menu("menu.file", IWorkbenchActionConstants.M_FILE);
        file.add(new GroupMarker(IWorkbenchActionConstants.FILE_START));
        file.add(new GroupMarker(IWorkbenchActionConstants.NEW_EXT));
        file.add(new GroupMarker(IWorkbenchActionConstants.OPEN_EXT));
        addAll(file, FILE);
        addAll(file, SAVE);
        file.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        addAll(file, List.of(ActionFactory.QUIT));
        MenuManager edit = menu("menu.edit", IWorkbenchActionConstants.M_EDIT);
        addAll(edit, EDIT);
        edit.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        MenuManager windows = menu("menu.window", IWorkbenchActionConstants.M_WINDOW);
        MenuManager views = menu("menu.views", "studio.takt.app.views");
        views.add(ContributionItemFactory.VIEWS_SHORTLIST.create(window));
        windows.add(views);
        MenuManager light = menu("menu.light", "studio.takt.app.light");
        List.of(new LightAction(text("light.light"), LightAction.LIGHT), new LightAction(text("light.dark"),
                LightAction.DARK)).forEach(light::add);
        windows.add(light);
        addAll(windows, WINDOW);
        if (hasPreferences()) {
            addAll(windows, List.of(ActionFactory.PREFERENCES));
        }
        MenuManager help = menu("menu.help", IWorkbenchActionConstants.M_HELP);
        help.add(new GroupMarker("group.intro"));
        addAll(help, List.of(ActionFactory.ABOUT));
        bar.add(file);
        bar.add(edit);
        bar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        bar.add(windows);
        bar.add(help);
    }

    /** This program has no pages of its own, and a dialog without pages is no use; plug-ins may bring some. */
    private static boolean hasPreferences() {
        return Stream.of(PlatformUI.getWorkbench().getPreferenceManager().getRootSubNodes())
                .anyMatch(each -> !WorkbenchActivityHelper.filterItem(each));
    }

    private static MenuManager menu(String key, String id) {
        return new MenuManager(text(key), id);
    }

    private void addAll(IMenuManager menu, List<ActionFactory> factories) {
        menu.add(new Separator());
        factories.forEach(factory -> menu.add(getAction(factory.getId())));
    }

    @Override
    protected void fillCoolBar(ICoolBarManager bar) {
        ToolBarManager tools = new ToolBarManager(bar.getStyle() | SWT.FLAT);
        tools.add(getAction(ActionFactory.SAVE.getId()));
        EDIT.forEach(factory -> tools.add(new ToolOf(getAction(factory.getId()),
                window.getService(IBindingService.class))));
        bar.add(new ToolBarContributionItem(tools, "studio.takt.app.standard"));
        bar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
    }
}

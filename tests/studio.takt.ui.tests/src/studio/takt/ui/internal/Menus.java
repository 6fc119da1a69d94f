/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;

/** The menus of the window, as they are when they open. */
final class Menus {
    private final Robot robot;
    private final Shell window;

    Menus(Robot robot, Desk desk) {
        this.robot = robot;
        this.window = desk.page().getWorkbenchWindow().getShell();
    }

    /** What a menu offers, without the marks of keys. */
    List<String> of(String... path) {
        return robot.look(() -> items(path).stream().filter(each -> (each.getStyle() & SWT.SEPARATOR) == 0)
                .map(Menus::words).toList());
    }

    /** Chooses what a menu offers, once it can be chosen; a dialog that it opens waits for its answer. */
    void choose(String... path) {
        String last = path[path.length - 1];
        String[] menu = List.of(path).subList(0, path.length - 1).toArray(String[]::new);
        robot.until(last + " to be possible", () -> find(menu, last).isEnabled());
        window.getDisplay().asyncExec(() -> choose(find(menu, last)));
    }

    private MenuItem find(String[] menu, String name) {
        return items(menu).stream().filter(each -> words(each).equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError("no " + name));
    }

    private static void choose(MenuItem item) {
        if ((item.getStyle() & SWT.RADIO) != 0) {
            siblings(item).forEach(each -> each.setSelection(each == item));
            siblings(item).filter(each -> each != item)
                    .forEach(each -> each.notifyListeners(SWT.Selection, new Event()));
        }
        item.notifyListeners(SWT.Selection, new Event());
    }

    private static Stream<MenuItem> siblings(MenuItem item) {
        return Stream.of(item.getParent().getItems()).filter(each -> (each.getStyle() & SWT.RADIO) != 0);
    }

    private List<MenuItem> items(String... path) {
        Menu menu = window.getMenuBar();
        for (String name : path) {
            menu = opened(menu).stream().filter(each -> words(each).equals(name)).findFirst().orElseThrow(
                    () -> new AssertionError("no menu " + name)).getMenu();
        }
        return opened(menu);
    }

    /** A menu is filled when it is shown. */
    private static List<MenuItem> opened(Menu menu) {
        menu.notifyListeners(SWT.Show, new Event());
        return new ArrayList<>(List.of(menu.getItems()));
    }

    private static String words(MenuItem item) {
        return item.getText().replaceAll("\t.*", "").replaceAll("\\(&.\\)|&", "").replace("...", "…");
    }
}

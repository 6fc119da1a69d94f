/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.ui.internal.editor;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.browser.BrowserFunction;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;

import com.google.gson.Gson;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.text.Text;
import studio.takt.diagram.glsp.api.EditorServer;

/** One diagram, drawn by the page that browsers show as well. The page is opened when it is first looked at. */
final class DiagramPage {
    /** Told what the user does in the page. */
    interface Listener {
        /** These elements are selected now. */
        void selected(List<String> ids);

        /** Somebody begins or ends to type into a field. */
        void typing();
    }

    /** Starts the server, if it does not run yet. */
    interface Servers {
        /** The server. */
        EditorServer get() throws IOException;
    }

    private final CTabItem item;
    private final ElementRef subject;
    private final Servers servers;
    private final Listener listener;
    private final Locale locale;
    private final Composite place;
    private final Light light = new Light();
    private final Pulse pulse;
    private Browser browser;
    private boolean typing;
    private List<String> wanted = List.of();
    private List<String> chosen = List.of();

    DiagramPage(CTabItem item, ElementRef subject, Servers servers, Listener listener, Locale locale) {
        this.item = item;
        this.subject = subject;
        this.servers = servers;
        this.listener = listener;
        this.locale = locale;
        place = new Composite(item.getParent(), SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        place.setLayout(layout);
        pulse = new Pulse(place, this::again, locale);
        item.setControl(place);
        place.addListener(SWT.Show, event -> open());
        light.listen(place, this::light);
    }

    private void light(boolean dark) {
        if (browser != null && !browser.isDisposed()) {
            browser.execute("window.takt && window.takt.theme(" + dark + ")");
        }
    }

    CTabItem item() {
        return item;
    }

    ElementRef subject() {
        return subject;
    }

    /** Shows the page, if it is not shown yet. */
    void open() {
        if (browser != null) {
            return;
        }
        try {
            String address = servers.get().address(subject.id(), locale) + "&host=ide&theme="
                    + (light.isDark() ? "dark" : "light");
            browser = new Browser(place, SWT.NONE);
            browser.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
            function("taktSelected", arguments -> tellSelected(String.valueOf(arguments[0])));
            function("taktTyping", arguments -> tellTyping(Boolean.TRUE.equals(arguments[0])));
            function("taktAlive", arguments -> pulse.beat());
            function("taktReady", arguments -> place.getDisplay().asyncExec(this::ready));
            browser.setUrl(address);
        } catch (IOException | org.eclipse.swt.SWTError e) {
            Composite whole = new Composite(place, SWT.NONE);
            whole.setLayout(new FillLayout());
            whole.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
            new FaultsPage(whole, Text.of(DiagramPage.class, "page.notShown"),
                    List.of(Text.literal(String.valueOf(e.getMessage()))), locale);
        }
        place.layout();
    }

    /** Shows the page anew, with a process of its own; what was drawn is in the model. */
    private void again() {
        browser.dispose();
        browser = null;
        typing = false;
        open();
    }

    /** What was said while the page was not there yet is said again. */
    private void ready() {
        if (!place.isDisposed()) {
            light(light.isDark());
            select(wanted);
        }
    }

    private void function(String name, java.util.function.Consumer<Object[]> act) {
        new BrowserFunction(browser, name) {
            @Override
            public Object function(Object[] arguments) {
                act.accept(arguments);
                return null;
            }
        };
    }

    private void tellTyping(boolean now) {
        typing = now;
        place.getDisplay().asyncExec(listener::typing);
    }

    private void tellSelected(String lines) {
        List<String> ids = Stream.of(lines.split("\n")).filter(id -> !id.isEmpty()).toList();
        wanted = ids;
        chosen = ids;
        // The page waits for the answer of this call; whatever listens may ask the page for something.
        place.getDisplay().asyncExec(() -> {
            if (!place.isDisposed()) {
                listener.selected(ids);
            }
        });
    }

    /** Tells again what the user has selected here, because the page is in front now. */
    void inFront() {
        listener.selected(chosen);
    }

    /** Selects these elements in the page, and brings them into sight. */
    void select(List<String> ids) {
        wanted = ids;
        if (browser != null && !browser.isDisposed()) {
            String lines = ids.stream().collect(Collectors.joining("\n"));
            browser.execute("window.takt && window.takt.select(" + new Gson().toJson(lines) + ")");
        }
    }

    /** True while somebody types into a field of the page, whose own keys then hold. */
    boolean isTyping() {
        return typing && browser != null && browser.isFocusControl();
    }

    /** Undoes or redoes in the field that has the cursor. */
    void inField(String command) {
        browser.execute("document.execCommand('" + command + "')");
    }

    void setFocus() {
        if (browser != null) {
            browser.setFocus();
        } else {
            place.setFocus();
        }
    }
}

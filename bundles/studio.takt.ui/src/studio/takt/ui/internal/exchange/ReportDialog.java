/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.ui.internal.exchange;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

import studio.takt.core.api.extension.Report;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.text.Text;
import studio.takt.ui.internal.wizard.FormDialog;

/** Asks for the report, its formats, its language and its folder. */
final class ReportDialog extends FormDialog {
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.KOREAN);

    private final List<Report> reports;
    private final ModelSession session;
    private final List<Button> formats = new ArrayList<>();
    private Combo report;
    private Combo language;
    private Composite boxes;
    private org.eclipse.swt.widgets.Text folder;
    private Optional<ReportOrder> order = Optional.empty();

    ReportDialog(Shell shell, Collection<? extends Report> reports, ModelSession session, Locale locale) {
        super(shell, text("title"), text("make"), locale);
        this.reports = new ArrayList<>(reports);
        this.session = session;
    }

    Optional<ReportOrder> ask() {
        return open() == Window.OK ? order : Optional.empty();
    }

    private static Text text(String key) {
        return Text.of(ReportDialog.class, "report." + key);
    }

    @Override
    protected void fill(Composite area) {
        report = choice(area, text("kind").in(locale()),
                reports.stream().map(each -> each.name().in(locale())).toList());
        label(area, text("formats").in(locale()));
        boxes = new Composite(area, SWT.NONE);
        boxes.setLayout(new RowLayout());
        language = choice(area, text("language").in(locale()),
                LANGUAGES.stream().map(each -> each.getDisplayLanguage(each)).toList());
        language.select(locale().getLanguage().equals("ko") ? 1 : 0);
        folder = field(area, text("folder").in(locale()),
                session.file().toAbsolutePath().resolveSibling("results").toString());
        report.addListener(SWT.Selection, event -> fillFormats());
        fillFormats();
    }

    private void fillFormats() {
        formats.forEach(Button::dispose);
        formats.clear();
        for (String format : chosen().formats()) {
            Button box = new Button(boxes, SWT.CHECK);
            box.setText(format.toUpperCase(Locale.ROOT));
            box.setSelection(chosen().usualFormats().contains(format));
            box.addListener(SWT.Selection, event -> check());
            formats.add(box);
        }
        setMessage(chosen().help().in(locale()));
        boxes.getParent().layout(true, true);
        check();
    }

    private Report chosen() {
        return reports.get(report.getSelectionIndex());
    }

    private List<String> wanted() {
        return chosen().formats().stream().filter(each -> formats.get(chosen().formats().indexOf(each)).getSelection())
                .toList();
    }

    private Optional<Path> place() {
        try {
            return Optional.of(Path.of(folder.getText().strip())).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            // half typed: the user is told that it is no folder
            return Optional.empty();
        }
    }

    @Override
    protected void check() {
        if (folder != null && formats.size() == chosen().formats().size()) {
            say(wanted().isEmpty()
                    ? text("noFormat").in(locale())
                    : place().isEmpty() ? text("noFolder").in(locale()) : "");
        }
    }

    @Override
    protected void okPressed() {
        order = Optional.of(new ReportOrder(chosen(), place().orElseThrow(), wanted(),
                LANGUAGES.get(language.getSelectionIndex())));
        super.okPressed();
    }
}

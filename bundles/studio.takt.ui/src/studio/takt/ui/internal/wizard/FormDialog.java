/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.ui.internal.wizard;

import java.util.Locale;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** A dialog of labelled fields, with its words in the user's language. */
public abstract class FormDialog extends TitleAreaDialog {
    private static final int WIDEST = 820;

    private final Locale locale;
    private final studio.takt.core.api.text.Text title;
    private final studio.takt.core.api.text.Text okay;

    /** With a title, and what the button says that does it. */
    protected FormDialog(Shell shell, studio.takt.core.api.text.Text title, studio.takt.core.api.text.Text okay,
            Locale locale) {
        super(shell);
        this.title = title;
        this.okay = okay;
        this.locale = locale;
        setShellStyle(getShellStyle() | SWT.RESIZE);
        setHelpAvailable(false);
    }

    /** The user's language. */
    protected final Locale locale() {
        return locale;
    }

    @Override
    protected final Control createDialogArea(Composite parent) {
        getShell().setText(title.in(locale));
        setTitle(title.in(locale));
        Composite outer = (Composite) super.createDialogArea(parent);
        Composite area = new Composite(outer, SWT.NONE);
        area.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 14;
        layout.marginHeight = 12;
        layout.horizontalSpacing = 12;
        area.setLayout(layout);
        fill(area);
        return outer;
    }

    /** A long explanation makes more lines, not a window as wide as the screen. */
    @Override
    protected Point getInitialSize() {
        Point size = super.getInitialSize();
        return new Point(Math.min(size.x, WIDEST), size.y);
    }

    /** Makes the fields in two columns. */
    protected abstract void fill(Composite area);

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, okay.in(locale), true);
        createButton(parent, IDialogConstants.CANCEL_ID,
                studio.takt.core.api.text.Text.of(FormDialog.class, "cancel").in(locale), false);
        check();
    }

    /** Says what is missing, and lets the dialog be finished if nothing is. */
    protected abstract void check();

    /** Shows a fault; none if the text is empty. */
    protected final void say(String fault) {
        setErrorMessage(fault.isEmpty() ? null : fault);
        if (getButton(IDialogConstants.OK_ID) != null) {
            getButton(IDialogConstants.OK_ID).setEnabled(fault.isEmpty());
        }
    }

    /** A label at the left of a field. */
    protected final Label label(Composite area, String words) {
        Label label = new Label(area, SWT.NONE);
        label.setText(words.replace("&", "&&"));
        label.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, false));
        return label;
    }

    /** A field for a text. */
    protected final Text field(Composite area, String words, String value) {
        label(area, words);
        Text text = new Text(area, SWT.BORDER | SWT.SINGLE);
        GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
        data.widthHint = 300;
        text.setLayoutData(data);
        text.setText(value);
        text.addListener(SWT.Modify, event -> check());
        return text;
    }

    /** A list to choose from. */
    protected final Combo choice(Composite area, String words, java.util.List<String> options) {
        label(area, words);
        Combo combo = new Combo(area, SWT.READ_ONLY | SWT.DROP_DOWN);
        combo.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        options.forEach(combo::add);
        combo.select(0);
        combo.addListener(SWT.Selection, event -> check());
        return combo;
    }
}

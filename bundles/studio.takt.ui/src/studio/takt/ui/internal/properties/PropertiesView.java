/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.ui.internal.properties;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.ViewPart;

import studio.takt.core.api.text.Text;
import studio.takt.ui.internal.open.OpenModels;
import studio.takt.ui.internal.selection.ModelElement;
import studio.takt.ui.internal.selection.ModelSelection;
import studio.takt.ui.internal.tree.Refresh;

/** The values of what is selected, to be looked at and changed; made from the metamodel. */
public final class PropertiesView extends ViewPart {
    /** The view's id in plugin.xml. */
    public static final String ID = "studio.takt.ui.properties";

    private final Locale locale = Locale.getDefault();
    private final FeatureDocs docs = new FeatureDocs(locale);
    private final ISelectionListener listener = this::selected;
    private final Runnable modelsChanged = this::leaveClosed;
    private PathLinks path;
    private Label title;
    private ScrolledComposite scroller;
    private Optional<ElementForm> form = Optional.empty();
    private Optional<FormControls> controls = Optional.empty();
    private Optional<Refresh> refresh = Optional.empty();

    @Override
    public void createPartControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        area.setLayout(new GridLayout());
        path = new PathLinks(area, this::look);
        title = new Label(area, SWT.NONE);
        title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        title.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        scroller = new ScrolledComposite(area, SWT.V_SCROLL);
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        scroller.setShowFocusedControl(true);
        scroller.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        scroller.addListener(SWT.Resize, event -> resize());
        getSite().getPage().addPostSelectionListener(listener);
        getSite().getService(OpenModels.class).addListener(modelsChanged);
        show(Optional.empty());
        selected(getSite().getPage().getActivePart(), getSite().getPage().getSelection());
    }

    private void selected(IWorkbenchPart part, ISelection selection) {
        if (part == this) {
            return;
        }
        List<ModelElement> elements = ModelSelection.elements(selection);
        if (elements.size() == 1) {
            look(elements.get(0));
        }
    }

    private void look(ModelElement element) {
        controls.ifPresent(FormControls::finish);
        refresh.ifPresent(Refresh::close);
        refresh = Optional.of(new Refresh(element.session(), scroller, this::update));
        show(ElementForm.of(element.session(), element.id(), docs, locale));
    }

    private void update() {
        show(form.flatMap(old -> ElementForm.of(old.session(), old.id(), docs, locale)));
    }

    private void leaveClosed() {
        boolean closed = form.isPresent()
                && !getSite().getService(OpenModels.class).all().contains(form.get().session());
        if (closed) {
            refresh.ifPresent(Refresh::close);
            refresh = Optional.empty();
            show(Optional.empty());
        }
    }

    private void show(Optional<ElementForm> next) {
        title.setText(next.map(ElementForm::title)
                .orElse(Text.of(PropertiesView.class, "nothing").in(locale)).replace("&", "&&"));
        path.show(next);
        boolean same = next.isPresent() && controls.map(each -> each.fits(next.get())).orElse(false);
        form = next;
        if (same) {
            controls.get().update(next.get());
            return;
        }
        controls.ifPresent(FormControls::dispose);
        controls = next.map(each -> new FormControls(scroller, each, this::look, locale));
        controls.ifPresent(each -> scroller.setContent(each.area()));
        resize();
    }

    private void resize() {
        controls.ifPresent(each -> {
            each.area().setSize(each.area().computeSize(scroller.getClientArea().width, SWT.DEFAULT));
            scroller.setMinSize(0, each.area().computeSize(scroller.getClientArea().width, SWT.DEFAULT).y);
        });
    }

    @Override
    public void setFocus() {
        controls.ifPresentOrElse(each -> each.area().setFocus(), scroller::setFocus);
    }

    @Override
    public void dispose() {
        getSite().getPage().removePostSelectionListener(listener);
        getSite().getService(OpenModels.class).removeListener(modelsChanged);
        refresh.ifPresent(Refresh::close);
        super.dispose();
    }
}

/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.ui.internal.run;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

import studio.takt.core.api.element.ElementFinder;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Engine;
import studio.takt.core.api.run.EngineRunner;
import studio.takt.core.api.run.InputTable;
import studio.takt.core.api.run.Parameter;
import studio.takt.core.api.run.ParameterType;
import studio.takt.core.api.run.RunOrder;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.text.Text;
import studio.takt.ui.internal.wizard.FormDialog;

/** Asks what is to be run, on which element, under which scenario and with which values: all from the descriptors. */
public final class RunDialog extends FormDialog {
    private final List<Engine<?>> engines;
    private final ModelSession session;
    private final String preferred;
    private final List<String> usual;
    private final Map<String, Supplier<String>> values = new LinkedHashMap<>();
    private final Map<String, Supplier<String>> files = new LinkedHashMap<>();
    private List<ElementFinder.Candidate> candidates = List.of();
    private List<ElementRef> scenarios = List.of();
    private Combo engine;
    private Combo element;
    private Combo scenario;
    private Label help;
    private ScrolledComposite scroller;
    private Optional<RunOrder> order = Optional.empty();

    /** On a model; the element with the preferred id is chosen if it fits, and the usual engines before others. */
    public RunDialog(Shell shell, Collection<? extends Engine<?>> engines, ModelSession session, String preferred,
            List<String> usual, Locale locale) {
        super(shell, text("title"), text("run"), locale);
        this.engines = new ArrayList<>(engines);
        this.session = session;
        this.preferred = preferred;
        this.usual = List.copyOf(usual);
    }

    /** What is to be run, unless the user thought better of it. */
    public Optional<RunOrder> ask() {
        return open() == Window.OK ? order : Optional.empty();
    }

    private static Text text(String key, Object... arguments) {
        return Text.of(RunDialog.class, key, arguments);
    }

    @Override
    protected void fill(Composite area) {
        engine = choice(area, text("engine").in(locale()),
                engines.stream().map(each -> each.descriptor().name().in(locale())).toList());
        label(area, "");
        help = new Label(area, SWT.WRAP);
        GridData wide = new GridData(SWT.FILL, SWT.TOP, true, false);
        wide.widthHint = 420;
        help.setLayoutData(wide);
        element = choice(area, text("element").in(locale()), List.of());
        scenarios = session.read(model -> model.project().getScenarios().stream().map(ElementRef::of).toList());
        List<String> names = new ArrayList<>(List.of(text("noScenario").in(locale())));
        scenarios.forEach(each -> names.add(each.name()));
        scenario = choice(area, text("scenario").in(locale()), names);
        scroller = new ScrolledComposite(area, SWT.V_SCROLL | SWT.BORDER);
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        scroller.setShowFocusedControl(true);
        GridData place = new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1);
        place.heightHint = 300;
        place.widthHint = 560;
        scroller.setLayoutData(place);
        engine.select(firstThatFits());
        engine.addListener(SWT.Selection, event -> engineChosen());
        engineChosen();
    }

    /** What can run on the preferred element or on what it is inside of; otherwise what can run on anything here. */
    private int firstThatFits() {
        return session.read(model -> {
            Stream<EClass> near = around(model).map(EObject::eClass);
            ElementFinder finder = new ElementFinder(model.project());
            return near.flatMap(kind -> usualFirst().filter(each -> takes(each, kind))).findFirst()
                    .or(() -> usualFirst().filter(each -> !finder.ofKinds(kinds(each)).isEmpty()).findFirst())
                    .map(engines::indexOf).orElse(0);
        });
    }

    private Stream<Engine<?>> usualFirst() {
        return engines.stream().sorted(Comparator.comparingInt((Engine<?> each) -> {
            int place = usual.indexOf(each.descriptor().id());
            return place < 0 ? usual.size() : place;
        }));
    }

    /** The preferred element, and what it is inside of. */
    private Stream<EObject> around(ModelAccess model) {
        return Stream.iterate(model.element(preferred).orElse(null), Objects::nonNull, EObject::eContainer);
    }

    private static List<EClass> kinds(Engine<?> engine) {
        return engine.descriptor().elementKinds();
    }

    private static boolean takes(Engine<?> engine, EClass kind) {
        return kinds(engine).stream().anyMatch(each -> each.getName().equals(kind.getName()));
    }

    private Engine<?> chosen() {
        return engines.get(engine.getSelectionIndex());
    }

    private void engineChosen() {
        help.setText(chosen().descriptor().help().in(locale()).replace("&", "&&"));
        List<EClass> kinds = kinds(chosen());
        candidates = session.read(model -> ElementFinder.candidates(new ElementFinder(model.project()).ofKinds(kinds)));
        element.removeAll();
        candidates.forEach(each -> element.add(each.qualifiedName()));
        List<String> near = session.read(model -> around(model).map(each -> ElementRef.of(each).id()).toList());
        int fitting = IntStream.range(0, candidates.size())
                .filter(i -> near.contains(candidates.get(i).element().id())).findFirst().orElse(0);
        element.select(candidates.isEmpty() ? -1 : fitting);
        fillParameters();
        check();
    }

    private void fillParameters() {
        if (scroller.getContent() != null) {
            scroller.getContent().dispose();
        }
        values.clear();
        files.clear();
        Composite area = new Composite(scroller, SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
        layout.horizontalSpacing = 12;
        area.setLayout(layout);
        chosen().descriptor().parameters().forEach(each -> parameter(area, each));
        chosen().descriptor().tables().forEach(each -> table(area, each));
        scroller.setContent(area);
        scroller.setMinSize(area.computeSize(SWT.DEFAULT, SWT.DEFAULT));
        help.getParent().layout(true, true);
    }

    private void parameter(Composite area, Parameter parameter) {
        Label name = label(area, parameter.id());
        name.setToolTipText(parameter.help().in(locale()));
        String preset = parameter.defaultText().orElse("");
        if (parameter.type() instanceof ParameterType.ChoiceType choice) {
            Combo combo = new Combo(area, SWT.READ_ONLY);
            combo.add("");
            choice.choices().forEach(combo::add);
            combo.setText(preset);
            place(combo, parameter);
            values.put(parameter.id(), combo::getText);
        } else if (parameter.type() instanceof ParameterType.FlagType) {
            Button button = new Button(area, SWT.CHECK);
            button.setSelection(preset.equals("true"));
            place(button, parameter);
            values.put(parameter.id(), () -> String.valueOf(button.getSelection()));
        } else {
            org.eclipse.swt.widgets.Text field = new org.eclipse.swt.widgets.Text(area, SWT.BORDER);
            field.setText(preset);
            field.setMessage(example(parameter.type()));
            field.addListener(SWT.Modify, event -> check());
            place(field, parameter);
            values.put(parameter.id(), field::getText);
        }
        label(area, "");
        Label line = new Label(area, SWT.WRAP);
        line.setText(parameter.help().in(locale()).replace("&", "&&"));
        GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
        data.widthHint = 380;
        line.setLayoutData(data);
        line.setForeground(Inks.quiet(area));
    }

    private String example(ParameterType type) {
        if (type instanceof ParameterType.QuantityType quantity) {
            return text("example", quantity.example()).in(locale());
        }
        return type instanceof ParameterType.ChoicesType some ? String.join(",", some.choices()) : "";
    }

    private void place(org.eclipse.swt.widgets.Control control, Parameter parameter) {
        control.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        control.setToolTipText(parameter.help().in(locale()));
        control.setData("parameter", parameter.id());
    }

    private void table(Composite area, InputTable table) {
        Label name = label(area, text("table", table.name()).in(locale()));
        name.setToolTipText(table.help().in(locale()));
        Composite line = new Composite(area, SWT.NONE);
        line.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        line.setLayout(layout);
        org.eclipse.swt.widgets.Text file = new org.eclipse.swt.widgets.Text(line, SWT.BORDER);
        file.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        file.setMessage(text("fromModel").in(locale()));
        file.setToolTipText(table.help().in(locale()));
        file.addListener(SWT.Modify, event -> check());
        Button browse = new Button(line, SWT.PUSH);
        browse.setText("…");
        browse.addListener(SWT.Selection, event -> {
            FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
            dialog.setFilterExtensions(new String[]{"*.csv;*.xlsx", "*.*"});
            Optional.ofNullable(dialog.open()).ifPresent(file::setText);
        });
        files.put(table.name(), file::getText);
    }

    @Override
    protected void check() {
        if (scroller == null) {
            return;
        }
        boolean possible = !candidates.isEmpty() || !chosen().descriptor().tables().isEmpty();
        say(possible ? fault() : text("noElement", chosen().descriptor().name()).in(locale()));
        element.setEnabled(!candidates.isEmpty());
    }

    /** What is wrong with what is typed; the dialog stays until it is right. */
    private String fault() {
        if (!values.keySet().containsAll(chosen().descriptor().parameters().stream().map(Parameter::id).toList())) {
            return "";
        }
        Optional<Text> fault = new EngineRunner().fault(order());
        return fault.map(each -> each.in(locale())).or(this::missingFile).orElse("");
    }

    private Optional<String> missingFile() {
        return files.values().stream().map(Supplier::get).map(String::strip).filter(file -> !file.isEmpty())
                .filter(file -> !isFile(file)).findFirst().map(file -> text("noFile", file).in(locale()));
    }

    private boolean isFile(String file) {
        try {
            return Files.isRegularFile(session.file().toAbsolutePath().resolveSibling(Path.of(file)));
        } catch (InvalidPathException e) {
            // half typed: the user is told that there is no such file
            return false;
        }
    }

    @Override
    protected void okPressed() {
        order = Optional.of(order());
        super.okPressed();
    }

    private RunOrder order() {
        RunOrder.Builder builder = RunOrder.of(chosen());
        if (element.getSelectionIndex() >= 0) {
            builder.model(session).on(candidates.get(element.getSelectionIndex()).element().id());
        }
        if (scenario.getSelectionIndex() > 0) {
            builder.scenario(scenarios.get(scenario.getSelectionIndex() - 1).id());
        }
        for (Parameter parameter : chosen().descriptor().parameters()) {
            String value = values.get(parameter.id()).get().strip();
            boolean flagLeft = parameter.type() instanceof ParameterType.FlagType
                    && value.equals(parameter.defaultText().orElse("false"));
            if (!value.isEmpty() && !flagLeft && !value.equals(parameter.defaultText().orElse(""))) {
                builder.set(parameter.id(), value);
            }
        }
        files.forEach((table, file) -> {
            if (!file.get().isBlank() && isFile(file.get().strip())) {
                builder.data(table, session.file().toAbsolutePath().resolveSibling(Path.of(file.get().strip())));
            }
        });
        return builder.build();
    }
}

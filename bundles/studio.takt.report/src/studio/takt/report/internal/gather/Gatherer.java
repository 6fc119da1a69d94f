/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.report.internal.gather;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.element.ElementFinder;
import studio.takt.core.api.extension.Extensions;
import studio.takt.core.api.extension.UsageException;
import studio.takt.core.api.result.ReadableResult;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Engine;
import studio.takt.core.api.run.EngineRunner;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.RunOrder;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.text.Text;
import studio.takt.core.api.validation.Validator;
import studio.takt.model.project.Project;
import studio.takt.report.internal.gather.Material.ProjectFacts;
import studio.takt.report.internal.gather.Material.Skipped;

/**
 * Gathers what a report tells. Every engine runs, in the order in which engines are declared, on every element of the
 * first of its kinds that the model has any of, and from the model alone; or as far as its {@link ReportUse} says. An engine that finds nothing on an element is
 * named with the reason, and the report goes on without it; its findings count only if the element is of the kind that
 * the engine is made for, since a map without demand is no fault of a model that nobody wants to plan with.
 */
public final class Gatherer {
    /** The share of the work that is done when all engines have run. */
    private static final double RUNS = 0.6;
    /** How rule ids end that say that the model holds nothing for an engine. */
    private static final List<String> NOTHING_THERE = List.of(".no-demand", ".no-data", ".no-scenarios");

    private final MapDrawer drawer;
    private final Extensions extensions;
    private final Monitor monitor;

    /** Gathers by these means. */
    public Gatherer(MapDrawer drawer, Extensions extensions, Monitor monitor) {
        this.drawer = drawer;
        this.extensions = extensions;
        this.monitor = monitor;
    }

    /** One run to be done; it is expected to succeed if the element is of the kind the engine is made for. */
    private record Task(Engine<?> engine, ElementRef element, boolean expected) {}

    /** Gathers all about a model. */
    public Material gather(ModelSession model, Locale locale, LocalDate date) {
        List<Finding> checks = new ArrayList<>(model.openingFindings());
        checks.addAll(model.read(access -> new Validator(extensions.rules()).validate(access.project())));
        List<Result> results = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        List<Task> tasks = model.read(this::tasks);
        for (int i = 0; i < tasks.size(); i++) {
            monitor.checkCancelled();
            Monitor part = new PartMonitor(monitor, RUNS * i / tasks.size(), RUNS * (i + 1) / tasks.size());
            part.progress(0, tasks.get(i).engine.descriptor().name());
            run(tasks.get(i), model, results, skipped, part);
        }
        monitor.progress(RUNS, Text.of(Gatherer.class, "progress.drawing"));
        return new Material(model.read(access -> facts(access.project(), model.file())),
                drawer.draw(model, results, locale),
                results, checks, skipped, date);
    }

    private void run(Task task, ModelSession model, List<Result> results, List<Skipped> skipped,
            Monitor part) {
        try {
            RunOrder.Builder order = RunOrder.of(task.engine).model(model).on(task.element.id());
            task.engine.descriptor().report().settings().forEach(order::set);
            Result result = new EngineRunner().run(order.build(), part);
            boolean empty = result.summary().isEmpty() && result.tables().isEmpty();
            if (empty && !(hasNothingToDo(result) && isTold(task.engine, skipped))) {
                Text reason = result.findings().stream().filter(Finding::isError).findFirst().map(Finding::message)
                        .orElse(Text.of(Gatherer.class, "skipped.nothing"));
                skipped.add(new Skipped(task.engine.descriptor(), task.element, reason));
            }
            if (!empty || task.expected && !hasNothingToDo(result)) {
                results.add(ReadableResult.of(result));
            }
        } catch (UsageException e) {
            skipped.add(new Skipped(task.engine.descriptor(), task.element, e.text()));
        }
    }

    /** True if an engine is named already: what holds nothing for it on many elements is told once. */
    private static boolean isTold(Engine<?> engine, List<Skipped> skipped) {
        return skipped.stream().anyMatch(each -> each.engine().id().equals(engine.descriptor().id()));
    }

    /** True if the engine says by its rule ids that the model holds nothing for it. */
    private static boolean hasNothingToDo(Result result) {
        return result.findings().stream().filter(Finding::isError).map(Finding::rule)
                .anyMatch(rule -> NOTHING_THERE.stream().anyMatch(rule::endsWith));
    }

    private List<Task> tasks(ModelAccess access) {
        ElementFinder finder = new ElementFinder(access.project());
        List<Task> tasks = new ArrayList<>();
        for (Engine<?> engine : extensions.engines().all()) {
            List<EClass> kinds = engine.descriptor().elementKinds();
            int most = engine.descriptor().report().elements();
            elements(finder, kinds).stream().limit(most).forEach(element -> tasks
                    .add(new Task(engine, ElementRef.of(element), kinds.get(0).isInstance(element))));
        }
        return List.copyOf(tasks);
    }

    private static List<EObject> elements(ElementFinder finder, List<EClass> kinds) {
        return kinds.stream().map(kind -> finder.ofKinds(List.of(kind))).filter(found -> !found.isEmpty()).findFirst()
                .orElse(List.of()).stream().sorted(ModelOrder.BY_STATE_AND_NAME).toList();
    }

    private static ProjectFacts facts(Project project, Path file) {
        return new ProjectFacts(text(project.getName()), text(project.getClient()), text(project.getAuthor()),
                text(project.getDocumentation()), file.getFileName().toString());
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }
}

/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.report.internal.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.command.SetCommand;

import studio.takt.core.api.extension.Extensions;
import studio.takt.core.api.extension.Registry;
import studio.takt.core.api.extension.Report;
import studio.takt.core.api.extension.Rule;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Engine;
import studio.takt.core.api.run.EngineDescriptor;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.Request;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.ModelFileException;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.session.ModelSessions;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.text.Text;
import studio.takt.diagram.api.font.Fonts;
import studio.takt.model.base.BasePackage;
import studio.takt.model.project.ProjectPackage;
import studio.takt.report.internal.compose.Extent;
import studio.takt.report.internal.format.BundledTypefaces;
import studio.takt.report.internal.gather.SceneDrawer;
import studio.takt.report.internal.verb.PlanReport;

/** Makes models and reports of them at a fixed time. */
public final class Workshop {
    /** The example with three maps. */
    public static final Path ACME = Path.of("../../examples/acme-stamping/acme-stamping.takt");

    private static final Fonts FONTS = new Fonts();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);

    private Workshop() {}

    /** An engine that makes the sample result about the project. */
    public record SampleEngine(String machine, UnaryOperator<Result> change) implements Engine<ElementRef> {
        @Override
        public EngineDescriptor descriptor() {
            return Samples.engine();
        }

        @Override
        public ElementRef snapshot(Request request) {
            return ElementRef.of(request.element().orElseThrow());
        }

        @Override
        public Result run(ElementRef element, Parameters parameters, Monitor monitor) {
            return change.apply(Samples.result(element, machine));
        }
    }

    /** The report, which tells so much. */
    public static PlanReport report(Extent extent) {
        return new PlanReport(new BundledTypefaces(FONTS), new SceneDrawer(FONTS), CLOCK, extent);
    }

    /** What an installation without engines and rules has. */
    public static Extensions extensions(Engine<?>... engines) {
        return extensions(List.of(), engines);
    }

    /** What an installation with these has. */
    public static Extensions extensions(List<Rule> rules, Engine<?>... engines) {
        return new Extensions(new Registry<>(List.of(engines), engine -> engine.descriptor().id()), none(), none(),
                new Registry<>(List.of(report(Extent.BRIEF), report(Extent.FULL)), Report::id),
                new Registry<>(rules, Rule::id), none(), none());
    }

    private static <T> Registry<T> none() {
        return new Registry<>(List.<T>of(), Object::toString);
    }

    /** What an installation with the sample engine has. */
    public static Extensions sample(String machine) {
        return extensions(new SampleEngine(machine, result -> result));
    }

    /** A model in memory with a project of that name. */
    public static ModelSession model(Path folder, String name) {
        ModelSession session = sessions().createToTry(folder.resolve("sample.takt"), name);
        session.execute(new Change(access -> SetCommand.create(access.domain(), access.project(),
                ProjectPackage.Literals.PROJECT__AUTHOR, "J. Kim")));
        return session;
    }

    /** The example, for trying things. */
    public static ModelSession acme() throws ModelFileException {
        return sessions().openToTry(ACME);
    }

    /** Gives an element another name. */
    public static void rename(ModelSession session, EObject element, String name) {
        session.execute(new Change(
                access -> SetCommand.create(access.domain(), element, BasePackage.Literals.NAMED_ELEMENT__NAME, name)));
    }

    private static ModelSessions sessions() {
        return new ModelSessions(none());
    }

    /** The HTML of the full report. */
    public static String html(ModelSession model, Extensions extensions, Path folder, Locale locale)
            throws IOException {
        return Files.readString(write(model, extensions, folder, "html", locale).files().get(0));
    }

    /** The PDF of the full report. */
    public static byte[] pdf(ModelSession model, Extensions extensions, Path folder, Locale locale) throws IOException {
        return Files.readAllBytes(write(model, extensions, folder, "pdf", locale).files().get(0));
    }

    /** The full report in a format. */
    public static Report.Written write(ModelSession model, Extensions extensions, Path folder, String format,
            Locale locale) throws IOException {
        return report(Extent.FULL).write(model, folder, List.of(format), locale, extensions, Monitor.NONE);
    }

    /** An operation of a command. */
    private record Change(java.util.function.Function<ModelAccess, Command> maker) implements Operation {
        @Override
        public Text label() {
            return Text.literal("change");
        }

        @Override
        public Optional<Command> command(ModelAccess model) {
            return Optional.of(maker.apply(model));
        }
    }
}

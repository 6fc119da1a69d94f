/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.cli.internal.verb;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import studio.takt.cli.internal.FindingPrinter;
import studio.takt.cli.internal.Messages;
import studio.takt.core.api.element.ElementFinder;
import studio.takt.core.api.extension.Extensions;
import studio.takt.core.api.extension.Invocation;
import studio.takt.core.api.extension.Verb;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.text.Text;
import studio.takt.core.api.validation.Validator;

/** {@code takt check MODEL}: checks a model by all rules; the findings are the result. */
public final class CheckVerb implements Verb {
    private static final String MODEL = "MODEL";
    private static final String FORMAT = "--format";

    /** A finding with the place of its element in the model. */
    private record Placed(Finding finding, String qualifiedName) {}

    @Override
    public String name() {
        return "check";
    }

    @Override
    public Text help() {
        return Messages.text("check.help");
    }

    @Override
    public List<Argument> arguments() {
        return List.of(new Argument(MODEL, Messages.text("argument.model"), true, false));
    }

    @Override
    public List<Option> options() {
        return List.of(new Option(List.of(FORMAT), "text|json", Messages.text("option.format"), false,
                List.of("text", "json")));
    }

    @Override
    public int run(Invocation invocation) {
        String name = invocation.arguments(MODEL).get(0);
        boolean json = invocation.option(FORMAT).orElse("text").equals("json");
        List<Finding> opening = new ArrayList<>();
        Optional<ModelSession> model = invocation.open(name, opening::add);
        opening.forEach(invocation::report);
        if (model.isEmpty()) {
            if (json) {
                invocation.out().print(json(unplaced(opening), invocation.locale()));
            }
            return FAULTS;
        }
        List<Placed> found = model.get()
                .read(access -> check(access, invocation.extensions()));
        invocation.out().print(json ? json(found, invocation.locale()) : text(found, invocation));
        invocation.say(Messages.text("check.summary", name, count(found, Severity.ERROR),
                count(found, Severity.WARNING),
                count(found, Severity.INFORMATION) + count(found, Severity.ASSUMPTION)));
        return count(found, Severity.ERROR) > 0 ? FAULTS : OK;
    }

    private static List<Placed> check(ModelAccess access, Extensions extensions) {
        return new Validator(extensions.rules()).validate(access.project()).stream()
                .sorted(Comparator.comparing(Finding::severity))
                .map(finding -> new Placed(finding, place(finding.element(), access))).toList();
    }

    private static String place(ElementRef element, ModelAccess access) {
        return access.element(element.id()).map(ElementFinder::qualifiedName).orElse(element.name());
    }

    /** Why a model cannot be read, which has no elements yet. */
    private static List<Placed> unplaced(List<Finding> findings) {
        return findings.stream().map(finding -> new Placed(finding, finding.element().name())).toList();
    }

    private static int count(List<Placed> found, Severity severity) {
        return (int) found.stream().filter(placed -> placed.finding().severity() == severity).count();
    }

    private static String text(List<Placed> found, Invocation invocation) {
        FindingPrinter printer = new FindingPrinter(invocation.locale(), false, invocation.path(""));
        StringBuilder text = new StringBuilder();
        for (Placed placed : found) {
            ElementRef element = placed.finding().element();
            String where = element.isPresent() ? placed.qualifiedName() + " [" + element.id() + "]" : "";
            text.append(printer.line(placed.finding(), where)).append('\n');
        }
        return text.toString();
    }

    private static String json(List<Placed> found, Locale locale) {
        JsonArray findings = new JsonArray();
        for (Placed placed : found) {
            Finding finding = placed.finding();
            JsonObject json = new JsonObject();
            json.addProperty("severity", finding.severity().name().toLowerCase(Locale.ROOT));
            json.addProperty("rule", finding.rule());
            json.addProperty("element", finding.element().isPresent() ? finding.element().id() : null);
            json.addProperty("elementName", placed.qualifiedName());
            json.addProperty("message", finding.message().in(locale));
            if (finding.location().isPresent()) {
                json.addProperty("file", finding.location().file());
                json.addProperty("line", finding.location().line());
                json.addProperty("column", finding.location().column());
            }
            findings.add(json);
        }
        JsonObject json = new JsonObject();
        json.add("findings", findings);
        return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create().toJson(json)
                + "\n";
    }
}

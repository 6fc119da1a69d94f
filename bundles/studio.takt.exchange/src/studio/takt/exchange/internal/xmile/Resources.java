/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.exchange.internal.xmile;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Severity;
import studio.takt.equations.api.Names;

/**
 * Puts in place what a file takes from other files: what its header includes, models that stand in files of their own,
 * and those of modules.
 */
final class Resources {
    private static final int MOST_FILES = 100;
    private static final int DEEPEST = 10;

    private final Path path;
    private final Remarks remarks;
    private final Consumer<Finding> findings;
    private int files;

    Resources(Path path, Remarks remarks, Consumer<Finding> findings) {
        this.path = path;
        this.remarks = remarks;
        this.findings = findings;
    }

    /** Adds to the root what the file refers to. */
    void addTo(XmlNode root) {
        addTo(root, root, path, 0);
    }

    private void addTo(XmlNode root, XmlNode from, Path file, int depth) {
        from.all("header").toList().forEach(header -> header.all("includes").toList().forEach(list -> {
            list.all("include").forEach(each -> read(each, file, depth).ifPresent(found -> {
                merge(root, found.root(), List.of("macro", "model"));
                addTo(root, found.root(), found.file(), depth + 1);
            }));
            header.children().remove(list);
        }));
        for (XmlNode model : from.all("model").toList()) {
            model(root, model, file, depth);
            model.first("variables").ifPresent(variables -> variables.all("module")
                    .filter(each -> each.attributes().containsKey("resource")).toList()
                    .forEach(each -> module(root, each, file, depth)));
        }
    }

    /** A model whose contents stand elsewhere. */
    private void model(XmlNode root, XmlNode model, Path file, int depth) {
        if (model.attributes().containsKey("resource")) {
            read(model, file, depth).ifPresent(found -> chosen(found.root(), model.attribute("name").orElse(""))
                    .ifPresent(other -> {
                        model.attributes().remove("resource");
                        model.children().addAll(other.children());
                        take(root, found, depth);
                    }));
        }
    }

    /** The model of a module: that of its name, else the first one, under the name of the module. */
    private void module(XmlNode root, XmlNode module, Path file, int depth) {
        read(module, file, depth).ifPresent(found -> {
            String name = module.attribute("name").orElse("");
            chosen(found.root(), name).ifPresent(other -> {
                XmlNode model = new XmlNode("model", "", other.attributes(), other.line());
                model.attributes().put("name", name);
                model.children().addAll(other.children());
                root.children().add(model);
                module.attributes().remove("resource");
                take(root, found, depth);
            });
        });
    }

    private void take(XmlNode root, Found found, int depth) {
        merge(root, found.root(), List.of("macro"));
        found.root().all("model").skip(1).forEach(root.children()::add);
        addTo(root, found.root(), found.file(), depth + 1);
    }

    private static Optional<XmlNode> chosen(XmlNode root, String name) {
        return root.all("model").filter(each -> Names.key(each.attribute("name").orElse("")).equals(Names.key(name)))
                .findFirst().or(() -> root.first("model"));
    }

    private static void merge(XmlNode root, XmlNode other, List<String> kinds) {
        List<XmlNode> taken = new ArrayList<>();
        kinds.forEach(kind -> other.all(kind).forEach(taken::add));
        root.children().addAll(taken);
        other.first("dimensions").ifPresent(list -> root.first("dimensions").ifPresentOrElse(
                own -> list.children().stream().filter(each -> own.children().stream().noneMatch(
                        known -> known.attribute("name").equals(each.attribute("name"))))
                        .forEach(own.children()::add),
                () -> root.children().add(list)));
    }

    /** A file that was read. */
    private record Found(XmlNode root, Path file) {}

    private Optional<Found> read(XmlNode node, Path from, int depth) {
        String resource = node.attribute("resource").orElse("").strip();
        Optional<Path> file = file(resource, from);
        if (file.isEmpty() || depth >= DEEPEST || ++files > MOST_FILES) {
            remarks.add(Severity.ERROR, "no-resource", node.line(), resource);
            return Optional.empty();
        }
        return new XmlFile(file.get(), findings).read().map(root -> new Found(root, file.get()));
    }

    private static Optional<Path> file(String resource, Path from) {
        String plain = resource.startsWith("file://") ? resource.substring("file://".length()) : resource;
        if (plain.isEmpty() || plain.contains("://")) {
            return Optional.empty();
        }
        try {
            Path folder = from.toAbsolutePath().getParent();
            return Optional.of(folder.resolve(plain).normalize()).filter(Files::isRegularFile);
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }
}

/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.architecture;

import static java.util.Map.entry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the manifests may say. */
final class BundleRules {
    private static final String HOUSE = "studio.takt.";

    /** The table of the architecture: bundle, what it may use (with what that uses in turn). */
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(entry("units", List.of()),
            entry("equations", List.of("units")), entry("model", List.of("units")), entry("core", List.of("model")),
            entry("metrics", List.of("core")), entry("engine.planning", List.of("metrics")),
            entry("engine.dynamics", List.of("metrics", "equations")), entry("engine.flow", List.of("metrics")),
            entry("exchange", List.of("core", "equations")), entry("diagram", List.of("metrics", "equations")),
            entry("diagram.glsp", List.of("diagram")), entry("report", List.of("diagram")),
            entry("cli", List.of("core")), entry("model.edit", List.of("model")),
            entry("ui", List.of("model.edit", "diagram", "diagram.glsp")), entry("app", List.of("ui")));

    private static final List<String> WINDOWS = List.of("org.eclipse.swt", "org.eclipse.jface", "org.eclipse.ui",
            "org.eclipse.e4.ui", "org.eclipse.core.resources");

    private BundleRules() {}

    /** Rule 1: a bundle requires only what the table lets it use, so there is no circle either. */
    static List<String> dependencies(House house) {
        return each(house, bundle -> {
            if (!MAY_USE.containsKey(bundle.shortName())) {
                return Stream.of("is not in the table of bundles");
            }
            Set<String> allowed = closure(bundle.shortName());
            Stream<Bundle.Clause> named = Stream.concat(bundle.required().stream(), bundle.imported().stream());
            return named.map(Bundle.Clause::name).filter(name -> name.startsWith(HOUSE))
                    .filter(name -> !allowed.contains(name.substring(HOUSE.length())))
                    .map(name -> "may not use " + name);
        });
    }

    private static Set<String> closure(String bundle) {
        Set<String> result = new TreeSet<>();
        for (String used : MAY_USE.get(bundle)) {
            result.add(used);
            result.addAll(closure(used));
        }
        return result;
    }

    /** Rule 2: windows and workspace only in the workbench. */
    static List<String> windows(House house) {
        return each(house, bundle -> {
            if (Set.of("ui", "app").contains(bundle.shortName())) {
                return Stream.of();
            }
            Stream<String> required = bundle.required().stream().map(Bundle.Clause::name);
            Stream<String> used = bundle.sources().stream().flatMap(source -> source.uses().stream());
            return Stream.concat(required, used).filter(name -> WINDOWS.stream().anyMatch(name::startsWith))
                    .map(name -> "needs no window, yet uses " + name);
        });
    }

    /** Rule 3: in an engine only the package transform sees the model. */
    static List<String> engines(House house) {
        return each(house, bundle -> !bundle.isEngine()
                ? Stream.of()
                : bundle.sources().stream().filter(source -> !inTransform(source, bundle))
                        .flatMap(source -> source.uses().stream()
                                .filter(used -> used.startsWith("org.eclipse.emf") || used.startsWith(HOUSE + "model."))
                                .map(used -> house.relative(source.file()) + " uses " + used)));
    }

    private static boolean inTransform(JavaSource source, Bundle bundle) {
        String transform = bundle.name() + ".internal.transform";
        return source.packageName().equals(transform) || source.packageName().startsWith(transform + ".");
    }

    /** Rule 5: what is exported is api, or marked as internal, or generated. */
    static List<String> exports(House house) {
        return each(house, bundle -> bundle.isGenerated()
                ? Stream.of()
                : bundle.exported().stream().filter(clause -> clause.isInternal() == isApi(clause.name(), bundle))
                        .map(clause -> clause.isInternal()
                                ? "hides its api " + clause.name()
                                : "exports " + clause.name() + " without x-friends or x-internal"));
    }

    private static boolean isApi(String packageName, Bundle bundle) {
        String api = bundle.name() + ".api";
        return packageName.equals(api) || packageName.startsWith(api + ".");
    }

    /** Rule 5: every package is api or internal, and every package of the api is exported. */
    static List<String> packages(House house) {
        return each(house, bundle -> bundle.isGenerated()
                ? Stream.of()
                : bundle.sources().stream()
                        .map(JavaSource::packageName).distinct().flatMap(name -> packageBreach(bundle, name)));
    }

    private static Stream<String> packageBreach(Bundle bundle, String name) {
        if (isApi(name, bundle)) {
            boolean exported = bundle.exported().stream().anyMatch(clause -> clause.name().equals(name));
            return exported ? Stream.of() : Stream.of("does not export " + name);
        }
        boolean internal = name.equals(bundle.name() + ".internal") || name.startsWith(bundle.name() + ".internal.");
        return internal ? Stream.of() : Stream.of("has a package that is neither api nor internal: " + name);
    }

    /** Rule 5: core passes on the model and the units; nothing else is passed on. */
    static List<String> reexports(House house) {
        return each(house, bundle -> bundle.required().stream().filter(Bundle.Clause::isReexported)
                .map(Bundle.Clause::name).filter(name -> !(bundle.shortName().equals("core")
                        && Set.of(HOUSE + "model", HOUSE + "units").contains(name)))
                .map(name -> "re-exports " + name));
    }

    /** Rule 5: nobody looks into another bundle's internals; tests look into those of the bundle they test. */
    static List<String> internals(House house) {
        return Stream.concat(house.bundles().stream(), house.testBundles().stream())
                .flatMap(bundle -> bundle.sources().stream().flatMap(source -> source.uses().stream()
                        .filter(used -> used.startsWith(HOUSE) && used.contains(".internal"))
                        .filter(used -> !used.startsWith(bundle.name().replaceFirst("\\.tests$", "") + ".internal"))
                        .map(used -> house.relative(source.file()) + " uses " + used)))
                .toList();
    }

    /** Every bundle is in a feature, otherwise the product would not have it. */
    static List<String> features(House house) {
        String features = features(house.files(path -> path.matches("features/[^/]+/feature.xml")));
        return each(house, bundle -> features.contains("id=\"" + bundle.name() + "\"")
                ? Stream.of()
                : Stream.of("is in no feature"));
    }

    /** Rule 7: samples use what is open to strangers, and the product does not have them. */
    static List<String> samples(House house) {
        String features = features(house.files(path -> path.matches("features/[^/]+/feature.xml")));
        return house.samples().stream().flatMap(sample -> {
            Stream<String> closed = sample.sources().stream().flatMap(source -> source.uses().stream())
                    .filter(used -> used.startsWith(HOUSE) && !used.startsWith(HOUSE + "model.")
                            && !used.matches("studio\\.takt\\.[a-z.]+\\.api(\\..*)?"))
                    .map(used -> "uses " + used);
            Stream<String> shipped = features.contains("id=\"" + sample.name() + "\"")
                    ? Stream.of("is in a feature")
                    : Stream.of();
            return Stream.concat(closed, shipped).map(text -> sample.name() + " " + text);
        }).toList();
    }

    private static String features(List<Path> files) {
        return files.stream().map(Texts::read).reduce("", String::concat);
    }

    /** Rule 7: an extension point has a schema and a page; a class that a plugin.xml names exists. */
    static List<String> extensions(House house) {
        return each(house, bundle -> {
            Path plugin = bundle.folder().resolve("plugin.xml");
            if (bundle.isGenerated() || Files.notExists(plugin)) {
                return Stream.of();
            }
            String text = Texts.read(plugin);
            Stream<String> points = Texts.all("<extension-point[^>]*\\bid=\"([^\"]+)\"", text)
                    .flatMap(point -> Stream.of(bundle.folder().resolve("schema/" + point + ".exsd"),
                            house.root().resolve("docs/extending/" + point + ".md")))
                    .filter(Files::notExists).map(file -> "lacks " + house.relative(file));
            Stream<String> classes = Texts.all("\\bclass=\"(studio\\.takt\\.[\\w.]+)", text)
                    .filter(name -> Files.notExists(bundle.folder().resolve("src/" + name.replace('.', '/') + ".java")))
                    .map(name -> "names a class in plugin.xml that it does not have: " + name);
            return Stream.concat(points, classes);
        });
    }

    private static List<String> each(House house, Function<Bundle, Stream<String>> rule) {
        return house.bundles().stream().flatMap(bundle -> rule.apply(bundle).map(text -> bundle.name() + " " + text))
                .toList();
    }
}

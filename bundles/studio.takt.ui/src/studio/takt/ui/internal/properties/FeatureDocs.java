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

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;

/**
 * What the metamodel says that features mean. The metamodel's files say it in English, because generated code leaves it
 * out; files beside them say it in other languages. Each is read when it is asked for first.
 */
public final class FeatureDocs {
    private final Locale locale;
    private final Map<String, Map<String, String>> english = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> translated = new ConcurrentHashMap<>();

    /** In a language. */
    public FeatureDocs(Locale locale) {
        this.locale = locale;
    }

    /** What a feature means, in English where nobody has translated it; empty if nobody has said. */
    public String of(EStructuralFeature feature) {
        EPackage owner = feature.getEContainingClass().getEPackage();
        return translated.computeIfAbsent(owner.getName(), name -> translations(owner))
                .getOrDefault(key(feature), inEnglish(feature));
    }

    /** What a feature means, in English. */
    public String inEnglish(EStructuralFeature feature) {
        EPackage owner = feature.getEContainingClass().getEPackage();
        return english.computeIfAbsent(owner.getName(), name -> metamodel(owner)).getOrDefault(key(feature), "");
    }

    private static String key(EStructuralFeature feature) {
        return feature.getEContainingClass().getName() + "." + feature.getName();
    }

    private Map<String, String> translations(EPackage of) {
        return read(of, "docs_" + locale.getLanguage() + ".properties", in -> {
            Properties words = new Properties();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return words.stringPropertyNames().stream()
                    .collect(Collectors.toUnmodifiableMap(name -> name, words::getProperty));
        });
    }

    private static Map<String, String> metamodel(EPackage of) {
        return read(of, of.getName() + ".ecore", in -> {
            Resource file = new EcoreResourceFactoryImpl().createResource(URI.createURI("docs.ecore"));
            file.load(in, Map.of());
            return ((EPackage) file.getContents().get(0)).getEClassifiers().stream().filter(EClass.class::isInstance)
                    .flatMap(each -> ((EClass) each).getEStructuralFeatures().stream())
                    .filter(each -> Objects.nonNull(EcoreUtil.getDocumentation(each)))
                    .collect(Collectors.toUnmodifiableMap(FeatureDocs::key, EcoreUtil::getDocumentation));
        });
    }

    private interface Reader {
        Map<String, String> read(InputStream in) throws IOException;
    }

    /** Nothing of a package whose file is not there. */
    private static Map<String, String> read(EPackage of, String file, Reader reader) {
        try (InputStream in = of.getClass().getResourceAsStream("/model/" + file)) {
            return in == null ? Map.of() : reader.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

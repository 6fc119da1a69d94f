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
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
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
 * What the metamodel says that features mean, in English. Generated code leaves it out, so that it is read from the
 * metamodel's files, each when it is asked for first.
 */
public final class FeatureDocs {
    private final Map<String, Map<String, String>> packages = new ConcurrentHashMap<>();

    /** What a feature means; empty if nobody has said. */
    public String of(EStructuralFeature feature) {
        EClass owner = feature.getEContainingClass();
        return packages.computeIfAbsent(owner.getEPackage().getName(), name -> read(owner.getEPackage()))
                .getOrDefault(key(owner, feature), "");
    }

    private static String key(EClass owner, EStructuralFeature feature) {
        return owner.getName() + "." + feature.getName();
    }

    /** Nothing of a package whose file is not there. */
    private static Map<String, String> read(EPackage of) {
        try (InputStream in = of.getClass().getResourceAsStream("/model/" + of.getName() + ".ecore")) {
            return in == null ? Map.of() : read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> read(InputStream in) throws IOException {
        Resource file = new EcoreResourceFactoryImpl().createResource(URI.createURI("docs.ecore"));
        file.load(in, Map.of());
        return ((EPackage) file.getContents().get(0)).getEClassifiers().stream().filter(EClass.class::isInstance)
                .flatMap(each -> ((EClass) each).getEStructuralFeatures().stream())
                .filter(each -> Objects.nonNull(EcoreUtil.getDocumentation(each)))
                .collect(Collectors.toUnmodifiableMap(each -> key(each.getEContainingClass(), each),
                        EcoreUtil::getDocumentation));
    }
}

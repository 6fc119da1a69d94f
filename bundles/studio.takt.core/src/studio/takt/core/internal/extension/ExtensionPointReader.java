/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.extension;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;

import studio.takt.core.api.extension.ContributionException;
import studio.takt.core.api.extension.Registry;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;

/** Reads the extension points of this bundle; nothing else reads the Eclipse registry for them. */
public final class ExtensionPointReader {
    private static final String NAMESPACE = "studio.takt.core";

    private final IExtensionRegistry registry;

    /** Reads from this registry. */
    public ExtensionPointReader(IExtensionRegistry registry) {
        this.registry = registry;
    }

    /**
     * What is contributed to a point. Each contribution is an element with the attributes {@code id} and
     * {@code class}; the object made must carry the same id.
     *
     * @param point   the simple name of the extension point
     * @param element the name of its elements
     * @param type    the class or interface that contributions extend or implement
     * @param id      asks a contribution for its id
     */
    public <T> Registry<T> read(String point, String element, Class<? super T> type, Function<T, String> id) {
        Map<String, Registry.Source<? extends T>> sources = new LinkedHashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (IConfigurationElement contribution : registry.getConfigurationElementsFor(NAMESPACE, point)) {
            String key = contribution.getAttribute("id");
            if (!contribution.getName().equals(element) || key == null || key.isBlank()) {
                findings.add(fault(contribution, "extension.form", point, element));
            } else if (sources.containsKey(key)) {
                findings.add(fault(contribution, "extension.duplicate", point, key));
            } else {
                sources.put(key, () -> create(contribution, point, type, id));
            }
        }
        return new Registry<>(sources, findings);
    }

    @SuppressWarnings("unchecked")
    private static <T> T create(IConfigurationElement contribution, String point, Class<? super T> type,
            Function<T, String> id) throws ContributionException {
        String key = contribution.getAttribute("id");
        try {
            Object made = contribution.createExecutableExtension("class");
            if (!type.isInstance(made)) {
                throw new ContributionException(fault(contribution, "extension.type", point, key, type.getName()),
                        null);
            }
            String own = id.apply((T) made);
            if (!key.equals(own)) {
                throw new ContributionException(fault(contribution, "extension.id", point, key, own), null);
            }
            return (T) made;
        } catch (CoreException | RuntimeException | LinkageError e) {
            throw new ContributionException(
                    fault(contribution, "extension.create", point, key, String.valueOf(e.getMessage())), e);
        }
    }

    private static Finding fault(IConfigurationElement contribution, String rule, Object... rest) {
        Object[] arguments = new Object[rest.length + 1];
        arguments[0] = contribution.getContributor().getName();
        System.arraycopy(rest, 0, arguments, 1, rest.length);
        return new Finding(Severity.WARNING, rule, ElementRef.NONE,
                Text.of(ExtensionPointReader.class, rule, arguments));
    }
}

/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.runtime.ContributorFactorySimple;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.spi.RegistryContributor;
import org.eclipse.core.runtime.spi.RegistryStrategy;

/** A registry of extensions without a platform, filled from texts of plugin.xml files. */
public final class TestRegistry {
    private final Object key = new Object();
    private final IExtensionRegistry registry = RegistryFactory.createRegistry(new Strategy(), key, key);

    /** Makes it with what core itself contributes. */
    public TestRegistry() {
        try {
            add("studio.takt.core", Files.readString(corePlugin()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The plugin.xml of core; tests run in the folder of their bundle. */
    public static Path corePlugin() {
        return Path.of("../../bundles/studio.takt.core/plugin.xml");
    }

    /** Makes classes by name with the class loader of the tests. */
    private static final class Strategy extends RegistryStrategy {
        Strategy() {
            super(null, null);
        }

        @Override
        public Object createExecutableExtension(RegistryContributor contributor, String className, String overridden)
                throws CoreException {
            try {
                return TestRegistry.class.getClassLoader().loadClass(className).getDeclaredConstructor().newInstance();
            } catch (ReflectiveOperationException e) {
                throw new CoreException(new Status(IStatus.ERROR, "test", e.toString(), e));
            }
        }
    }

    /** Adds the text of a plugin.xml, or what stands within its root. */
    public TestRegistry add(String plugin, String xml) {
        String whole = xml.contains("<plugin>") ? xml : "<plugin>" + xml + "</plugin>";
        InputStream in = new ByteArrayInputStream(whole.getBytes(StandardCharsets.UTF_8));
        boolean added = registry.addContribution(in, ContributorFactorySimple.createContributor(plugin), false, plugin,
                null, key);
        if (!added) {
            throw new IllegalArgumentException("cannot be read: " + whole);
        }
        return this;
    }

    /** The registry. */
    public IExtensionRegistry registry() {
        return registry;
    }
}

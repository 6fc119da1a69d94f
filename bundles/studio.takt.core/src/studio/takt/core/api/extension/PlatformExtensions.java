/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.extension;

import org.eclipse.core.runtime.IExtensionRegistry;

import studio.takt.core.api.run.Engine;
import studio.takt.core.internal.extension.ExtensionPointReader;

/** Reads what plug-ins contribute from the registry of the Eclipse platform. */
public final class PlatformExtensions {
    private PlatformExtensions() {}

    /**
     * All contributions to the extension points of this bundle. Nothing is loaded until it is asked for by its id, or
     * all of its kind are. What cannot be made is left out; {@link Extensions#findings()} then says why.
     */
    public static Extensions read(IExtensionRegistry registry) {
        ExtensionPointReader reader = new ExtensionPointReader(registry);
        return new Extensions(reader.<Engine<?>>read("engines", "engine", Engine.class,
                engine -> engine.descriptor().id()),
                reader.read("importers", "importer", Importer.class, Importer::id),
                reader.read("exporters", "exporter", Exporter.class, Exporter::id),
                reader.read("reports", "report", Report.class, Report::id),
                reader.read("rules", "rule", Rule.class, Rule::id),
                reader.read("migrations", "migration", Migration.class, Migration::id),
                reader.read("verbs", "verb", Verb.class, Verb::name));
    }
}

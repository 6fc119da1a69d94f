/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.examples;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.Platform;

import studio.takt.core.api.extension.Extensions;
import studio.takt.core.api.extension.Migration;
import studio.takt.core.api.extension.PlatformExtensions;
import studio.takt.core.api.extension.Registry;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.session.ModelSessions;

/** What the platform that runs these tests has: the samples are found through its registry and in no other way. */
final class Platforms {
    private Platforms() {}

    static IExtensionRegistry registry() {
        return Platform.getExtensionRegistry();
    }

    static Extensions extensions() {
        return PlatformExtensions.read(registry());
    }

    /** The folder of the repository. */
    static Path house() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("targetplatform"))) {
                return at;
            }
        }
        throw new IllegalStateException("no repository above " + Path.of("").toAbsolutePath());
    }

    static ModelSessions sessions() {
        return new ModelSessions(new Registry<>(List.<Migration>of(), Migration::id));
    }

    /** A case of the folder examples, to be changed in memory only. */
    static ModelSession example(String name) throws Exception {
        return sessions().openToTry(house().resolve("examples/" + name + "/" + name + ".takt"));
    }
}

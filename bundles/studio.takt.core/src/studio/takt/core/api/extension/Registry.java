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

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Providers of one kind by id, in the order given. A plain object: tests and embedders make their own.
 *
 * @param <T> the kind of provider
 */
public final class Registry<T> {
    private final Map<String, T> byId;

    /** Registers the providers; throws {@code IllegalArgumentException} if two share an id. */
    public Registry(List<? extends T> providers, Function<? super T, String> id) {
        Map<String, T> map = new LinkedHashMap<>();
        for (T provider : providers) {
            if (map.put(id.apply(provider), provider) != null) {
                throw new IllegalArgumentException("two providers with the id " + id.apply(provider));
            }
        }
        byId = java.util.Collections.unmodifiableMap(map);
    }

    /** The provider of that id, if there is one. */
    public Optional<T> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** All providers. */
    public Collection<T> all() {
        return byId.values();
    }

    /** All ids. */
    public Collection<String> ids() {
        return byId.keySet();
    }
}

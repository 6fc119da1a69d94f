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

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import studio.takt.core.api.run.Finding;

/**
 * Providers of one kind by id, in the order given. A plain object: tests and embedders make their own. A provider may
 * be made only when somebody asks for it, so that one command does not load what only others need. Thread-safe.
 *
 * @param <T> the kind of provider
 */
public final class Registry<T> {
    private final Map<String, Entry<T>> byId = new LinkedHashMap<>();
    private final List<Finding> findings = Collections.synchronizedList(new ArrayList<>());

    /** Registers the providers; throws {@code IllegalArgumentException} if two share an id. */
    public Registry(List<? extends T> providers, Function<? super T, String> id) {
        for (T provider : providers) {
            if (byId.put(id.apply(provider), new Entry<>(provider)) != null) {
                throw new IllegalArgumentException("two providers with the id " + id.apply(provider));
            }
        }
    }

    /**
     * Registers providers that are made when first asked for. One that cannot be made is left out, and
     * {@link #findings()} says why.
     *
     * @param sources  makers of providers by id
     * @param findings what was noticed when they were gathered
     */
    public Registry(Map<String, Source<? extends T>> sources, List<Finding> findings) {
        sources.forEach((id, source) -> byId.put(id, new Entry<>(source)));
        this.findings.addAll(findings);
    }

    /**
     * Makes a provider.
     *
     * @param <T> the kind of provider
     */
    @FunctionalInterface
    public interface Source<T> {
        /** Makes it. */
        T create() throws ContributionException;
    }

    /** A provider, made or still to be made. */
    private static final class Entry<T> {
        private Source<? extends T> source;
        private T provider;

        Entry(T provider) {
            this.provider = Objects.requireNonNull(provider);
        }

        Entry(Source<? extends T> source) {
            this.source = Objects.requireNonNull(source);
        }

        synchronized Optional<T> get(List<Finding> findings) {
            if (source != null) {
                try {
                    provider = source.create();
                } catch (ContributionException e) {
                    findings.add(e.finding());
                }
                source = null;
            }
            return Optional.ofNullable(provider);
        }
    }

    /** The provider of that id, if there is one and it can be made. */
    public Optional<T> find(String id) {
        return Optional.ofNullable(byId.get(id)).flatMap(entry -> entry.get(findings));
    }

    /** All providers that can be made. */
    public Collection<T> all() {
        return byId.values().stream().flatMap(entry -> entry.get(findings).map(Stream::of).orElse(Stream.empty()))
                .toList();
    }

    /** All ids; makes no provider. */
    public Collection<String> ids() {
        return Collections.unmodifiableSet(byId.keySet());
    }

    /** What is wrong with contributions, as far as they have been asked for. */
    public List<Finding> findings() {
        synchronized (findings) {
            return List.copyOf(findings);
        }
    }
}

/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import studio.takt.core.api.session.ModelSession;

/**
 * What somebody asks for, as they typed it: run this engine, on that element of that model, with those values. The
 * command line and the run dialog make one; {@link EngineRunner} makes sense of it. Immutable.
 */
public final class RunOrder {
    private final Engine<?> engine;
    private final ModelSession model;
    private final String on;
    private final Map<String, String> set;
    private final Map<String, Path> data;
    private final List<String> with;
    private final String scenario;

    private RunOrder(Builder builder) {
        engine = builder.engine;
        model = builder.model;
        on = builder.on;
        set = Map.copyOf(builder.set);
        data = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(builder.data));
        with = List.copyOf(builder.with);
        scenario = builder.scenario;
    }

    /** Starts an order to run the engine. */
    public static Builder of(Engine<?> engine) {
        return new Builder(engine);
    }

    /** The engine. */
    public Engine<?> engine() {
        return engine;
    }

    /** The model, if one is given. */
    public Optional<ModelSession> model() {
        return Optional.ofNullable(model);
    }

    /** The element to run on, as typed, if one is given. */
    public Optional<String> on() {
        return Optional.ofNullable(on);
    }

    /** Values of parameters by id, as typed. */
    public Map<String, String> set() {
        return set;
    }

    /** Files by the name of the input table they are for. */
    public Map<String, Path> data() {
        return data;
    }

    /** Values of the model for this run only, each {@code ELEMENT.FEATURE=VALUE}. */
    public List<String> with() {
        return with;
    }

    /** The scenario whose overrides hold for this run, as typed, if one is given. */
    public Optional<String> scenario() {
        return Optional.ofNullable(scenario);
    }

    /** Gathers an order. Not thread-safe. */
    public static final class Builder {
        private final Engine<?> engine;
        private ModelSession model;
        private String on;
        private final Map<String, String> set = new LinkedHashMap<>();
        private final Map<String, Path> data = new LinkedHashMap<>();
        private final List<String> with = new ArrayList<>();
        private String scenario;

        private Builder(Engine<?> engine) {
            this.engine = engine;
        }

        /** Runs on this model. */
        public Builder model(ModelSession session) {
            model = session;
            return this;
        }

        /** Runs on this element: an id, a code or a (qualified) name. */
        public Builder on(String element) {
            on = element;
            return this;
        }

        /** Sets a parameter. */
        public Builder set(String parameter, String value) {
            set.put(parameter, value);
            return this;
        }

        /** Gives a file for an input table. */
        public Builder data(String table, Path file) {
            data.put(table, file);
            return this;
        }

        /** Changes a value of the model for this run: {@code ELEMENT.FEATURE=VALUE}. */
        public Builder with(String override) {
            with.add(override);
            return this;
        }

        /** Runs under a scenario: an id, a code or a name. */
        public Builder scenario(String name) {
            scenario = name;
            return this;
        }

        /** The order. */
        public RunOrder build() {
            return new RunOrder(this);
        }
    }
}

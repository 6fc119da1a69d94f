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

import java.util.Optional;

import studio.takt.core.api.text.Text;

/**
 * One parameter of an engine, declared once: the command line's option, the run dialog's field and the reference page
 * are made from it.
 */
public final class Parameter {
    private final String id;
    private final ParameterType type;
    private final Text help;
    private final String defaultText;
    private final double minimum;
    private final double maximum;

    private Parameter(String id, ParameterType type, Text help, String defaultText, double minimum, double maximum) {
        this.id = id;
        this.type = type;
        this.help = help;
        this.defaultText = defaultText;
        this.minimum = minimum;
        this.maximum = maximum;
    }

    /** A parameter that, if not given, is taken from the model or left out. */
    public static Parameter of(String id, ParameterType type, Text help) {
        return new Parameter(id, type, help, "", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /** The same with a default, as the user would write it. */
    public Parameter withDefault(String text) {
        return new Parameter(id, type, help, text, minimum, maximum);
    }

    /** The same with bounds on its number (of a quantity: on the number as written), both allowed values. */
    public Parameter within(double least, double greatest) {
        return new Parameter(id, type, help, defaultText, least, greatest);
    }

    /** Stable id in camelCase, e.g. {@code slackCapacity}. */
    public String id() {
        return id;
    }

    /** What it takes. */
    public ParameterType type() {
        return type;
    }

    /** One line of help. */
    public Text help() {
        return help;
    }

    /** The default as the user would write it, if there is one. */
    public Optional<String> defaultText() {
        return defaultText.isEmpty() ? Optional.empty() : Optional.of(defaultText);
    }

    /** Least number allowed. */
    public double minimum() {
        return minimum;
    }

    /** Greatest number allowed. */
    public double maximum() {
        return maximum;
    }
}

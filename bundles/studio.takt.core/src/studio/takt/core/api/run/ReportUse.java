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

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How far a report that nobody asked anything particular of may run an engine: a report runs engines by itself, so what
 * takes minutes, or says little without input of its own, must be able to stay out of it or be limited there. A run that
 * somebody asks for ({@code takt run}, the run dialog) is not concerned.
 *
 * @param elements how many elements of its kinds it runs on at most, in the order of the report; 0: on none
 * @param settings parameter id → value as the user would write it, for these runs only, e.g. fewer replications
 */
public record ReportUse(int elements, Map<String, String> settings) {

    /** On every element of its kinds, with its defaults: what an engine gets that says nothing. */
    public static final ReportUse ALWAYS = new ReportUse(Integer.MAX_VALUE, Map.of());

    /** Never: it only runs where somebody asks for it. */
    public static final ReportUse NEVER = new ReportUse(0, Map.of());

    /** Copies the map; throws {@code IllegalArgumentException} if {@code elements} is negative. */
    public ReportUse {
        if (elements < 0) {
            throw new IllegalArgumentException("an engine runs on no element or on some, not on " + elements);
        }
        settings = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /** On so many elements of its kinds at most. */
    public static ReportUse atMost(int elements) {
        return new ReportUse(elements, Map.of());
    }

    /** The same with a parameter set for the runs of a report. */
    public ReportUse with(String parameter, String value) {
        Map<String, String> more = new LinkedHashMap<>(settings);
        more.put(parameter, value);
        return new ReportUse(elements, more);
    }
}

/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The repository keeps the rules of the house. */
class HouseTest {
    private static final House HOUSE = House.here();

    /** All rules by name; {@link RulesBiteTest} has a breach for each. */
    static Map<String, Rule> rules() {
        return new TreeMap<>(Map.ofEntries(Map.entry("dependencies", BundleRules::dependencies),
                Map.entry("windows", BundleRules::windows), Map.entry("engines", BundleRules::engines),
                Map.entry("exports", BundleRules::exports), Map.entry("packages", BundleRules::packages),
                Map.entry("reexports", BundleRules::reexports), Map.entry("internals", BundleRules::internals),
                Map.entry("features", BundleRules::features), Map.entry("extensions", BundleRules::extensions),
                Map.entry("samples", BundleRules::samples), Map.entry("licence", FileRules::licence),
                Map.entry("code", FileRules::code),
                Map.entry("binaries", FileRules::binaries), Map.entry("hosts", FileRules::hosts),
                Map.entry("languages", FileRules::languages), Map.entry("pluginTexts", PluginTexts::breaches)));
    }

    @TestFactory
    Stream<DynamicTest> keepsRule() {
        return rules().entrySet().stream().map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> {
            List<String> breaches = rule.getValue().breaches(HOUSE);
            assertEquals("", String.join("\n", breaches));
        }));
    }

    @Test
    void seesTheHouse() {
        assertTrue(HOUSE.bundles().size() >= 12, "bundles");
        assertTrue(HOUSE.samples().size() >= 8, "samples");
        assertTrue(HOUSE.testBundles().size() >= 5, "test bundles");
        assertTrue(HOUSE.sources().size() >= 100, "sources");
    }
}

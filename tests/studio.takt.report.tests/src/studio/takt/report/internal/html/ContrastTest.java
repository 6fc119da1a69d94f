/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.report.internal.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** All text of the style sheets can be read: contrast as WCAG 2.1 computes it, at least 4.5. */
class ContrastTest {
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
    private static final Pattern COLOUR = Pattern.compile("(?<![-\\w])color: (#[0-9a-f]{6})");
    private static final Pattern GROUND = Pattern.compile("background: (#[0-9a-f]{6})");
    private static final double LEAST = 4.5;

    @Test
    void formulaGivesTheKnownValues() {
        assertEquals(21, contrast("#000000", "#ffffff"), 1e-9);
        assertEquals(4.54, contrast("#767676", "#ffffff"), 0.01);
    }

    @Test
    void everyTextColourIsReadableOnEveryLightGround() throws IOException {
        String styles = styles();
        List<String> grounds = new ArrayList<>(List.of("#ffffff"));
        GROUND.matcher(styles).results().map(match -> match.group(1)).filter(ground -> luminance(ground) > 0.5)
                .forEach(grounds::add);
        List<String> colours = COLOUR.matcher(styles).results().map(match -> match.group(1))
                .filter(colour -> luminance(colour) < 0.5).distinct().toList();
        assertTrue(colours.size() > 4 && grounds.size() > 3);
        colours.forEach(colour -> grounds.forEach(ground -> check(colour, ground)));
    }

    @Test
    void whiteTextIsReadableOnEveryDarkGround() throws IOException {
        List<String> dark = GROUND.matcher(styles()).results().map(match -> match.group(1))
                .filter(ground -> luminance(ground) < 0.5).distinct().toList();
        assertEquals(4, dark.size(), "badges of four tones");
        dark.forEach(ground -> check("#ffffff", ground));
    }

    @Test
    void everyRuleWithBothIsReadable() throws IOException {
        Matcher rules = RULE.matcher(styles());
        while (rules.find()) {
            Matcher colour = COLOUR.matcher(rules.group(2));
            Matcher ground = GROUND.matcher(rules.group(2));
            if (colour.find() && ground.find()) {
                check(colour.group(1), ground.group(1));
            }
        }
    }

    private static void check(String colour, String ground) {
        assertTrue(contrast(colour, ground) >= LEAST, colour + " on " + ground + ": " + contrast(colour, ground));
    }

    private static double contrast(String a, String b) {
        double light = Math.max(luminance(a), luminance(b));
        double dark = Math.min(luminance(a), luminance(b));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static String styles() throws IOException {
        StringBuilder styles = new StringBuilder();
        for (String name : List.of("common.css", "screen.css", "paper.css")) {
            try (InputStream file = HtmlWriter.class.getResourceAsStream(name)) {
                styles.append(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return styles.toString();
    }
}

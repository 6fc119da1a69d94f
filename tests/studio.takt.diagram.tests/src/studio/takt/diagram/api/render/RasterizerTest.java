/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.api.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Optional;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import studio.takt.diagram.api.font.Fonts;
import studio.takt.diagram.api.notation.PlatformNotation;
import studio.takt.diagram.api.scene.MapFigures;
import studio.takt.diagram.api.scene.Maps;
import studio.takt.diagram.api.scene.Samples;
import studio.takt.diagram.api.scene.Scene;
import studio.takt.diagram.api.scene.SceneBuilder;

/** PNG and PDF. */
class RasterizerTest {
    private static final Fonts FONTS = new Fonts();
    private final Rasterizer rasterizer = new Rasterizer(FONTS);

    private static Scene scene(Maps maps) {
        return new SceneBuilder(PlatformNotation.builtIn(), FONTS).map(maps.map(), Optional.empty(), MapFigures.NONE,
                Locale.KOREAN);
    }

    @Test
    void aPngHasTheSizeOfTheSceneTimesTheScale() throws Exception {
        Scene scene = scene(Samples.korean());
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(rasterizer.png(scene, Theme.LIGHT, 2)));
        assertEquals(Math.ceil(scene.bounds().width() * 2), image.getWidth());
        assertEquals(Math.ceil(scene.bounds().height() * 2), image.getHeight());
        assertEquals(0xffffffff, image.getRGB(0, 0));
        assertNotEquals(1, image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()).length);
        BufferedImage dark = ImageIO.read(new ByteArrayInputStream(rasterizer.png(scene, Theme.DARK, 1)));
        assertEquals(0xff1b222b, dark.getRGB(0, 0));
    }

    @Test
    void aPngOfAHugeSceneStaysWithinMemory() throws Exception {
        Maps maps = new Maps("Long");
        for (int i = 0; i < 150; i++) {
            maps.node("Process", "P" + i, "cycleTime", "5 s");
            if (i > 0) {
                maps.push("P" + (i - 1), "P" + i);
            }
        }
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(rasterizer.png(scene(maps), Theme.LIGHT, 50)));
        assertTrue((long) image.getWidth() * image.getHeight() < 61_000_000);
    }

    @Test
    void aPdfHasItsTextsAndTheFont() throws Exception {
        byte[] pdf = rasterizer.pdf(scene(Samples.korean()), Theme.LIGHT);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals(1, document.getNumberOfPages());
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("도장 대기 재공재고"), text);
            assertTrue(text.contains("3,600개"), text);
            for (var name : document.getPage(0).getResources().getFontNames()) {
                assertTrue(document.getPage(0).getResources().getFont(name).isEmbedded());
            }
        }
        assertTrue(pdf.length < 300_000, () -> "the font is embedded as far as it is used: " + pdf.length);
    }

    @Test
    void charactersThatTheFontLacksDoNotHurt() {
        Maps maps = new Maps("🏭 שלום").node("Process", "🚚 مرحبا");
        assertTrue(rasterizer.pdf(scene(maps), Theme.LIGHT).length > 1000);
        assertTrue(rasterizer.png(scene(maps), Theme.LIGHT, 1).length > 1000);
    }
}

/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.report.internal.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.takt.core.api.session.ModelSession;
import studio.takt.report.internal.testing.Workshop;

/** The pages of the example with three maps and of a result with something of everything. */
class PdfReportTest {
    @TempDir
    Path folder;

    private byte[] write(Locale locale) throws Exception {
        try (ModelSession model = Workshop.acme()) {
            return Workshop.pdf(model, Workshop.sample("Press 1"), folder, locale);
        }
    }

    @Test
    void pagesOpenWithTitleLanguageTagsAndBookmarks() throws Exception {
        try (PDDocument document = Loader.loadPDF(write(Locale.ENGLISH))) {
            assertTrue(document.getNumberOfPages() >= 8, "pages: " + document.getNumberOfPages());
            assertEquals("Acme Stamping", document.getDocumentInformation().getTitle());
            assertEquals("en", document.getDocumentCatalog().getLanguage());
            assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked());
            assertNotNull(document.getDocumentCatalog().getStructureTreeRoot());
            var outline = document.getDocumentCatalog().getDocumentOutline();
            assertEquals("1 Key figures", outline.getFirstChild().getTitle());
        }
    }

    @Test
    void mapsLieOnLandscapePages() throws Exception {
        try (PDDocument document = Loader.loadPDF(write(Locale.ENGLISH))) {
            int landscape = 0;
            for (PDPage page : document.getPages()) {
                landscape += page.getMediaBox().getWidth() > page.getMediaBox().getHeight() ? 1 : 0;
            }
            assertEquals(3, landscape);
        }
    }

    @Test
    void textCanBeReadInBothLanguages() throws Exception {
        String english = text(write(Locale.ENGLISH));
        assertTrue(english.contains("Management summary") && english.contains("4,334,400,000"), english);
        assertTrue(english.contains("1 / ") || english.contains("2 / "), "pages are numbered");
        String korean = text(write(Locale.KOREAN));
        assertTrue(korean.contains("경영 요약") && korean.contains("가치흐름지도"), korean);
    }

    @Test
    void allFontsAreEmbedded() throws Exception {
        try (PDDocument document = Loader.loadPDF(write(Locale.KOREAN))) {
            int fonts = 0;
            for (PDPage page : document.getPages()) {
                fonts += embedded(page.getResources());
            }
            assertTrue(fonts > 0);
        }
    }

    private static int embedded(PDResources resources) throws IOException {
        int fonts = 0;
        for (COSName name : resources.getFontNames()) {
            PDFont font = resources.getFont(name);
            assertTrue(font.isEmbedded(), font.getName());
            assertTrue(font.getName().contains("Pretendard"), font.getName());
            fonts++;
        }
        for (COSName name : resources.getXObjectNames()) {
            if (resources.getXObject(name) instanceof PDFormXObject form && form.getResources() != null) {
                fonts += embedded(form.getResources());
            }
        }
        return fonts;
    }

    @Test
    void picturesAreDrawnNotRastered() throws Exception {
        try (PDDocument document = Loader.loadPDF(write(Locale.ENGLISH))) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getXObjectNames()) {
                    assertFalse(page.getResources().isImageXObject(name), "an image: " + name);
                }
            }
        }
    }

    @Test
    void theSameModelAtTheSameTimeGivesTheSameBytes() throws Exception {
        assertArrayEquals(write(Locale.KOREAN), write(Locale.KOREAN));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
        }
    }
}

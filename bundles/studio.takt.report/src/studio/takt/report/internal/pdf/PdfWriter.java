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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.Locale;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;

/**
 * Makes pages from HTML: vector pictures, embedded letters, bookmarks, tags for those who listen. Nothing is loaded
 * from anywhere. The same HTML at the same time gives the same bytes.
 */
public final class PdfWriter {
    private final ZonedDateTime time;

    /** A writer at a time, which goes into the file. */
    public PdfWriter(ZonedDateTime time) {
        this.time = time;
        XRLog.setLoggingEnabled(false);
    }

    /** What the file says of itself. */
    public record About(String title, String author, Locale language) {}

    /** The file. */
    public byte[] write(String html, About about) throws IOException {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePDDocument(document);
            builder.usePdfUaAccessibility(true);
            builder.useSVGDrawer(new BatikSVGDrawer());
            builder.useUriResolver((base, uri) -> uri.startsWith("data:") || uri.startsWith("#") ? uri : null);
            builder.useHttpStreamImplementation(address -> refused());
            builder.withHtmlContent(html, null);
            builder.toStream(bytes);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                renderer.createPDFWithoutClosing();
            }
            describe(document, about);
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static FSStream refused() {
        throw new IllegalStateException("a report loads nothing");
    }

    private void describe(PDDocument document, About about) {
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(about.title());
        information.setAuthor(about.author());
        information.setCreator("Takt Studio");
        information.setProducer("Takt Studio");
        information.setCreationDate(GregorianCalendar.from(time));
        information.setModificationDate(GregorianCalendar.from(time));
        document.getDocumentCatalog().setLanguage(about.language().getLanguage());
        document.setDocumentId(time.toInstant().toEpochMilli());
    }
}

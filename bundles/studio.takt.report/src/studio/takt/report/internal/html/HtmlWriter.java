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

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

import studio.takt.report.internal.document.Document;
import studio.takt.report.internal.format.Typefaces;

import freemarker.core.XHTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;

/**
 * Writes a document as one file of HTML that is XML as well: style, pictures and the letters that it uses are in it,
 * and it loads nothing. Every text is escaped by the template engine, whatever a client calls his machines.
 */
public final class HtmlWriter {
    /** Where the letters go; no text can say this, because texts are escaped. */
    private static final String FONTS = "/*<fonts>*/";

    private final Configuration templates;
    private final Typefaces typefaces;

    /** For whom it is styled. */
    public enum Medium {
        /** A browser, which may print it. */
        SCREEN("screen.css"),
        /** Pages. */
        PAPER("paper.css");

        private final String style;

        Medium(String style) {
            this.style = style;
        }
    }

    /** A writer that sets in these typefaces. */
    public HtmlWriter(Typefaces typefaces) {
        this.typefaces = typefaces;
        templates = new Configuration(Configuration.VERSION_2_3_34);
        templates.setClassForTemplateLoading(HtmlWriter.class, "");
        templates.setOutputFormat(XHTMLOutputFormat.INSTANCE);
        templates.setDefaultEncoding(StandardCharsets.UTF_8.name());
        templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        templates.setLogTemplateExceptions(false);
        templates.setNumberFormat("computer");
        templates.setObjectWrapper(new DefaultObjectWrapper(Configuration.VERSION_2_3_34));
    }

    /** The document as HTML. */
    public String write(Document document, Medium medium) {
        String body = new CleanText().of(process(document, medium));
        String fonts = new EmbeddedFonts(typefaces).styles(body);
        return body.replace(FONTS, fonts);
    }

    private String process(Document document, Medium medium) {
        Map<String, Object> data = new HashMap<>();
        data.put("document", document);
        data.put("lang", document.locale().getLanguage());
        data.put("words", ResourceBundle.getBundle(HtmlWriter.class.getPackageName() + ".messages", document.locale(),
                HtmlWriter.class.getClassLoader(), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES)));
        data.put("style", read("common.css") + read(medium.style));
        data.put("paper", medium == Medium.PAPER);
        try {
            Template template = templates.getTemplate("report.ftlx");
            StringWriter out = new StringWriter();
            template.process(data, out);
            return out.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemplateException e) {
            throw new IllegalStateException("the report's template does not fit the document", e);
        }
    }

    private static String read(String name) {
        try (InputStream file = HtmlWriter.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.report.internal.document;

import java.util.List;
import java.util.Locale;

/** A piece of a chapter. Texts are plain text in the language of the document; pictures are SVG. */
public sealed interface Block {

    /** By what name the template knows it. */
    default String kind() {
        String name = getClass().getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** A heading below the chapter's. */
    record Section(String id, String title) implements Block {}

    /** A heading below a section's. */
    record Subsection(String title) implements Block {}

    /** Some words. */
    record Paragraph(String text) implements Block {}

    /** Some words in small letters. */
    record Note(String text) implements Block {}

    /** Words that should not be overlooked. */
    record Notice(String tone, String title, List<String> texts) implements Block {}

    /** Key figures to be seen at a glance. */
    record Tiles(List<Tile> tiles) implements Block {}

    /** One of them. */
    record Tile(String title, String number, String unit, String note) {}

    /**
     * A picture.
     *
     * @param id      stable within the document
     * @param number  its number; 0 if it has none
     * @param caption what it shows
     * @param alt     the same for those who do not see it, in more words
     * @param svg     the picture
     * @param ratio   its width in heights
     * @param wide    true if it takes a landscape page
     */
    record Figure(String id, int number, String caption, String alt, String svg, double ratio,
            boolean wide) implements Block {
        /** The picture as large as fits into a box on paper, in millimetres. */
        public String fitting(double width, double height) {
            double shown = Math.min(width, height * ratio);
            String size = String.format(Locale.ROOT, "width:%.1fmm;height:%.1fmm;", shown, shown / ratio);
            String root = svg.substring(0, svg.indexOf('>'));
            return (root.contains(" style=\"")
                    ? root.replace(" style=\"", " style=\"" + size)
                    : root + " style=\"" + size + "\"") + svg.substring(root.length());
        }
    }

    /** Items of a list. */
    record Bullets(List<String> items) implements Block {}

    /**
     * A table. Each row has as many cells as there are columns; the first cell names the row.
     *
     * @param id      stable within the document
     * @param number  its number
     * @param caption what it shows
     * @param columns its columns
     * @param rows    its rows
     * @param marked  places of rows that stand out, from 0
     * @param note    words below; may be empty
     * @param wide    true if it takes a landscape page
     */
    record Grid(String id, int number, String caption, List<Heading> columns, List<List<String>> rows,
            List<Integer> marked, String note, boolean wide) implements Block {
        private static final int SHORT = 12;
        private static final int SHORT_ON_A_TURNED_PAGE = 24;
        private static final int DENSE = 8;

        /** A table of words, as wide as the text. */
        public static Grid ofWords(int number, String caption, List<String> columns, List<List<String>> rows) {
            List<Heading> headings = columns.stream().map(title -> new Heading(title, "", false)).toList();
            return new Grid("table-" + number, number, caption, headings, rows, List.of(), "", false);
        }

        /** The same under a number. */
        public Grid numbered(int place) {
            return new Grid("table-" + place, place, caption, columns, rows, marked, note, wide);
        }

        /** True if it needs smaller letters. */
        public boolean isDense() {
            return columns.size() > DENSE;
        }

        /** True if it is better not divided between pages. */
        public boolean isShort() {
            return rows.size() <= (wide ? SHORT_ON_A_TURNED_PAGE : SHORT)
                    && columns.stream().anyMatch(Heading::numeric);
        }
    }

    /** The heading of a column. */
    record Heading(String title, String unit, boolean numeric) {}

    /** Where numbers came from. */
    record Derivations(List<Derivation> derivations) implements Block {}

    /**
     * Where a number came from.
     *
     * @param title   what it is called
     * @param value   the number with its unit
     * @param meaning what it says
     * @param formula how it is computed
     * @param inputs  what went in
     * @param source  where the formula is from; may be empty
     */
    record Derivation(String title, String value, String meaning, String formula, List<Given> inputs,
            String source) {
        /** True if some input says where it comes from. */
        public boolean isTraced() {
            return inputs.stream().anyMatch(input -> !input.place().isEmpty());
        }
    }

    /** An input of a formula: its symbol, its value, where it stands. */
    record Given(String symbol, String value, String place) {}

    /** Findings of one severity. */
    record Findings(String tone, String title, String help, List<Remark> remarks) implements Block {}

    /** A finding. */
    record Remark(String text, String place, String rule) {}

    /** Terms and what they mean. */
    record Terms(List<Term> terms) implements Block {}

    /** A term, the same in the other language, and what it means. */
    record Term(String name, String other, String otherLanguage, String meaning) {}
}

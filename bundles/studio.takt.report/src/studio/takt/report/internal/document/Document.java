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

/**
 * A document, put into words but not yet into a form: what HTML and PDF are made from.
 *
 * @param locale   its language
 * @param cover    its first page
 * @param chapters its chapters, in order
 */
public record Document(Locale locale, Cover cover, List<Chapter> chapters) {

    /** Copies the list. */
    public Document {
        chapters = List.copyOf(chapters);
    }

    /**
     * The first page.
     *
     * @param kicker  what kind of document it is
     * @param title   what it is about
     * @param author  who made it; may be empty
     * @param facts   for whom, by whom, when
     * @param heading the heading over the summary
     * @param summary paragraphs in plain words
     * @param tiles   the figures that everybody asks for
     * @param picture a small picture, if there is one
     * @param remarks what was found
     */
    public record Cover(String kicker, String title, String author, List<Fact> facts, String heading,
            List<String> summary, List<Block.Tile> tiles, List<Block.Figure> picture, Remarks remarks) {
        private static final int PAGE = 250;
        private static final int HEAD = 52;
        private static final int LEAST = 40;
        private static final int MOST = 84;

        /** How high the picture may be in millimetres, for all to stand on one page; by the length of the texts. */
        public int pictureHeight() {
            int texts = summary.stream().mapToInt(text -> 3 + 6 * lines(text)).sum();
            int found = remarks.lines.isEmpty()
                    ? 0
                    : 22 + remarks.lines.stream().mapToInt(text -> 1 + 5 * lines(text)).sum();
            int figures = (tiles.size() + 3) / 4 * 19;
            return Math.max(LEAST, Math.min(MOST, PAGE - HEAD - texts - found - figures));
        }

        /** Korean letters are about twice as wide. */
        private static int lines(String text) {
            int width = text.codePoints().map(c -> c > 0x1100 ? 2 : 1).sum();
            return (width + 97) / 98;
        }
    }

    /** What was found, in a few lines: a heading, how much there is, the lines. */
    public record Remarks(String heading, String count, List<String> lines) {}

    /** Something to know in two words. */
    public record Fact(String name, String value) {}

    /** Where a chapter begins on paper: on a new page, on landscape pages, or right after the one before. */
    public enum Opening {
        PAGE, LANDSCAPE, FLOW
    }

    /**
     * A chapter.
     *
     * @param id     stable within the document, fit for a link
     * @param number    its number
     * @param title     its heading
     * @param opening where it begins on paper
     * @param blocks  what stands in it
     */
    public record Chapter(String id, int number, String title, Opening opening, List<Block> blocks) {
        /** Copies the list. */
        public Chapter {
            blocks = List.copyOf(blocks);
        }

        /** Its sections, for the table of contents. */
        public List<Block.Section> sections() {
            return blocks.stream().filter(Block.Section.class::isInstance).map(Block.Section.class::cast).toList();
        }
    }
}

/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.internal.scene;

import java.util.ArrayList;
import java.util.List;

import studio.takt.diagram.api.font.Fonts;
import studio.takt.diagram.api.font.Typeface;
import studio.takt.diagram.api.notation.Tone;
import studio.takt.diagram.api.scene.TextLine;

/** Breaks texts into lines and measures them. */
public final class TextSetter {
    private static final String MORE = "…";
    private static final int LONGEST = 400;

    private final Fonts fonts;

    /** Sets texts in the bundled typeface. */
    public TextSetter(Fonts fonts) {
        this.fonts = fonts;
    }

    /** Text that can be drawn on one line: without controls, marks of direction and broken characters. */
    public static String clean(String text) {
        return isClean(text) ? text : cleaned(text);
    }

    /** Most texts are: Latin or Korean words with one space between them. */
    private static boolean isClean(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' ? before == ' ' : (c < ' ' || c > '~') && (c < '\uac00' || c > '\ud7a3')) {
                return false;
            }
            before = c;
        }
        return text.length() <= LONGEST && (before != ' ' || text.isEmpty());
    }

    private static String cleaned(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(c -> {
            int type = Character.getType(c);
            if (Character.isWhitespace(c) || type == Character.CONTROL
                    || type == Character.SPACE_SEPARATOR && c != 0xa0) {
                clean.append(' ');
            } else if (type != Character.FORMAT && type != Character.SURROGATE && type != Character.UNASSIGNED
                    && type != Character.PRIVATE_USE) {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString().strip().replaceAll(" +", " ");
    }

    double width(String text, double size, Typeface face) {
        return fonts.width(text, size, face);
    }

    /** A measured line in its place. */
    public TextLine line(String text, double x, double baseline, double size, Typeface face, TextLine.Anchor anchor,
            Tone tone) {
        return new TextLine(text, x, baseline, size, face, anchor, tone, fonts.width(text, size, face));
    }

    /** Breaks a text into at most so many lines; what does not fit is left out, and said so by an ellipsis. */
    List<String> wrap(String text, double width, double size, Typeface face, int most) {
        List<String> lines = new ArrayList<>();
        String rest = clean(text);
        while (!rest.isEmpty()) {
            if (lines.size() == most - 1) {
                lines.add(shortened(rest, width, size, face));
                return lines;
            }
            int end = fitting(rest, width, size, face);
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        return lines;
    }

    /** Breaks a text into as few lines as possible, all about as long. */
    List<String> balanced(String text, double width, double size, Typeface face, int most) {
        List<String> lines = wrap(text, width, size, face, most);
        for (double less = width * 0.94; less > width * 0.4 && lines.size() > 1; less *= 0.94) {
            List<String> narrower = wrap(text, less, size, face, most);
            if (narrower.size() > lines.size() || !String.join(" ", narrower).equals(String.join(" ", lines))) {
                return lines;
            }
            lines = narrower;
        }
        return lines;
    }

    /** True if the text fits into so many lines without being shortened. */
    boolean fits(String text, double width, double size, Typeface face, int most) {
        List<String> lines = wrap(text, width, size, face, most + 1);
        return lines.size() <= most && lines.stream().allMatch(line -> width(line, size, face) <= width + 0.01)
                && !breaksWord(text, lines);
    }

    private static boolean breaksWord(String text, List<String> lines) {
        return !String.join(" ", lines).equals(clean(text));
    }

    /** Where to break: after the last word that fits, or within the first one if even that does not fit. */
    private int fitting(String text, double width, double size, Typeface face) {
        if (width(text, size, face) <= width) {
            return text.length();
        }
        int last = 0;
        for (int i = text.indexOf(' '); i > 0; i = text.indexOf(' ', i + 1)) {
            if (width(text.substring(0, i), size, face) > width) {
                break;
            }
            last = i;
        }
        return last > 0
                ? last
                : Math.max(Character.charCount(text.codePointAt(0)),
                        cut(text, width, size, face));
    }

    private int cut(String text, double width, double size, Typeface face) {
        int end = text.length();
        while (end > 0 && width(text.substring(0, end), size, face) > width) {
            end = text.offsetByCodePoints(end, -1);
        }
        return end;
    }

    private String shortened(String text, double width, double size, Typeface face) {
        if (width(text, size, face) <= width) {
            return text;
        }
        int end = cut(text, Math.max(0, width - width(MORE, size, face)), size, face);
        return text.substring(0, end).strip() + MORE;
    }
}

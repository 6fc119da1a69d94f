/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes sheets as a workbook ({@code .xlsx}): headings bold and kept in sight, columns as wide as what they hold. */
public final class WorkbookWriter {
    private static final int LONGEST_NAME = 31;
    private static final int LONGEST_TEXT = 32_767;
    /** Of a sheet, by the standard. */
    private static final int MOST_ROWS = 1 << 20;
    private static final int ROWS_IN_MEMORY = 1_000;
    private static final int ROWS_LOOKED_AT = 10_000;
    private static final int NARROWEST = 8;
    private static final int WIDEST = 60;
    private static final double SECONDS_OF_DAY = 86_400;

    /** The workbook. Without a sheet, no program would open it: that is a misuse and throws. */
    public byte[] write(List<Sheet> sheets) {
        if (sheets.isEmpty()) {
            throw new IllegalArgumentException("a workbook needs a sheet");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Set<String> names = new HashSet<>();
        try (Workbook workbook = new Workbook(out, "Takt Studio", null)) {
            for (Sheet sheet : sheets) {
                int rows = MOST_ROWS - (sheet.headings().isEmpty() ? 0 : 1);
                int from = 0;
                do {
                    int to = Math.min(sheet.rows().size(), from + rows);
                    write(sheet, from, to, workbook.newWorksheet(name(sheet.name(), names)));
                    from = to;
                } while (from < sheet.rows().size());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing is written but memory
        }
        return out.toByteArray();
    }

    /** A name that a sheet may have and no other sheet has, regardless of case. */
    private static String name(String wanted, Set<String> taken) {
        String stripped = wanted.replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}]", " ").replaceAll("^[' ]+|[' ]+$", "");
        String base = stripped.isEmpty() ? "Sheet" : stripped;
        String name = shortened(base, LONGEST_NAME);
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            String end = " " + i;
            name = shortened(base, LONGEST_NAME - end.length()) + end;
        }
        return name;
    }

    private static String shortened(String name, int length) {
        return name.length() <= length ? name : name.substring(0, length).strip();
    }

    /** What does not fit into one sheet goes on in the next; rows that are written leave the memory. */
    private static void write(Sheet sheet, int from, int to, Worksheet out) throws IOException {
        int first = sheet.headings().isEmpty() ? 0 : 1;
        for (int column = 0; column < sheet.headings().size(); column++) {
            out.value(0, column, written(sheet.headings().get(column)));
        }
        if (first > 0) {
            out.range(0, 0, 0, sheet.headings().size() - 1).style().bold().set();
            out.freezePane(0, 1);
        }
        widen(sheet, sheet.rows().subList(from, Math.min(to, from + ROWS_LOOKED_AT)), out);
        for (int row = from; row < to; row++) {
            List<SheetCell> cells = sheet.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                write(cells.get(column), out, row - from + first, column);
            }
            if (row % ROWS_IN_MEMORY == ROWS_IN_MEMORY - 1) {
                out.flush();
            }
        }
        out.finish();
    }

    private static void write(SheetCell cell, Worksheet out, int row, int column) {
        if (cell instanceof SheetCell.Words words) {
            if (!words.text().isEmpty()) {
                out.value(row, column, written(words.text()));
            }
        } else if (cell instanceof SheetCell.Amount amount) {
            out.value(row, column, amount.value());
        } else if (cell instanceof SheetCell.Flag flag) {
            out.value(row, column, flag.value());
        } else if (cell instanceof SheetCell.Day day) {
            out.value(row, column, day.value());
            out.style(row, column).format("yyyy-mm-dd").set();
        } else if (cell instanceof SheetCell.Moment moment) {
            out.value(row, column, moment.value());
            out.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
        } else if (cell instanceof SheetCell.Time time) {
            out.value(row, column, time.value().toSecondOfDay() / SECONDS_OF_DAY);
            out.style(row, column).format("hh:mm:ss").set();
        }
    }

    /** No longer than a cell may be; escapes what XML has no place for as Excel does. */
    private static String written(String text) {
        String plain = PlainWords.written(text);
        String whole = plain.length() <= LONGEST_TEXT ? plain : plain.substring(0, LONGEST_TEXT - 1) + "…";
        StringBuilder escaped = new StringBuilder(whole.length());
        for (int i = 0; i < whole.length(); i++) {
            char c = whole.charAt(i);
            boolean lookalike = c == '_' && whole.regionMatches(i, "_x", 0, 2)
                    && whole.substring(i).matches("(?s)_x[0-9A-Fa-f]{4}_.*");
            boolean control = c < ' ' && c != '\n' && c != '\t' || c == '\uFFFE' || c == '\uFFFF';
            escaped.append(lookalike || control ? String.format("_x%04X_", (int) c) : String.valueOf(c));
        }
        return escaped.toString();
    }

    private static void widen(Sheet sheet, List<List<SheetCell>> rows, Worksheet out) {
        for (int column = 0; column < sheet.headings().size(); column++) {
            int width = Math.max(NARROWEST, width(sheet.headings().get(column)) + 2);
            for (List<SheetCell> row : rows) {
                boolean words = column < row.size() && row.get(column) instanceof SheetCell.Words;
                width = words ? Math.max(width, width(((SheetCell.Words) row.get(column)).text()) + 1) : width;
            }
            out.width(column, Math.min(WIDEST, width));
        }
    }

    /** In latin letters; those of East Asia are twice as wide. */
    private static int width(String text) {
        return text.lines().mapToInt(line -> line.chars().map(c -> c >= 0x1100 ? 2 : 1).sum()).max().orElse(0);
    }
}

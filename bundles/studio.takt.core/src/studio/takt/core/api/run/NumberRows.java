/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import java.util.stream.IntStream;

/**
 * Rows of a table that hold numbers alone, millions of them if need be: eight bytes a number, in memory as long as they
 * are few and in a temporary file beyond. Cells are made when they are asked for. Unmodifiable.
 */
public final class NumberRows extends AbstractList<List<Cell>> implements RandomAccess {
    private final List<DoubleBuffer> pages;
    private final int[] columns;
    private final int width;
    private final int rowsOfPage;
    private final int size;

    private NumberRows(List<DoubleBuffer> pages, int[] columns, int width, int rowsOfPage, int size) {
        this.pages = pages;
        this.columns = columns;
        this.width = width;
        this.rowsOfPage = rowsOfPage;
        this.size = size;
    }

    /** Begins rows of so many numbers each; throws {@code IllegalArgumentException} unless that is positive. */
    public static Builder of(int width) {
        if (width <= 0) {
            throw new IllegalArgumentException("rows of " + width + " numbers");
        }
        return new Builder(width);
    }

    /** The same rows with these of their columns, in this order. */
    public NumberRows columns(int... chosen) {
        return new NumberRows(pages, IntStream.of(chosen).map(column -> columns[column]).toArray(), width, rowsOfPage,
                size);
    }

    /** How many numbers a row has. */
    public int width() {
        return columns.length;
    }

    @Override
    public int size() {
        return size;
    }

    /** The number at a place. */
    public double at(int row, int column) {
        if (row < 0 || row >= size) {
            throw new IndexOutOfBoundsException(row);
        }
        return pages.get(row / rowsOfPage).get(row % rowsOfPage * width + columns[column]);
    }

    /** The numbers of a row. */
    public double[] numbers(int row) {
        double[] numbers = new double[columns.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = at(row, i);
        }
        return numbers;
    }

    @Override
    public List<Cell> get(int row) {
        Cell[] cells = new Cell[columns.length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = Cell.of(at(row, i));
        }
        return List.of(cells);
    }

    /** Gathers rows. Not safe for threads. */
    public static final class Builder {
        /** Numbers in a page. */
        private static final int PAGE = 1 << 18;
        /** So many numbers stay in memory: 128 MB. */
        private static final long IN_MEMORY = 16L << 20;

        private final int width;
        private final int rowsOfPage;
        private final List<DoubleBuffer> pages = new ArrayList<>();
        private double[] page;
        private int used;
        private int size;
        private FileChannel file;

        private Builder(int width) {
            this.width = width;
            this.rowsOfPage = Math.max(1, PAGE / width);
            this.page = new double[width * Math.min(rowsOfPage, 16)];
        }

        /**
         * Adds a row: a number, and as many after it as a row has left.
         *
         * @throws UncheckedIOException if the temporary file cannot take it
         */
        public void add(double first, double[] rest) {
            if (used == page.length) {
                grow();
            }
            page[used] = first;
            System.arraycopy(rest, 0, page, used + 1, width - 1);
            used += width;
            size++;
        }

        /** How many rows there are. */
        public int size() {
            return size;
        }

        private void grow() {
            if (used < width * rowsOfPage) {
                page = java.util.Arrays.copyOf(page, (int) Math.min(used * 2L, (long) width * rowsOfPage));
                return;
            }
            if ((long) size * width <= IN_MEMORY) {
                pages.add(DoubleBuffer.wrap(page));
                page = new double[page.length];
            } else {
                pages.add(written());
            }
            used = 0;
        }

        /** Written before it is looked at, so that a full disk is told and does not stop the process. */
        private DoubleBuffer written() {
            try {
                if (file == null) {
                    Path path = Files.createTempFile("takt", ".rows");
                    path.toFile().deleteOnExit();
                    file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE,
                            StandardOpenOption.DELETE_ON_CLOSE);
                }
                ByteBuffer bytes = ByteBuffer.allocate(used * Double.BYTES);
                bytes.asDoubleBuffer().put(page, 0, used);
                long from = file.size();
                for (long at = from; bytes.hasRemaining();) {
                    at += file.write(bytes, at);
                }
                return file.map(FileChannel.MapMode.READ_ONLY, from, bytes.capacity()).asDoubleBuffer();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The rows; nothing may be added afterwards. */
        public NumberRows build() {
            List<DoubleBuffer> all = new ArrayList<>(pages);
            if (used > 0) {
                all.add(DoubleBuffer.wrap(page));
            }
            close();
            return new NumberRows(List.copyOf(all), IntStream.range(0, width).toArray(), width, rowsOfPage, size);
        }

        /** What is mapped stays readable. */
        private void close() {
            try {
                if (file != null) {
                    file.close();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

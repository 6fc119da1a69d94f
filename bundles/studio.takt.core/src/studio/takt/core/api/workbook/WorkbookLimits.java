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

/**
 * How large a workbook may be. It is a compressed archive, and a few kilobytes may hold more than any memory.
 *
 * @param bytes    most bytes of the file
 * @param entries  most parts in the archive
 * @param inflated most bytes of all parts that are read, uncompressed
 * @param ratio    how many times larger than its compressed form a part may be, once it is larger than a megabyte
 * @param cells    most cells of a sheet, counting those left of one that is filled
 */
public record WorkbookLimits(long bytes, int entries, long inflated, int ratio, int cells) {

    /** 64 MB, 2 000 parts, 512 MB uncompressed, 200 times, 5 million cells. */
    public static final WorkbookLimits STANDARD = new WorkbookLimits(64L << 20, 2_000, 512L << 20, 200, 5_000_000);

    /** Throws {@code IllegalArgumentException} unless all limits are positive. */
    public WorkbookLimits {
        if (bytes <= 0 || entries <= 0 || inflated <= 0 || ratio <= 0 || cells <= 0) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }
}

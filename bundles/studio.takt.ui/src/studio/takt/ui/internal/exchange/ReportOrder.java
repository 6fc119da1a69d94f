/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.ui.internal.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import studio.takt.core.api.extension.Report;

/**
 * A report to be made.
 *
 * @param report   which
 * @param folder   where to
 * @param formats  in which formats
 * @param language in which language
 */
record ReportOrder(Report report, Path folder, List<String> formats, Locale language) {}

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

import studio.takt.core.api.extension.Extensions;
import studio.takt.ui.internal.command.ModelHandler;
import studio.takt.ui.internal.open.Contributions;

/** Makes a report of the model. */
public final class ReportHandler extends ModelHandler {

    @Override
    protected void run(Target target) {
        Extensions extensions = target.window().getService(Contributions.class).extensions();
        new ReportDialog(target.window().getShell(), extensions.reports().all(), target.session(), target.locale())
                .ask().ifPresent(order -> new ReportJob(order, target.session(), extensions, target.window(),
                        target.locale()).schedule());
    }
}

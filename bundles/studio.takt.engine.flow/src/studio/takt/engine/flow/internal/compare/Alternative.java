/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.compare;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Parameters;
import studio.takt.engine.flow.internal.experiment.Study;

/** One of the scenarios that are compared. */
interface Alternative {

    /** What it is called. */
    String name();

    /** What was found when it was read. */
    List<Finding> findings();

    /** What is run; empty if something is wrong, which is told. */
    Optional<Study> study(Parameters parameters, Monitor monitor, Consumer<Finding> found);
}

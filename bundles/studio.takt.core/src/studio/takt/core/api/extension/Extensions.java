/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.extension;

import java.util.List;
import java.util.stream.Stream;

import studio.takt.core.api.run.Engine;
import studio.takt.core.api.run.Finding;

/**
 * All that plug-ins contribute, built-in ones included.
 *
 * @param engines    what computes results
 * @param importers  what reads other formats
 * @param exporters  what writes other formats
 * @param reports    what makes documents
 * @param rules      what checks models
 * @param migrations what brings older files up to date
 * @param verbs      the commands of the command line
 */
public record Extensions(Registry<Engine<?>> engines, Registry<Importer> importers, Registry<Exporter> exporters,
        Registry<Report> reports, Registry<Rule> rules, Registry<Migration> migrations, Registry<Verb> verbs) {

    /** What is wrong with contributions, as far as they have been asked for. */
    public List<Finding> findings() {
        return Stream.of(engines, importers, exporters, reports, rules, migrations, verbs).map(Registry::findings)
                .flatMap(List::stream).toList();
    }
}

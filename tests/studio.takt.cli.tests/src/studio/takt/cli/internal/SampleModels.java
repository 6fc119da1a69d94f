/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.edit.command.AddCommand;

import studio.takt.core.api.extension.Registry;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.session.ModelSessions;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.text.Text;
import studio.takt.model.project.ProjectPackage;
import studio.takt.model.text.ValueText;
import studio.takt.model.vsm.Process;
import studio.takt.model.vsm.ValueStreamMap;
import studio.takt.model.vsm.VsmFactory;

/** Writes model files for tests. */
final class SampleModels {
    private SampleModels() {}

    static Path write(Path file, String... processes) throws IOException {
        try (ModelSession session = sessions().createToTry(file, "Test")) {
            session.execute(adding(map(processes)));
            session.saveAs(file);
        }
        return file;
    }

    static ModelSessions sessions() {
        return new ModelSessions(new Registry<>(List.of(), migration -> ""));
    }

    static ValueStreamMap map(String... processes) {
        ValueStreamMap map = VsmFactory.eINSTANCE.createValueStreamMap();
        map.setName("Current");
        for (String name : processes) {
            Process process = VsmFactory.eINSTANCE.createProcess();
            process.setName(name);
            process.setCycleTime(ValueText.distribution("45 s"));
            map.getNodes().add(process);
        }
        return map;
    }

    static Operation adding(ValueStreamMap map) {
        return new Operation() {
            @Override
            public Text label() {
                return Text.literal("Add map");
            }

            @Override
            public Optional<Command> command(ModelAccess model) {
                return Optional.of(AddCommand.create(model.domain(), model.project(),
                        ProjectPackage.eINSTANCE.getProject_Maps(), map));
            }
        };
    }
}

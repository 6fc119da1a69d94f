/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.takt.core.api.operation.AddElement;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.validation.Validator;

class RuleSampleTest {

    @ParameterizedTest
    @CsvSource({"BR-0100,0", "MOT-2045,0", "br-0100,1", "BR0100,1", "BR-01000,1", "'',0"})
    void codesFollowTheConvention(String code, int faults) {
        try (ModelSession session = Platforms.sessions().createToTry(Path.of("codes.takt"), "Codes")) {
            Map<String, String> values = code.isEmpty() ? Map.of("name", "Item") : Map.of("name", "Item", "code", code);
            String project = session.read(model -> model.project().getId());
            session.execute(new AddElement("item", project, "items", "Item", values));
            List<Finding> findings = session
                    .read(model -> new Validator(Platforms.extensions().rules()).validate(model.project()));
            List<String> elements = findings.stream().filter(finding -> finding.rule().equals("example.item-code"))
                    .map(finding -> finding.element().id()).toList();
            assertEquals(faults == 0 ? List.of() : List.of("item"), elements);
        }
    }
}

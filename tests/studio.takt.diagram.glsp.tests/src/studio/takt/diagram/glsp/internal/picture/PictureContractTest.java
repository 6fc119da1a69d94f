/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.glsp.internal.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.glsp.graph.GModelElement;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import studio.takt.core.api.extension.Migration;
import studio.takt.core.api.extension.Registry;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.session.ModelSessions;
import studio.takt.diagram.api.font.Fonts;
import studio.takt.diagram.api.notation.Notation;
import studio.takt.diagram.api.notation.PlatformNotation;
import studio.takt.diagram.api.scene.DiagramScenes;
import studio.takt.diagram.api.scene.Scene;
import studio.takt.diagram.api.scene.SceneBuilder;
import studio.takt.diagram.glsp.internal.edit.DrawnId;

/** Everything that is drawn of the examples can be found by its id, says what it is and has a name for screen readers. */
class PictureContractTest {
    private final Notation notation = PlatformNotation.builtIn();

    @TestFactory
    Stream<DynamicTest> everythingHasAnIdASymbolAndALabel() throws Exception {
        try (Stream<Path> files = Files.walk(examples())) {
            return files.filter(file -> file.toString().endsWith(".takt")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
        }
    }

    private static Path examples() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("examples")) && Files.isDirectory(at.resolve("bundles"))) {
                return at.resolve("examples");
            }
        }
        throw new IllegalStateException("no examples");
    }

    private void check(Path file) throws Exception {
        ModelSessions sessions = new ModelSessions(new Registry<Migration>(List.of(), Migration::id));
        try (ModelSession session = sessions.openReadOnly(file)) {
            session.<Boolean>read(model -> {
                DiagramScenes.subjects(model).forEach(subject -> {
                    check(model, subject, Locale.ENGLISH);
                    check(model, subject, Locale.KOREAN);
                });
                return true;
            });
        }
    }

    private void check(ModelAccess model, ElementRef ref, Locale locale) {
        EObject subject = model.element(ref.id()).orElseThrow();
        Scene scene = DiagramScenes.scene(new SceneBuilder(notation, new Fonts()), model, subject, Optional.empty(),
                locale);
        List<String> drawn = new ArrayList<>();
        for (Part part : new Picture(model, new LastPicture()).of(scene)) {
            GModelElement element = part.element().get();
            assertEquals(part.id(), element.getId());
            assertFalse(String.valueOf(element.getArgs().get("symbol")).isBlank(), element.getId());
            if (!element.getType().equals(Picture.DECORATION)) {
                assertFalse(element.getArgs().get("label") == null
                        || String.valueOf(element.getArgs().get("label")).isBlank(), element.getId());
                drawn.add(element.getId());
            }
        }
        assertEquals(new HashSet<>(drawn).size(), drawn.size(), "each id once");
        assertEquals(scene.nodes().size() + scene.edges().size(), drawn.size(), "all lines can be found");
        Set<String> elements = new HashSet<>(drawn.stream().map(DrawnId::element).toList());
        for (EObject element : subject.eContents()) {
            if (notation.node(element).isPresent() || notation.flow(element).isPresent()) {
                assertTrue(elements.contains(ElementRef.of(element).id()), () -> ElementRef.of(element).toString());
            }
        }
    }
}

/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.glsp.internal.edit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.takt.core.api.extension.Migration;
import studio.takt.core.api.extension.Registry;
import studio.takt.core.api.operation.AddElement;
import studio.takt.core.api.operation.Connect;
import studio.takt.core.api.operation.DeleteElements;
import studio.takt.core.api.operation.SetValue;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.session.ModelSessions;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.session.OperationRefusedException;
import studio.takt.diagram.api.geometry.Point;
import studio.takt.diagram.glsp.internal.fields.NewElement;
import studio.takt.model.vsm.MapNode;
import studio.takt.model.vsm.ValueStreamMap;

/** What the editor does, in any order, can be taken back: the files are then the same to the byte. */
class RandomEditsTest {
    private static final int MANY = 500;
    private static final List<String> TYPES = List.of("Process", "Inventory", "Supermarket", "Transport");
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2026})
    void undoneAllFilesAreTheSame(long seed) throws Exception {
        Path file = Files.copy(example(), folder.resolve("acme.takt"));
        try (ModelSession session = new ModelSessions(new Registry<Migration>(List.of(), Migration::id)).open(file)) {
            String map = session.read(model -> model.project().getMaps().get(2).getId());
            session.execute(
                    new Arrange(map, Map.of(nodes(session, map).get(0), new Arrange.Place(1, 2, 0, 0)), Map.of()));
            session.save();
            byte[] model = Files.readAllBytes(file);
            byte[] layout = Files.readAllBytes(folder.resolve("acme.taktd"));
            int done = edit(session, map, new Random(seed));
            assertTrue(done > MANY / 2, "only " + done + " edits were possible");
            while (session.undoable().isPresent() && session.isDirty()) {
                session.undo();
            }
            session.save();
            assertArrayEquals(model, Files.readAllBytes(file));
            assertArrayEquals(layout, Files.readAllBytes(folder.resolve("acme.taktd")));
        }
    }

    private static Path example() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("examples")) && Files.isDirectory(at.resolve("bundles"))) {
                return at.resolve("examples/acme-stamping/acme-stamping.takt");
            }
        }
        throw new IllegalStateException("no examples");
    }

    private static List<String> nodes(ModelSession session, String map) {
        return session.read(model -> ((ValueStreamMap) model.element(map).orElseThrow()).getNodes().stream()
                .map(MapNode::getId).sorted().toList());
    }

    private static int edit(ModelSession session, String map, Random random) {
        int done = 0;
        for (int i = 0; i < MANY; i++) {
            List<String> nodes = nodes(session, map);
            String one = nodes.isEmpty() ? map : nodes.get(random.nextInt(nodes.size()));
            String other = nodes.isEmpty() ? map : nodes.get(random.nextInt(nodes.size()));
            try {
                session.execute(next(session, map, one, other, random));
                done++;
            } catch (OperationRefusedException e) {
                assertTrue(!e.finding().message().in(java.util.Locale.ENGLISH).isBlank());
            }
        }
        return done;
    }

    private static Operation next(ModelSession session, String map, String one, String other, Random random) {
        return switch (random.nextInt(8)) {
            case 0, 1 ->
                new Arrange(map, Map.of(one, new Arrange.Place(random.nextInt(900), random.nextInt(900), 0, 0)),
                        Map.of());
            case 2 -> new SetValue(one, random.nextBoolean() ? "cycleTime" : "name", random.nextInt(90) + " s");
            case 3 -> AddElement.of(map, "nodes", TYPES.get(random.nextInt(TYPES.size())),
                    Map.of("name", "N" + random.nextInt()));
            case 4 -> Connect.of(map, one, other, "MaterialFlow", "");
            case 5 -> random.nextInt(3) > 0
                    ? new SetValue(map, "demandRate", random.nextInt(900) + 1 + " pcs/month")
                    : new DeleteElements(List.of(one));
            case 6 -> new NewElement(AddElement.newId(), one, "workCenter", "WorkCenter", "W" + random.nextInt());
            default -> pasted(session, map, List.of(one, other));
        };
    }

    private static Operation pasted(ModelSession session, String map, List<String> ids) {
        return session.read(model -> {
            List<Copied> copied = new ArrayList<>();
            for (String id : ids.stream().distinct().toList()) {
                EObject element = model.element(id).orElseThrow();
                if (!ElementRef.of(element).id().equals(map)) {
                    copied.add(Copied.of(element, false, new Point(5, 5)));
                }
            }
            return new Pasting(model, map).operation(copied, 30, 30, Map.of());
        });
    }
}

/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceFactoryImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.takt.core.api.operation.AddElement;
import studio.takt.core.api.operation.SetValue;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.session.Models;

/** How a model file reads: made for diff and merge, and still plain XMI. */
class ModelTextTest {
    @TempDir
    private Path folder;
    private Path file;
    private String process;

    @BeforeEach
    void drawAMap() throws Exception {
        file = folder.resolve("acme.takt");
        try (ModelSession session = Models.sessions().create(file, "Acme \uC8FC\uC2DD\uD68C\uC0AC")) {
            String map = Models.add(session, Models.project(session), "maps", "ValueStreamMap", "name", "Current");
            process = Models.add(session, map, "nodes", "Process", "name", "Welding", "cycleTime", "39 s",
                    "uptime", "100 %");
            for (int i = 0; i < 20; i++) {
                String store = Models.add(session, map, "nodes", "Inventory", "name", "I" + i);
                Models.connect(session, map, store, process, "MaterialFlow", "push");
            }
            session.save();
        }
    }

    @Test
    void changingOneValueChangesOneLine() throws Exception {
        List<String> before = Files.readAllLines(file);
        try (ModelSession session = Models.sessions().open(file)) {
            session.execute(new SetValue(process, "cycleTime", "46 s"));
            session.save();
        }
        List<String> after = Files.readAllLines(file);
        assertEquals(before.size(), after.size());
        List<String> changed = new ArrayList<>(after);
        changed.removeAll(before);
        assertEquals(List.of("        cycleTime=\"46 s\""), changed);
        assertEquals(before, Files.readAllLines(folder.resolve("acme.takt.bak")));
    }

    @Test
    void savingAnUnchangedModelGivesTheSameBytes() throws Exception {
        byte[] before = Files.readAllBytes(file);
        try (ModelSession session = Models.sessions().open(file)) {
            session.execute(new SetValue(process, "name", "X"));
            session.undo();
            session.save();
        }
        assertEquals(new String(before, java.nio.charset.StandardCharsets.UTF_8), Files.readString(file));
    }

    @Test
    void addingAnElementOnlyAddsLines() throws Exception {
        List<String> before = Files.readAllLines(file);
        try (ModelSession session = Models.sessions().open(file)) {
            String map = session.read(model -> model.project().getMaps().get(0).getId());
            session.execute(AddElement.of(map, "nodes", "Supermarket", java.util.Map.of("name", "S")));
            session.save();
        }
        List<String> after = Files.readAllLines(file);
        assertEquals(before.size() + 4, after.size());
        assertTrue(isSubsequence(before, after), "no line changed or moved");
    }

    private static boolean isSubsequence(List<String> small, List<String> large) {
        int found = 0;
        for (String line : large) {
            if (found < small.size() && small.get(found).equals(line)) {
                found++;
            }
        }
        return found == small.size();
    }

    @Test
    void linesEndWithLfAndOtherEndsOfReferencesAreNotWritten() throws Exception {
        String text = Files.readString(file);
        assertFalse(text.contains("\r"));
        assertTrue(text.endsWith("</project:Project>\n"));
        assertFalse(text.contains("incoming"), "follows from the flows' targets");
        assertTrue(text.contains("Acme \uC8FC\uC2DD\uD68C\uC0AC"));
    }

    @Test
    void itIsPlainXmi() throws Exception {
        ResourceSet set = new ResourceSetImpl();
        ModelFormat.packages().forEach(each -> set.getPackageRegistry().put(each.getNsURI(), each));
        set.getResourceFactoryRegistry().getExtensionToFactoryMap().put("takt", new XMIResourceFactoryImpl());
        // without this, EMF's loader expects both ends of a pair of references to be written
        set.getLoadOptions().put(XMLResource.OPTION_DEFER_IDREF_RESOLUTION, true);
        Resource resource = set.getResource(URI.createFileURI(file.toString()), true);
        EcoreUtil.resolveAll(resource);
        assertEquals(Files.readString(file), ModelWriter.write(resource.getContents().get(0)));
        resource.save(null);
        try (ModelSession session = Models.sessions().open(file)) {
            assertEquals(ModelWriter.write(resource.getContents().get(0)),
                    session.read(model -> ModelWriter.write(model.project())), "what EMF writes is read as well");
        }
    }

    @Test
    void filesWithWindowsLineEndsAndByteOrderMarkAreRead() throws Exception {
        String text = Files.readString(file);
        Files.writeString(file, "\uFEFF" + text.replace("\n", "\r\n"));
        try (ModelSession session = Models.sessions().openReadOnly(file)) {
            assertEquals(text, session.read(model -> ModelWriter.write(model.project())));
        }
    }
}

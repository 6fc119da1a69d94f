/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.eclipse.emf.edit.provider.ReflectiveItemProviderAdapterFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.takt.core.api.extension.Migration;
import studio.takt.core.api.extension.Registry;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Severity;

/** What is no model is refused: what is wrong, in which line, what was expected; and the file stays as it is. */
class BadFileTest {
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <project:Project xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:vsm="https://takt.studio/vsm/1"
                xmlns:project="https://takt.studio/project/1" id="p" formatVersion="1" name="Acme">
            """;
    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("bad.takt");
    }

    private Finding refused(String text) throws IOException {
        return refused(text.getBytes(StandardCharsets.UTF_8));
    }

    private Finding refused(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        return refused(Models.sessions(), bytes);
    }

    private Finding refused(ModelSessions sessions, byte[] bytes) throws IOException {
        ModelFileException e = assertThrows(ModelFileException.class, () -> sessions.open(file));
        assertArrayEquals(bytes, Files.readAllBytes(file));
        try (var left = Files.list(folder)) {
            assertEquals(1, left.count(), "nothing else is left behind");
        }
        Finding finding = e.findings().get(0);
        assertEquals(Severity.ERROR, finding.severity());
        assertEquals(file.toString(), finding.location().file());
        for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            assertFalse(finding.message().in(locale).contains("Exception:"), finding.message().in(locale));
            assertFalse(finding.message().in(locale).contains("{"), finding.message().in(locale));
        }
        return finding;
    }

    private static void assertAt(String rule, int line, Finding finding) {
        assertEquals(rule + " in line " + line, finding.rule() + " in line " + finding.location().line());
    }

    private static String say(Finding finding) {
        return finding.message().in(Locale.ENGLISH);
    }

    @Test
    void missingAndFolder() throws IOException {
        ModelFileException missing = assertThrows(ModelFileException.class, () -> Models.sessions().open(file));
        assertEquals("file.missing", missing.findings().get(0).rule());
        Files.createDirectory(file);
        ModelFileException directory = assertThrows(ModelFileException.class, () -> Models.sessions().open(file));
        assertEquals("file.folder", directory.findings().get(0).rule());
    }

    @Test
    void emptyBinaryNotXml() throws IOException {
        assertAt("file.empty", 0, refused(""));
        assertAt("file.empty", 0, refused(" \n\n"));
        assertAt("file.binary", 0, refused(new byte[]{'P', 'K', 3, 4, 0, 0, 1}));
        assertAt("file.notXml", 2, refused("\nname,quantity\nA,3\n"));
    }

    @Test
    void notUtf8() throws IOException {
        byte[] latin = (HEAD + "  <sites id=\"s\" name=\"caf\u00E9\"/>\n</project:Project>")
                .getBytes(StandardCharsets.ISO_8859_1);
        Finding finding = refused(latin);
        assertAt("file.notUtf8", 5, finding);
        assertTrue(say(finding).contains("0xE9"), say(finding));
        assertAt("file.encoding", 1, refused(HEAD.replace("UTF-8", "EUC-KR") + "</project:Project>"));
    }

    @Test
    void truncatedAndMalformed() throws IOException {
        assertAt("file.truncated", 6, refused(HEAD + "  <sites id=\"s\" name=\"a\">\n"));
        assertAt("file.malformed", 5, refused(HEAD + "  <sites id=s/>\n</project:Project>"));
        assertAt("file.malformed", 5, refused(HEAD + "  <sites id=\"s\"></areas>\n</project:Project>"));
        assertAt("file.malformed", 5, refused(HEAD + "  <sites id=\"&other;\"/>\n</project:Project>"));
    }

    @Test
    void documentTypesAndEntitiesAreNeverRead() throws IOException {
        String secret = folder.resolve("bad.takt").toUri().toString();
        String dtd = "<?xml version=\"1.0\"?>\n<!DOCTYPE x [ <!ENTITY e SYSTEM \"" + secret + "\"> ]>\n";
        Finding finding = refused(dtd + HEAD.substring(HEAD.indexOf('\n') + 1) + "&e;</project:Project>");
        assertAt("file.dtd", 2, finding);
        StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">\n");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a").append(i).append(" \"&a").append(i - 1).append(";&a").append(i - 1)
                    .append(";\">\n");
        }
        assertAt("file.dtd", 1, refused(laughs + "]>\n<x>&a29;</x>"));
        assertAt("file.dtd", 1, refused("<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\">\n<x/>"));
    }

    @Test
    void wrongRoot() throws IOException {
        Finding finding = refused("<html>\n</html>");
        assertAt("file.wrongRoot", 1, finding);
        assertTrue(say(finding).contains("project:Project"), say(finding));
        assertAt("file.wrongRoot", 1,
                refused("<layout:Layout xmlns:layout=\"https://takt.studio/layout/1\" id=\"l\"/>"));
    }

    @Test
    void unknownFeatureAndClass() throws IOException {
        Finding feature = refused(HEAD + "  <sites\n      id=\"s\"\n      nmae=\"a\"/>\n</project:Project>");
        assertAt("file.unknownFeature", 7, feature);
        assertTrue(say(feature).contains("name"), say(feature));
        assertAt("file.unknownFeature", 5, refused(HEAD + "  <stes id=\"s\"/>\n</project:Project>"));
        Finding type = refused(HEAD + "  <maps id=\"m\">\n    <nodes xsi:type=\"vsm:Proces\" id=\"n\"/>\n  </maps>\n"
                + "</project:Project>");
        assertAt("file.unknownClass", 6, type);
        assertTrue(say(type).contains("vsm:Process"), say(type));
        assertAt("file.unknownClass", 6,
                refused(HEAD + "  <maps id=\"m\">\n    <nodes id=\"n\"/>\n  </maps>\n</project:Project>"));
        assertAt("file.unknownClass", 6, refused(HEAD
                + "  <maps id=\"m\">\n    <nodes xsi:type=\"vsm:MaterialFlow\" id=\"n\"/>\n  </maps>\n"
                + "</project:Project>"));
    }

    @Test
    void malformedValues() throws IOException {
        String start = HEAD + "  <maps id=\"m\">\n    <nodes\n        xsi:type=\"vsm:Process\"\n        id=\"n\"\n"
                + "        name=\"Welding\"\n        ";
        String end = "/>\n  </maps>\n</project:Project>";
        Finding quantity = refused(start + "cycleTime=\"1,5 s\"" + end);
        assertAt("file.badValue", 10, quantity);
        assertEquals("n", quantity.element().id());
        assertTrue(say(quantity).contains("Welding") && say(quantity).contains("cycleTime")
                && say(quantity).contains("1.5 s"), say(quantity));
        assertAt("file.badValue", 10, refused(start + "cycleTime=\"45s\"" + end));
        assertAt("file.badValue", 10, refused(start + "stations=\"two\"" + end));
        assertAt("file.badValue", 10, refused(start + "kind=\"nothing\"" + end));
        assertAt("file.badValue", 5, refused(HEAD
                + "  <calendars id=\"c\"><exceptions id=\"e\" date=\"24.12.2026\"/></calendars>\n</project:Project>"));
        assertAt("file.badValue", 5, refused(HEAD + "  <stockFlowModels id=\"c\" dt=\"NaN\"/>\n</project:Project>"));
    }

    @Test
    void references() throws IOException {
        Finding dangling = refused(HEAD + "  <calendars id=\"c\"/>\n  <maps id=\"m\" name=\"Current\"\n"
                + "      calendar=\"nowhere\"/>\n</project:Project>");
        assertAt("file.dangling", 7, dangling);
        assertTrue(say(dangling).contains("Current") && say(dangling).contains("calendar")
                && say(dangling).contains("nowhere"), say(dangling));
        assertAt("file.wrongTarget", 6,
                refused(HEAD + "  <sites id=\"s\"/>\n  <maps id=\"m\" calendar=\"s\"/>\n</project:Project>"));
        assertAt("file.duplicateId", 6, refused(HEAD + "  <sites id=\"s\"/>\n  <sites id=\"s\"/>\n</project:Project>"));
        assertAt("file.badId", 5, refused(HEAD + "  <sites id=\"a b\"/>\n</project:Project>"));
    }

    @Test
    void otherFilesAreNeverOpened() throws IOException {
        for (String address : List.of("other.takt#x", "file:/etc/passwd", "http://127.0.0.1:1/x#y",
                "jar:file:/x.jar!/a#b", "platform:/plugin/x", "../up.takt#//@maps.0", "//@calendars.0")) {
            assertAt("file.foreignReference", 5,
                    refused(HEAD + "  <maps id=\"m\" calendar=\"" + address + "\"/>\n</project:Project>"));
            assertAt("file.foreignReference", 5, refused(HEAD + "  <maps id=\"m\"><calendar href=\"" + address
                    + "\"/></maps>\n</project:Project>"));
            assertAt("file.foreignReference", 5,
                    refused(HEAD + "  <sites href=\"" + address + "\"/>\n</project:Project>"));
        }
        assertAt("file.unknownClass", 5, refused(HEAD
                + "  <extensions xmlns:x=\"http://127.0.0.1:1/x.ecore\" xsi:type=\"x:Y\"/>\n</project:Project>"));
    }

    @Test
    void versions() throws IOException {
        Finding newer = refused(HEAD.replace("formatVersion=\"1\"", "formatVersion=\"2\"") + "</project:Project>");
        assertAt("file.newer", 4, newer);
        assertAt("file.noMigration", 4,
                refused(HEAD.replace("formatVersion=\"1\"", "formatVersion=\"0\"") + "</project:Project>"));
        assertAt("file.version", 4,
                refused(HEAD.replace("formatVersion=\"1\"", "formatVersion=\"new\"") + "</project:Project>"));
    }

    @Test
    void olderFilesAreMigrated() throws Exception {
        Migration rename = new Migration() {
            @Override
            public String id() {
                return "0-to-1";
            }

            @Override
            public int from() {
                return 0;
            }

            @Override
            public void migrate(org.w3c.dom.Document document) {
                document.getDocumentElement().setAttribute("client", "Migrated");
                document.getDocumentElement().removeAttribute("customer");
            }
        };
        Files.writeString(file, HEAD.replace("formatVersion=\"1\"", "formatVersion=\"0\" customer=\"C\"")
                + "</project:Project>");
        ModelSessions sessions = new ModelSessions(new Registry<>(List.of(rename), Migration::id));
        try (ModelSession session = sessions.open(file)) {
            assertEquals("Migrated", session.read(model -> model.project().getClient()));
            assertEquals("file.migrated", session.openingFindings().get(0).rule());
            assertTrue(session.isDirty());
            session.save();
        }
        assertTrue(Files.readString(file).contains("formatVersion=\"1\""));
        assertTrue(Files.readString(folder.resolve("bad.takt.bak")).contains("formatVersion=\"0\""));
    }

    @Test
    void tooLarge() throws IOException {
        String many = HEAD + "  <sites/>\n".repeat(50) + "</project:Project>";
        Files.writeString(file, many);
        assertEquals("file.tooLarge", limited(new FileLimits(500, 100, 10, 1000)).rule());
        assertAt("file.tooMany", 24, limited(new FileLimits(5000, 20, 10, 1000)));
        assertEquals("file.tooDeep", limited(new FileLimits(5000, 100, 1, 1000)).rule());
        assertThrows(IllegalArgumentException.class, () -> new FileLimits(0, 1, 1, 1));
    }

    private Finding limited(FileLimits limits) throws IOException {
        return refused(new ModelSessions(new Registry<>(List.<Migration>of(), Migration::id), limits,
                ReflectiveItemProviderAdapterFactory::new), Files.readAllBytes(file));
    }

    @Test
    void allFaultsAreSaidAtOnce() throws IOException {
        Files.writeString(file, HEAD + "  <sites id=\"s\" x=\"1\"/>\n  <sites id=\"s\" y=\"1\"/>\n</project:Project>");
        ModelFileException e = assertThrows(ModelFileException.class, () -> Models.sessions().openReadOnly(file));
        assertEquals(List.of("file.unknownFeature", "file.unknownFeature", "file.duplicateId"),
                e.findings().stream().map(Finding::rule).toList());
        assertTrue(e.getMessage().startsWith(file + ":5:"), e.getMessage());
    }

    @Test
    void anElementWithoutIdGetsOne() throws Exception {
        Files.writeString(file, HEAD + "  <sites name=\"Ulsan\"/>\n</project:Project>");
        try (ModelSession session = Models.sessions().open(file)) {
            assertEquals("file.noId", session.openingFindings().get(0).rule());
            assertEquals(5, session.openingFindings().get(0).location().line());
            assertTrue(session.isDirty());
            session.save();
        }
        try (ModelSession session = Models.sessions().open(file)) {
            assertEquals(List.of(), session.openingFindings());
        }
    }

    @Test
    void aBadLayoutIsNoReasonNotToOpenTheModel() throws Exception {
        Files.writeString(file, HEAD + "</project:Project>");
        Files.writeString(folder.resolve("bad.taktd"), "<layout:Layout");
        try (ModelSession session = Models.sessions().open(file)) {
            assertEquals(Severity.WARNING, session.openingFindings().get(0).severity());
            assertEquals(folder.resolve("bad.taktd").toString(),
                    session.openingFindings().get(0).location().file());
            session.save();
        }
        assertEquals("<layout:Layout", Files.readString(folder.resolve("bad.taktd")), "kept until something is drawn");
    }

    @Test
    void aPackageOfAnotherVersionIsNamedWithTheOneThatIsRead() throws IOException {
        Finding root = refused(HEAD.replace("project/1", "project/2") + "</project:Project>");
        assertEquals("file.otherVersion", root.rule());
        assertTrue(say(root).contains("https://takt.studio/project/2"), say(root));
        assertTrue(say(root).contains("https://takt.studio/project/1"), say(root));
        Finding child = refused(HEAD.replace("vsm/1", "vsm/7") + """
                <maps id="m"><nodes xsi:type="vsm:Process" id="n"/></maps></project:Project>""");
        assertEquals("file.otherVersion", child.rule());
        assertTrue(say(child).contains("https://takt.studio/vsm/7"), say(child));
        assertEquals("file.unknownClass", refused(HEAD.replace("vsm/1", "other") + """
                <maps id="m"><nodes xsi:type="vsm:Process" id="n"/></maps></project:Project>""").rule());
    }

    @Test
    void limitsAreThoseOfTheProcess() throws IOException {
        String text = HEAD + "<sites id=\"a\"/><sites id=\"b\"/><sites id=\"c\"/></project:Project>";
        Files.writeString(file, text);
        assertEquals(FileLimits.STANDARD, FileLimits.configured());
        System.setProperty("takt.limit.elements", "3");
        try {
            Finding finding = refused(new ModelSessions(new Registry<>(List.of(), migration -> "")),
                    text.getBytes(StandardCharsets.UTF_8));
            assertEquals("file.tooMany", finding.rule());
            assertTrue(say(finding).contains("3"), say(finding));
            System.setProperty("takt.limit.elements", "-1");
            assertEquals(FileLimits.STANDARD, FileLimits.configured());
        } finally {
            System.clearProperty("takt.limit.elements");
        }
    }

    @Test
    void aDocumentTypeWhereNoneCanBeIsRefusedToo() throws IOException {
        // the parser of the JDK loses its way over it: "Scanner State 24 not Recognized"
        Finding finding = refused(HEAD + "  <items id=\"i\"/>\n<!DOCTYPE a [<!ENTITY b \"c\">]> </project:Project>\n");
        assertTrue(List.of("file.malformed", "file.dtd").contains(finding.rule()), finding.rule());
    }
}

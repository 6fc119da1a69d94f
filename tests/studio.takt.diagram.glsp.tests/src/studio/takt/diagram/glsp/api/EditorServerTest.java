/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.glsp.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.BindException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.takt.diagram.api.notation.PlatformNotation;

/** Who is let in, over a plain socket so that every header can be wrong. */
class EditorServerTest {
    @TempDir
    Path folder;
    private OpenExample example;
    private String own;
    private String token;

    @BeforeEach
    void serve() throws IOException {
        example = new OpenExample(folder);
        own = "127.0.0.1:" + example.server().port();
        URI address = example.server().address(Locale.ENGLISH);
        token = address.getQuery().replaceFirst("^token=([^&]+)&.*$", "$1");
    }

    @AfterEach
    void close() {
        example.close();
    }

    private String answer(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), example.server().port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            StringBuilder head = new StringBuilder();
            BufferedReader in = new BufferedReader(
                    new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                head.append(line).append('\n');
            }
            return head.toString();
        }
    }

    private String connect(String path, String host, String origin) throws IOException {
        return answer("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n"
                + (origin.isEmpty() ? "" : "Origin: " + origin + "\r\n") + "Upgrade: websocket\r\n"
                + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
    }

    private String get(String path, String host) throws IOException {
        return answer("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    }

    private static void assertStatus(int status, String head) {
        assertTrue(head.startsWith("HTTP/1.1 " + status + " "), head);
    }

    @Test
    void ownPageWithTheTokenIsLetIn() throws IOException {
        assertStatus(101, connect("/glsp?token=" + token, own, "http://" + own));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/glsp", "/glsp?token=", "/glsp?token=wrong", "/glsp?token=TOKEN&token=TOKEN",
            "/glsp?token=TOKENx", "/glsp?Token=TOKEN"})
    void withoutTheTokenNobodyIsLetIn(String path) throws IOException {
        assertStatus(403, connect(path.replace("TOKEN", token), own, "http://" + own));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "https://OWN", "http://OWN.evil.example", "null", "",
            "http://127.0.0.1", "file://"})
    void foreignPagesAreRefused(String origin) throws IOException {
        assertStatus(403, connect("/glsp?token=" + token, own, origin.replace("OWN", own)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:PORT", "127.0.0.1:1"})
    void foreignHostsAreRefusedEverywhere(String host) throws IOException {
        String named = host.replace("PORT", "" + example.server().port());
        assertStatus(403, connect("/glsp?token=" + token, named, "http://" + own));
        assertStatus(403, get("/", named));
    }

    @Test
    void thePageComesWithAStrictPolicy() throws IOException {
        String head = get("/", own);
        assertStatus(200, head);
        assertTrue(head.contains("Content-Security-Policy: default-src 'none'; script-src 'self'"), head);
        assertFalse(head.contains("unsafe"), head);
        assertTrue(head.contains("X-Content-Type-Options: nosniff"), head);
        assertFalse(head.contains("Server:"), head);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/../acme.takt", "/acme.takt", "/%2e%2e/pom.xml", "/META-INF/MANIFEST.MF",
            "/web/index.html"})
    void nothingElseIsServed(String path) throws IOException {
        String head = get(path, own);
        assertTrue(head.startsWith("HTTP/1.1 404 ") || head.startsWith("HTTP/1.1 400 "), head);
    }

    @Test
    void onlyTheLoopbackAddressListens() throws IOException {
        assertEquals("127.0.0.1", example.server().address(Locale.ENGLISH).getHost());
        InetAddress other = InetAddress.getLocalHost();
        if (!other.isLoopbackAddress()) {
            assertThrows(IOException.class, () -> new Socket(other, example.server().port()).close());
        }
    }

    @Test
    void aTakenPortIsSaid() {
        assertThrows(BindException.class, () -> EditorServer.start(example.session(), OpenExample.extensions(),
                PlatformNotation.builtIn(), example.server().port()));
    }

    @Test
    void everyStartHasItsOwnToken() throws IOException {
        try (EditorServer second = EditorServer.start(example.session(), OpenExample.extensions(),
                PlatformNotation.builtIn(), 0)) {
            assertFalse(second.address(Locale.ENGLISH).toString().contains(token));
        }
    }
}

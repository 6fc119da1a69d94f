/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.glsp.internal.transport;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

import studio.takt.diagram.api.font.Fonts;
import studio.takt.diagram.api.font.Typeface;
import studio.takt.diagram.api.notation.Tone;
import studio.takt.diagram.api.render.Theme;

/** The files of the web client: a fixed list, out of this bundle. Nothing of the user's disk is ever served. */
final class ClientFiles extends Handler.Abstract {
    /** The scheme swt: is how the page tells the workbench that shows it; no other browser knows it. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' swt:; base-uri 'none'; "
            + "form-action 'none'; frame-ancestors 'none'";
    private static final String PAGE = "index.html";
    private static final Map<String, String> TYPES = Map.of("html", "text/html; charset=utf-8", "js",
            "text/javascript; charset=utf-8", "css", "text/css; charset=utf-8", "ttf", "font/ttf");
    private static final Map<String, String> FILES = Map.of("/", PAGE, "/index.html", PAGE,
            "/editor.js", "editor.js", "/editor.css", "editor.css");

    private final Fonts fonts;
    private final Preparation preparation;
    private final Map<String, byte[]> read = new ConcurrentHashMap<>();

    ClientFiles(Fonts fonts, Preparation preparation) {
        super(InvocationType.BLOCKING);
        this.fonts = fonts;
        this.preparation = preparation;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = Request.getPathInContext(request);
        byte[] bytes = HttpMethod.GET.is(request.getMethod()) ? content(path) : new byte[0];
        response.getHeaders().put("Content-Security-Policy", POLICY);
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        response.getHeaders().put("Referrer-Policy", "no-referrer");
        response.getHeaders().put("Cross-Origin-Resource-Policy", "same-origin");
        if (bytes.length == 0) {
            Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404, "");
            return true;
        }
        String name = FILES.getOrDefault(path, path);
        if (name.equals(PAGE)) {
            preparation.page(request);
        }
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, TYPES.get(name.substring(name.lastIndexOf('.') + 1)));
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-cache");
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
        response.write(true, ByteBuffer.wrap(bytes), callback);
        return true;
    }

    private byte[] content(String path) throws IOException {
        byte[] known = read.get(path);
        if (known != null) {
            return known;
        }
        byte[] bytes = switch (path) {
            case "/theme.css" -> theme().getBytes(StandardCharsets.UTF_8);
            case "/fonts/regular.ttf" -> font(Typeface.REGULAR);
            case "/fonts/semibold.ttf" -> font(Typeface.SEMIBOLD);
            default -> FILES.containsKey(path) ? file(FILES.get(path)) : new byte[0];
        };
        if (bytes.length > 0) {
            read.put(path, bytes);
        }
        return bytes;
    }

    private byte[] font(Typeface face) throws IOException {
        try (InputStream in = fonts.open(face)) {
            return in.readAllBytes();
        }
    }

    private static byte[] file(String name) throws IOException {
        try (InputStream in = ClientFiles.class.getResourceAsStream("/web/" + name)) {
            return in == null ? new byte[0] : in.readAllBytes();
        }
    }

    /** The tones as colours, from the same table as all other pictures. */
    private static String theme() {
        return ":root,:root[data-theme=light]{" + colours(Theme.LIGHT) + "}\n:root[data-theme=dark]{"
                + colours(Theme.DARK) + "}\n";
    }

    private static String colours(Theme theme) {
        return java.util.Arrays.stream(Tone.values()).filter(tone -> theme.colour(tone).isPresent())
                .map(tone -> "--tone-" + tone.name().toLowerCase(Locale.ROOT).replace('_', '-') + ":"
                        + theme.colour(tone).orElseThrow())
                .collect(Collectors.joining(";"));
    }
}

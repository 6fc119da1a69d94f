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

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * Who may talk to the server: pages that came from it, opened with its token. Other programs of the machine do not know
 * the token; foreign pages in the same browser have another origin; a foreign name that leads here (DNS rebinding)
 * shows in the host.
 */
public final class AccessRules {
    private final String token;
    private final int port;

    /** With a new random token. */
    public AccessRules(int port) {
        this(port, randomToken());
    }

    AccessRules(int port, String token) {
        this.port = port;
        this.token = token;
    }

    private static String randomToken() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The token of this start. */
    public String token() {
        return token;
    }

    /** True for a {@code Host} header that names this machine by its loopback address, and the port. */
    public boolean isOwnHost(Optional<String> host) {
        return host.filter(name -> Set.of("127.0.0.1:" + port, "localhost:" + port).contains(name)).isPresent();
    }

    /** True for an {@code Origin} header of a page of this server. */
    public boolean isOwnOrigin(Optional<String> origin) {
        return origin.filter(name -> name.startsWith("http://"))
                .filter(name -> isOwnHost(Optional.of(name.substring("http://".length())))).isPresent();
    }

    /** True for the right token; takes as long whatever is wrong. */
    public boolean isToken(Optional<String> given) {
        return MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8),
                given.orElse("").getBytes(StandardCharsets.UTF_8));
    }
}

/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.internal.scene;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

import studio.takt.diagram.api.font.Fonts;
import studio.takt.diagram.api.notation.Wording;
import studio.takt.diagram.api.scene.SceneNode;

/**
 * What is kept from one picture in a language to the next, so that what is the same is not made again. Pictures of
 * elements are kept by all that they are made of, as long as each picture uses them. On one thread.
 */
public final class Recall {
    private final Wording wording;
    private final TextSetter setter;
    private Map<List<Object>, SceneNode> before = Map.of();
    private Map<List<Object>, SceneNode> now = new HashMap<>();

    /** In a language, with a typeface. */
    public Recall(Fonts fonts, Locale locale) {
        wording = new Wording(locale);
        setter = new TextSetter(fonts);
    }

    Wording wording() {
        return wording;
    }

    TextSetter setter() {
        return setter;
    }

    /** A new picture begins. */
    void begin() {
        before = now;
        now = new HashMap<>();
    }

    SceneNode node(List<Object> madeOf, Supplier<SceneNode> made) {
        SceneNode known = before.get(madeOf);
        SceneNode node = known == null ? made.get() : known;
        now.put(madeOf, node);
        return node;
    }
}

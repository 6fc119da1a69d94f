/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.glsp.internal.ask;

import org.eclipse.glsp.server.actions.RequestAction;

import com.google.gson.JsonObject;

/** A page asks for something beside the picture: values, explanations, a file; or for an edit whose outcome it shows. */
public class Ask extends RequestAction<Answer> {
    /** Its name in the protocol. */
    public static final String KIND = "takt:ask";

    private String topic = "";
    private JsonObject args = new JsonObject();

    /** Filled from what the client sends. */
    public Ask() {
        super(KIND);
    }

    /** What it is about: the name of a {@link Topic}. */
    public String topic() {
        return topic;
    }

    /** What belongs to it. */
    public Arguments arguments() {
        return new Arguments(args);
    }

    /** Sets what it is about. */
    public void setTopic(String name) {
        topic = name;
    }

    /** Sets what belongs to it. */
    public void setArgs(JsonObject values) {
        args = values;
    }
}

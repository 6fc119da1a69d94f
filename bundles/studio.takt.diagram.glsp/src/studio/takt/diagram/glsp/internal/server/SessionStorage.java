/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.glsp.internal.server;

import java.io.IOException;
import java.util.Locale;

import org.eclipse.glsp.server.actions.SaveModelAction;
import org.eclipse.glsp.server.features.core.model.RequestModelAction;
import org.eclipse.glsp.server.features.core.model.SourceModelStorage;

import com.google.inject.Inject;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.session.OperationRefusedException;
import studio.takt.core.api.text.Text;

/** Looks at a diagram of the session, which is open already, and saves it. */
public class SessionStorage implements SourceModelStorage {
    @Inject
    private EditorState state;
    @Inject
    private SharedModel shared;

    @Override
    public void loadSourceModel(RequestModelAction action) {
        String asked = action.getOptions().getOrDefault("diagram", "");
        String subject = shared.session().read(model -> SharedModel.subject(model, asked));
        state.look(subject, Locale.forLanguageTag(action.getOptions().getOrDefault("lang", "en")));
    }

    @Override
    public void saveSourceModel(SaveModelAction action) {
        try {
            shared.session().save();
        } catch (IOException e) {
            throw new OperationRefusedException(new Finding(Severity.ERROR, "session.save", ElementRef.NONE,
                    Text.of(SessionStorage.class, "saveFailed", String.valueOf(e.getMessage()))));
        }
    }
}

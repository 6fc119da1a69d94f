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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.glsp.server.actions.AbstractActionHandler;
import org.eclipse.glsp.server.actions.Action;

import com.google.inject.Inject;

import studio.takt.core.api.session.OperationRefusedException;
import studio.takt.diagram.glsp.internal.server.EditorState;

/** Answers what pages ask for beside the picture. */
public class AskHandler extends AbstractActionHandler<Ask> {
    private final Map<String, Topic> topics = new LinkedHashMap<>();
    private final EditorState state;

    /** With all there is to ask for. */
    @Inject
    public AskHandler(EditorState state, FieldsTopic fields, CheckTopic check, EditTopic edit,
            DiagramsTopic diagrams, ClipboardTopic clipboard, AlignTopic align, ExportTopic export,
            ExplainTopic explain, FindingsTopic findings,
            CompleteTopic complete, ConnectableTopic connectable) {
        this.state = state;
        List.of(fields, check, edit, diagrams, clipboard, align, export, explain, findings, complete,
                connectable)
                .forEach(topic -> topics.put(topic.name(), topic));
    }

    @Override
    protected List<Action> executeAction(Ask asked) {
        Topic topic = topics.get(asked.topic());
        if (topic == null) {
            return List.of(new Answer(new Outcome("?", "")));
        }
        try {
            return List.of(new Answer(topic.answer(asked.arguments())));
        } catch (OperationRefusedException e) {
            return List.of(new Answer(new Outcome(e.finding().message().in(state.locale()), "")));
        }
    }
}

/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.glsp.internal.operation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.common.command.Command;
import org.eclipse.glsp.server.operations.OperationHandler;

import com.google.inject.Inject;

import studio.takt.core.api.session.Operation;
import studio.takt.diagram.glsp.internal.edit.Arrange;
import studio.takt.diagram.glsp.internal.server.EditorState;
import studio.takt.diagram.glsp.internal.server.SessionCommand;
import studio.takt.model.base.NamedElement;

/**
 * Turns what a client asks for into an operation of the session.
 *
 * @param <O> what is asked for
 */
abstract class EditHandler<O extends org.eclipse.glsp.server.operations.Operation> implements OperationHandler<O> {
    private final Class<O> type;
    @Inject
    private EditorState state;

    EditHandler(Class<O> type) {
        this.type = type;
    }

    @Override
    public Class<O> getHandledOperationType() {
        return type;
    }

    @Override
    public boolean handles(org.eclipse.glsp.server.operations.Operation operation) {
        return type.isInstance(operation);
    }

    @Override
    public Optional<Command> createCommand(O asked) {
        return operation(asked).map(SessionCommand::new);
    }

    /** The operation that does it; empty if there is nothing to do. */
    abstract Optional<Operation> operation(O asked);

    EditorState state() {
        return state;
    }

    /** Keeps what has been placed automatically where it is, so that a change of one element does not move others. */
    Map<String, Arrange.Place> pinned(Set<String> except) {
        return Pinned.places(state, except);
    }

    static Operation arrange(String subject, Map<String, Arrange.Place> places) {
        return new Arrange(subject, places, Map.of());
    }

    /** The ids among these that are elements of the model. */
    List<String> known(List<String> ids) {
        return state.read(model -> ids.stream().filter(id -> model.element(id).isPresent()).distinct().toList());
    }

    /** A name that nothing on the diagram has. */
    String freeName(String kind) {
        Set<String> taken = state().read(model -> model.element(state().subject()).stream()
                .flatMap(subject -> subject.eContents().stream()).filter(NamedElement.class::isInstance)
                .map(element -> String.valueOf(((NamedElement) element).getName())).collect(Collectors.toSet()));
        int number = 1;
        while (taken.contains(kind + " " + number)) {
            number++;
        }
        return kind + " " + number;
    }
}

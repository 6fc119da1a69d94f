/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.ui.internal.properties;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import studio.takt.core.api.operation.SetReference;
import studio.takt.core.api.operation.SetValue;
import studio.takt.core.api.operation.SetValues;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.session.OperationRefusedException;
import studio.takt.core.api.text.Text;

/**
 * What can be seen and changed of one element.
 *
 * @param session the model
 * @param id      the element
 * @param title   its name and class
 * @param path    what it is inside of, the project first: ids and names
 * @param fields  its features
 */
public record ElementForm(ModelSession session, String id, String title, List<Field.Option> path, List<Field> fields) {

    /** The form of an element, with what its features mean; empty if it is gone. */
    public static Optional<ElementForm> of(ModelSession session, String id, FeatureDocs docs, Locale locale) {
        return session.read(model -> model.element(id).map(element -> {
            FormReader reader = new FormReader(model, docs, locale);
            return new ElementForm(session, id, reader.title(element), reader.path(element), reader.fields(element));
        }));
    }

    /** Why a text is no value of the field; empty if it is one. Changes nothing. */
    public Optional<Text> fault(Field field, String text) {
        Operation change = change(field, text);
        return session.read(model -> {
            try {
                change.command(model);
                return Optional.empty();
            } catch (OperationRefusedException e) {
                return Optional.of(e.finding().message());
            }
        });
    }

    /** Gives the field a value; why not, if it is refused. */
    public Optional<Text> set(Field field, String text) {
        try {
            session.execute(change(field, text));
            return Optional.empty();
        } catch (OperationRefusedException e) {
            return Optional.of(e.finding().message());
        }
    }

    private Operation change(Field field, String text) {
        List<String> values = text.isEmpty() ? List.of() : text.lines().filter(line -> !line.isBlank()).toList();
        return switch (field.kind()) {
            case REFERENCE, REFERENCES -> new SetReference(id, field.feature(), values);
            case CHOICES, LINES -> new SetValues(id, field.feature(), values);
            default -> new SetValue(id, field.feature(), text.strip());
        };
    }
}

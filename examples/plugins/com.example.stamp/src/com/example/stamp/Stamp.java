/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package com.example.stamp;

import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;

import studio.takt.core.api.operation.AddElement;
import studio.takt.core.api.operation.SetValue;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.text.Text;
import studio.takt.model.base.CustomProperty;

/**
 * Sets the custom property {@code released} of the project.
 *
 * @param value day and name
 */
record Stamp(String value) implements Operation {
    private static final String PROPERTY = "released";

    @Override
    public Text label() {
        return Text.of(Stamp.class, "operation");
    }

    @Override
    public Optional<Command> command(ModelAccess model) {
        Optional<CustomProperty> old = model.project().getProperties().stream()
                .filter(each -> PROPERTY.equals(each.getName())).findFirst();
        Operation change = old.isPresent()
                ? new SetValue(old.get().getId(), "value", value)
                : AddElement.of(model.project().getId(), "properties", "CustomProperty",
                        Map.of("name", PROPERTY, "value", value));
        return change.command(model);
    }
}

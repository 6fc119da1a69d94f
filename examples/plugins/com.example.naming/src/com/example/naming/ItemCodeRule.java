/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package com.example.naming;

import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.extension.Rule;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.model.product.Item;
import studio.takt.model.product.ProductPackage;

/** The rule {@code example.item-code}: codes of items are made as the company makes them, e.g. {@code BR-0100}. */
public final class ItemCodeRule implements Rule {
    private static final Pattern CONVENTION = Pattern.compile("[A-Z]{2,3}-[0-9]{4}");

    @Override
    public String id() {
        return "example.item-code";
    }

    @Override
    public Text help() {
        return Text.of(ItemCodeRule.class, "help");
    }

    @Override
    public EClass kind() {
        return ProductPackage.Literals.ITEM;
    }

    @Override
    public void check(EObject element, Consumer<Finding> findings) {
        String code = ((Item) element).getCode();
        if (code != null && !CONVENTION.matcher(code).matches()) {
            findings.accept(new Finding(Severity.WARNING, id(), ElementRef.of(element),
                    Text.of(ItemCodeRule.class, "finding", code)));
        }
    }
}

/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.exchange.internal.xmile;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import studio.takt.core.api.operation.AddElement;
import studio.takt.model.base.BaseFactory;
import studio.takt.model.base.CustomProperty;
import studio.takt.model.base.NamedElement;

/**
 * What a file holds beyond what a model understands, such as drawings: it is kept as it is in a property of the element
 * that it stood in, and goes back there when the model is written.
 */
enum Kept {
    /** Elements beside the models: preferences of programs, styles. */
    FILE("xmile.file"),
    /** Attributes of the file's own element: names of vendors. */
    ROOT("xmile.root"),
    /** Comments, and instructions for programs, before what the file holds. */
    BEFORE("xmile.before"),
    /** Those behind it. */
    AFTER("xmile.after"),
    /** In which order the file has what a model holds. */
    ORDER("xmile.order"),
    /** A graphical function that stands inside the variable that reads it. */
    INSIDE("xmile.inside"),
    /** The header. */
    HEADER("xmile.header"),
    /** Elements of a model beside its variables: views. */
    MODEL("xmile.model"),
    /** Elements among the variables that are none: groups. */
    AMONG_VARIABLES("xmile.variables"),
    /** What a program adds to the settings of a run. */
    SETTINGS("xmile.settings"),
    /** Elements of a macro. */
    MACRO("xmile.macro"),
    /** Attributes, as those of an element of that name. */
    ATTRIBUTES("xmile.attributes"),
    /** Elements of a variable. */
    VARIABLE("xmile.variable");

    private final String property;

    Kept(String property) {
        this.property = property;
    }

    /** Keeps elements. */
    void keep(NamedElement element, List<XmlNode> nodes) {
        if (!nodes.isEmpty()) {
            keep(element, XmlText.fragment(nodes));
        }
    }

    /** Keeps a text. */
    void keep(NamedElement element, String text) {
        CustomProperty kept = BaseFactory.eINSTANCE.createCustomProperty();
        kept.setId(AddElement.newId());
        kept.setName(property);
        kept.setValue(text);
        element.getProperties().add(kept);
    }

    /** Keeps what is left of an element of a file: its attributes, and what is in it. */
    void keepRest(NamedElement element, XmlNode rest) {
        XmlNode kept = new XmlNode("attributes", "", rest.attributes(), rest.line());
        if (!kept.attributes().isEmpty()) {
            (this == FILE ? ROOT : ATTRIBUTES).keep(element, List.of(kept));
        }
        keep(element, rest.children());
    }

    /** What was left of it. */
    XmlNode rest(NamedElement element) {
        XmlNode rest = new XmlNode("rest", "", Map.of(), 0);
        (this == FILE ? ROOT : ATTRIBUTES).of(element).forEach(kept -> rest.attributes().putAll(kept.attributes()));
        rest.children().addAll(of(element));
        return rest;
    }

    /** The elements kept; none if what is there is no XML any more. */
    List<XmlNode> of(NamedElement element) {
        return text(element).flatMap(XmlFile::fragment).map(XmlNode::children).orElse(List.of());
    }

    /** The text kept. */
    Optional<String> text(NamedElement element) {
        return element.getProperties().stream().filter(each -> property.equals(each.getName()))
                .map(CustomProperty::getValue).filter(Objects::nonNull).findFirst();
    }
}

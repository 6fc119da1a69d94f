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
import java.util.Optional;
import java.util.Set;

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
            CustomProperty kept = BaseFactory.eINSTANCE.createCustomProperty();
            kept.setId(AddElement.newId());
            kept.setName(property);
            kept.setValue(XmlText.fragment(nodes));
            element.getProperties().add(kept);
        }
    }

    /** Keeps the attributes of an element but for those of some names. */
    static void keepAttributes(NamedElement element, XmlNode node, Set<String> known) {
        XmlNode kept = new XmlNode("attributes", "", node.attributes(), node.line());
        kept.attributes().keySet().removeIf(name -> known.contains(name) || name.startsWith("xmlns"));
        if (!kept.attributes().isEmpty()) {
            ATTRIBUTES.keep(element, List.of(kept));
        }
    }

    /** Gives an element the attributes that were kept of it. */
    static void giveAttributes(NamedElement element, XmlNode node) {
        ATTRIBUTES.of(element).forEach(kept -> kept.attributes().forEach(node.attributes()::putIfAbsent));
    }

    /** The elements kept; none if what is there is no XML any more. */
    List<XmlNode> of(NamedElement element) {
        Optional<String> text = element.getProperties().stream().filter(each -> property.equals(each.getName()))
                .map(CustomProperty::getValue).findFirst();
        return text.flatMap(XmlFile::fragment).map(XmlNode::children).orElse(List.of());
    }
}

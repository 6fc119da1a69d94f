/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.file;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Location;
import studio.takt.core.api.session.ModelFileException;

/**
 * Makes the elements that an XML document describes. Knows of the metamodel only what Ecore says, so that elements of
 * other people's packages are read as well. Everything wrong is gathered with its line.
 *
 * <p>EMF's own XML loader is not used: it opens other files and addresses that a document names, stops at the first
 * fault and does not know the element that a value was meant for.
 */
final class ModelReader {
    private final XmlSource xml;
    private final FaultList faults;
    private final EPackage.Registry packages;
    private final Map<String, EObject> byId = new HashMap<>();
    private final ReferenceLinker linker;
    private boolean repaired;

    ModelReader(XmlSource xml, FaultList faults, EPackage.Registry packages) {
        this.xml = xml;
        this.faults = faults;
        this.packages = packages;
        this.linker = new ReferenceLinker(faults, byId::get);
    }

    /** The root element, which must be of the class given. */
    EObject read(EClass expected) throws ModelFileException {
        Element root = xml.root();
        Optional<EClass> type = classNamed(root.getNamespaceURI(), root.getLocalName());
        Optional<String> ours = otherVersion(root.getNamespaceURI());
        if (ours.isPresent()) {
            throw faults.fatal("file.otherVersion", xml.locate(root), root.getNodeName(), root.getNamespaceURI(),
                    ours.get());
        }
        if (type.isEmpty() || !isAny(expected) && !expected.isSuperTypeOf(type.get())) {
            throw faults.fatal("file.wrongRoot", xml.locate(root), root.getNodeName(),
                    expected.getEPackage().getNsPrefix() + ":" + expected.getName());
        }
        EObject object = fill(root, type.get());
        linker.link();
        faults.check();
        return object;
    }

    /** True if elements were given ids. */
    boolean isRepaired() {
        return repaired;
    }

    private Optional<EClass> classNamed(String namespace, String name) {
        EPackage found = namespace == null ? null : packages.getEPackage(namespace);
        EClassifier classifier = found == null ? null : found.getEClassifier(name);
        return classifier instanceof EClass type ? Optional.of(type) : Optional.empty();
    }

    /** What this program reads instead, if a package is known but not in that version. */
    private Optional<String> otherVersion(String namespace) {
        return namespace == null || packages.getEPackage(namespace) != null
                ? Optional.empty()
                : ModelFormat.readInsteadOf(namespace);
    }

    private EObject fill(Element element, EClass type) {
        EObject object = type.getEPackage().getEFactoryInstance().create(type);
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            if (attribute.getNamespaceURI() == null) {
                attribute(element, object, attribute);
            }
        }
        identify(element, object);
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                child(object, element, child);
            } else if (!node.getTextContent().isBlank()) {
                faults.error("file.strayText", refOf(object, element), xml.locate(element), type.getName(),
                        node.getTextContent().strip());
            }
        }
        return object;
    }

    private void attribute(Element element, EObject object, Attr attribute) {
        Location place = xml.locate(element, attribute.getName());
        Optional<EStructuralFeature> feature = feature(element, object, attribute.getName(), place);
        if (feature.isEmpty()) {
            return;
        }
        if (feature.get() instanceof EReference reference && !reference.isContainment()) {
            linker.add(object, reference, refOf(object, element), List.of(attribute.getValue().trim().split("\\s+")),
                    place);
        } else if (feature.get() instanceof EAttribute single && !single.isMany()) {
            value(element, object, single, attribute.getValue(), place);
        } else {
            faults.error("file.notAttribute", refOf(object, element), place, object.eClass().getName(),
                    attribute.getName());
        }
    }

    private Optional<EStructuralFeature> feature(Element element, EObject object, String name, Location place) {
        EStructuralFeature feature = object.eClass().getEStructuralFeature(name);
        if (feature == null || !feature.isChangeable() || feature.isTransient()) {
            Collection<String> names = object.eClass().getEAllStructuralFeatures().stream()
                    .map(EStructuralFeature::getName).toList();
            faults.error("file.unknownFeature", refOf(object, element), place, object.eClass().getName(), name,
                    Names.like(name, names));
            return Optional.empty();
        }
        return Optional.of(feature);
    }

    @SuppressWarnings("unchecked")
    private void value(Element element, EObject object, EAttribute attribute, String text, Location place) {
        try {
            Object value = Values.parse(attribute, text);
            if (attribute.isMany()) {
                ((Collection<Object>) object.eGet(attribute)).add(value);
            } else {
                object.eSet(attribute, value);
            }
        } catch (Values.Refused e) {
            faults.error("file.badValue", refOf(object, element), place, describe(object, element),
                    attribute.getName(), e.text());
        }
    }

    private void identify(Element element, EObject object) {
        EAttribute attribute = object.eClass().getEIDAttribute();
        if (attribute == null) {
            return;
        }
        Object value = object.eGet(attribute);
        String id = value == null ? "" : value.toString();
        Location place = xml.locate(element, attribute.getName());
        if (id.isEmpty()) {
            id = Ids.random();
            object.eSet(attribute, id);
            repaired = true;
            faults.warning("file.noId", refOf(object, element), place, describe(object, element), id);
        } else if (!Ids.isValid(id)) {
            faults.error("file.badId", refOf(object, element), place, id);
        }
        EObject first = byId.putIfAbsent(id, object);
        if (first != null) {
            faults.error("file.duplicateId", refOf(object, element), place, id, describe(object, element),
                    first.eClass().getName());
        }
    }

    private void child(EObject parent, Element parentElement, Element child) {
        Location place = xml.locate(child);
        String name = child.getLocalName();
        Optional<EStructuralFeature> feature = feature(parentElement, parent, name, place);
        if (feature.isEmpty()) {
            return;
        }
        if (feature.get() instanceof EAttribute attribute) {
            value(parentElement, parent, attribute, child.getTextContent(), place);
        } else if (feature.get() instanceof EReference reference && !reference.isContainment()) {
            String target = child.hasAttribute("href") ? child.getAttribute("href") : child.getTextContent().trim();
            linker.add(parent, reference, refOf(parent, parentElement), List.of(target), place);
        } else {
            content(parent, (EReference) feature.get(), child);
        }
    }

    private void content(EObject parent, EReference reference, Element child) {
        Optional<EClass> type = typeOf(child, reference);
        if (type.isEmpty()) {
            return;
        }
        if (child.hasAttribute("href")) {
            faults.error("file.foreignReference", xml.locate(child, "href"), parent.eClass().getName(),
                    reference.getName(), child.getAttribute("href"));
            return;
        }
        EObject object = fill(child, type.get());
        if (reference.isMany()) {
            @SuppressWarnings("unchecked")
            List<EObject> list = (List<EObject>) parent.eGet(reference);
            list.add(object);
        } else if (parent.eIsSet(reference)) {
            faults.error("file.twice", xml.locate(child), reference.getName());
        } else {
            parent.eSet(reference, object);
        }
    }

    private Optional<EClass> typeOf(Element child, EReference reference) {
        String named = child.getAttributeNS(ModelFormat.XSI, "type");
        named = named.isEmpty() ? child.getAttributeNS(ModelFormat.XMI, "type") : named;
        EClass expected = reference.getEReferenceType();
        Optional<EClass> type = Optional.of(expected);
        if (!named.isEmpty()) {
            int colon = named.indexOf(':');
            String prefix = colon < 0 ? null : named.substring(0, colon);
            String namespace = child.lookupNamespaceURI(prefix);
            Optional<String> ours = otherVersion(namespace);
            if (ours.isPresent()) {
                faults.error("file.otherVersion", xml.locate(child), named, namespace, ours.get());
                return Optional.empty();
            }
            type = classNamed(namespace, named.substring(colon + 1));
        }
        boolean fits = type.isPresent() && !type.get().isAbstract() && !type.get().isInterface()
                && (expected.isSuperTypeOf(type.get()) || isAny(expected));
        if (!fits) {
            String shown = named.isEmpty() ? expected.getName() : named;
            faults.error("file.unknownClass", xml.locate(child), shown, reference.getName(),
                    candidates(shown, expected));
            return Optional.empty();
        }
        return type;
    }

    private static boolean isAny(EClass type) {
        return "EObject".equals(type.getName());
    }

    private static String candidates(String wrong, EClass expected) {
        return Names.like(wrong, Metaclasses.concrete(expected).stream()
                .map(type -> type.getEPackage().getNsPrefix() + ":" + type.getName()).toList());
    }

    private static ElementRef refOf(EObject object, Element element) {
        String id = element.getAttribute("id");
        String name = element.getAttribute("name");
        return id.isEmpty()
                ? ElementRef.NONE
                : new ElementRef(id, name.isEmpty() ? id : name, object.eClass().getName());
    }

    private static String describe(EObject object, Element element) {
        String name = element.getAttribute("name");
        return object.eClass().getName() + (name.isBlank() ? "" : " \"" + name + "\"");
    }
}

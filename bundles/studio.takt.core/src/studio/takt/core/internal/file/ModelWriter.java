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

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * Writes elements as XMI whose lines are made for diff and merge: one feature a line, unordered lists sorted by id,
 * of two opposite references only the single-valued one, the same header whatever the model holds.
 */
public final class ModelWriter {
    private static final String INDENT = "  ";
    private final StringBuilder out = new StringBuilder(1 << 16);
    private final Map<EPackage, String> prefixes = new LinkedHashMap<>();
    private final Predicate<EObject> included;
    private final boolean references;

    private ModelWriter(Predicate<EObject> included, boolean references) {
        this.included = included;
        this.references = references;
    }

    /** The text of a file with this root element. */
    public static String write(EObject root) {
        return write(root, any -> true, true);
    }

    /** The text of an element and what it contains, without elements that are not included; perhaps no references. */
    public static String write(EObject root, Predicate<EObject> included, boolean references) {
        ModelWriter writer = new ModelWriter(included, references);
        writer.declarePackages(root, references ? ModelFormat.packages() : List.of(root.eClass().getEPackage()));
        writer.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        EPackage owner = root.eClass().getEPackage();
        writer.element(root, writer.prefixes.get(owner) + ":" + root.eClass().getName(), null, "", true);
        return writer.out.toString();
    }

    private void declarePackages(EObject root, List<EPackage> always) {
        always.forEach(p -> prefixes.put(p, p.getNsPrefix()));
        Map<String, EPackage> others = new TreeMap<>();
        for (TreeIterator<EObject> all = root.eAllContents(); all.hasNext();) {
            EPackage used = all.next().eClass().getEPackage();
            if (!prefixes.containsKey(used)) {
                others.put(used.getNsURI(), used);
            }
        }
        others.values().forEach(p -> prefixes.put(p, free(p.getNsPrefix())));
    }

    private String free(String wanted) {
        String prefix = wanted;
        for (int i = 2; prefixes.containsValue(prefix) || prefix.startsWith("xm") || prefix.equals("xsi"); i++) {
            prefix = "p" + i;
        }
        return prefix;
    }

    private void element(EObject object, String tag, EReference feature, String indent, boolean root) {
        out.append(indent).append('<').append(tag);
        String inner = indent + INDENT + INDENT;
        if (root) {
            header(inner);
        } else if (feature.getEReferenceType() != object.eClass()) {
            attribute(inner, "xsi:type",
                    prefixes.get(object.eClass().getEPackage()) + ":" + object.eClass().getName());
        }
        List<EStructuralFeature> children = new ArrayList<>();
        for (EStructuralFeature each : object.eClass().getEAllStructuralFeatures()) {
            if (isWritten(object, each) && !writeAsAttribute(object, each, inner)) {
                children.add(each);
            }
        }
        if (children.isEmpty()) {
            out.append("/>\n");
            return;
        }
        out.append(">\n");
        children.forEach(each -> children(object, each, indent + INDENT));
        out.append(indent).append("</").append(tag).append(">\n");
    }

    private void header(String indent) {
        attribute(indent, "xmi:version", "2.0");
        attribute(indent, "xmlns:xmi", ModelFormat.XMI);
        attribute(indent, "xmlns:xsi", ModelFormat.XSI);
        prefixes.forEach((p, prefix) -> attribute(indent, "xmlns:" + prefix, p.getNsURI()));
    }

    /** True for a feature that has a value which is written with its owner. */
    public static boolean isWritten(EObject object, EStructuralFeature feature) {
        if (feature.isTransient() || feature.isDerived() || !feature.isChangeable()) {
            return false;
        }
        if (feature instanceof EReference reference && isOtherEnd(reference)) {
            return false;
        }
        return object.eIsSet(feature) || feature.getName().equals(ModelFormat.VERSION_FEATURE);
    }

    /** True for the end of a pair of references that follows from the other end. */
    public static boolean isOtherEnd(EReference reference) {
        EReference opposite = reference.getEOpposite();
        return reference.isContainer() || opposite != null && reference.isMany() && !opposite.isMany();
    }

    private boolean writeAsAttribute(EObject object, EStructuralFeature feature, String indent) {
        if (feature instanceof EAttribute attribute && !attribute.isMany()) {
            attribute(indent, attribute.getName(), Values.text(attribute, object.eGet(attribute)));
            return true;
        }
        if (feature instanceof EReference reference && !reference.isContainment()) {
            if (!references) {
                return true;
            }
            attribute(indent, reference.getName(), ids(object, reference));
            return true;
        }
        return false;
    }

    private static String ids(EObject object, EReference reference) {
        StringBuilder ids = new StringBuilder();
        for (EObject target : sorted(object, reference)) {
            ids.append(ids.isEmpty() ? "" : " ").append(idOf(target));
        }
        return ids.toString();
    }

    /** The values of a reference in the order in which they are written. */
    @SuppressWarnings("unchecked")
    public static List<EObject> sorted(EObject object, EReference reference) {
        if (!reference.isMany()) {
            return List.of((EObject) object.eGet(reference));
        }
        List<EObject> values = new ArrayList<>((List<EObject>) object.eGet(reference));
        if (!reference.isOrdered()) {
            values.sort(Comparator.comparing(ModelWriter::idOf));
        }
        return values;
    }

    /** The id of an element; empty if its class has none. */
    public static String idOf(EObject object) {
        String id = EcoreUtil.getID(object);
        return id == null ? "" : id;
    }

    private void children(EObject object, EStructuralFeature feature, String indent) {
        if (feature instanceof EReference reference) {
            sorted(object, reference).stream().filter(included)
                    .forEach(child -> element(child, reference.getName(), reference, indent, false));
            return;
        }
        EAttribute attribute = (EAttribute) feature;
        List<String> texts = new ArrayList<>();
        ((List<?>) object.eGet(attribute)).forEach(value -> texts.add(Values.text(attribute, value)));
        if (!attribute.isOrdered()) {
            texts.sort(Comparator.naturalOrder());
        }
        String name = attribute.getName();
        texts.forEach(text -> out.append(indent).append('<').append(name).append('>').append(escape(text, false))
                .append("</").append(name).append(">\n"));
    }

    private void attribute(String indent, String name, String value) {
        out.append('\n').append(indent).append(name).append("=\"").append(escape(value, true)).append('"');
    }

    private static String escape(String text, boolean attribute) {
        int bad = Values.firstUnwritable(text);
        if (bad >= 0) {
            throw new IllegalArgumentException("a text holds a character that XML cannot hold, at " + bad);
        }
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append(attribute ? "&quot;" : "\"");
                case '\r' -> escaped.append("&#xD;");
                case '\n' -> escaped.append(attribute ? "&#xA;" : "\n");
                case '\t' -> escaped.append(attribute ? "&#x9;" : "\t");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}

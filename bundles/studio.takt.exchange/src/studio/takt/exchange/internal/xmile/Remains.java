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

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import studio.takt.equations.api.Names;

/**
 * What an element of a file says beyond what a model holds of it: attributes and elements of other programs, comments
 * with their places, and how something is written where we write it in another way. It is kept beside the model and
 * joins what is written of it.
 */
final class Remains {
    /** The place of something that is written anyway: it is there for what stands in it or before it. */
    private static final String AT = "takt:at";
    /** What we would write: as long as we do, it goes out as it came in. */
    private static final String WAS = "takt:was";

    /** What a reader understands, and so must not go out again where the writer does not say it. */
    private static final Set<String> UNDERSTOOD = Set.of("eqn", "inflow", "outflow", "non_negative", "units", "doc",
            "range", "gf", "dimensions", "element", "conveyor", "queue", "xscale", "xpts", "ypts", "init_eqn", "mathml",
            "connect", "leak", "leak_integers", "overflow", "multiplier", "netflow", "dim", "elem", "behavior", "parm",
            "sim_specs", "start", "stop", "dt", "save_step", "savestep", "saveper", "variables", "len", "capacity",
            "in_limit", "sample", "arrest");
    private static final Map<String, Set<String>> ATTRIBUTES = Map.ofEntries(
            Map.entry("gf", Set.of("type", "discrete")), Map.entry("aux", Set.of("name", "type", "discrete")),
            Map.entry("flow", Set.of("name", "leak_start", "leak_end")), Map.entry("stock", Set.of("name")),
            Map.entry("module", Set.of("name", "model", "resource")), Map.entry("model", Set.of("resource")),
            Map.entry("conveyor", Set.of("discrete", "batch_integrity", "one_at_a_time", "exponential_leak")),
            Map.entry("range", Set.of("min", "max")), Map.entry("xscale", Set.of("min", "max")),
            Map.entry("xpts", Set.of("sep")), Map.entry("ypts", Set.of("sep")),
            Map.entry("dim", Set.of("name", "size")),
            Map.entry("dt", Set.of("reciprocal")), Map.entry("parm", Set.of("default")),
            Map.entry("sim_specs", Set.of("method", "time_units", "save_interval")));
    /** Elements that are told apart by what an attribute says rather than by their order. */
    private static final Map<String, String> TOLD_BY = Map.of("element", "subscript", "connect", "to", "dim", "name",
            "elem", "name", "model", "name", "macro", "name", "check", "name");
    /** Their insides are kept elsewhere. */
    private static final Set<String> APART = Set.of("variables", "model", "macro");
    private static final Set<String> WHOLLY_APART = Set.of("header", "sim_specs");

    private final boolean inPlace;

    private Remains(boolean inPlace) {
        this.inPlace = inPlace;
    }

    /** What the original says beyond what is written of it; comments have their places. */
    static XmlNode of(XmlNode original, XmlNode written) {
        return new Remains(false).rest(original, written, true);
    }

    /** The same where whatever is kept goes back to its place. */
    static XmlNode inPlace(XmlNode original, XmlNode written) {
        return new Remains(true).rest(original, written, true);
    }

    /** A mark for the place of something. */
    static XmlNode place(String name, String key) {
        return new XmlNode(name, "", Map.of(AT, key), 0);
    }

    /** Whether it marks a place, and is nothing to be written itself. */
    static boolean isPlace(XmlNode node) {
        return node.attributes().containsKey(AT);
    }

    private XmlNode rest(XmlNode original, XmlNode written, boolean whole) {
        XmlNode rest = new XmlNode(original.name(), original.prefix(), Map.of(), original.line());
        if (!whole && WHOLLY_APART.contains(original.name())) {
            return rest;
        }
        if (!whole && isWrittenOtherwise(original, written)) {
            rest.attributes().putAll(original.attributes());
            rest.attributes().put(WAS, written.text().toString().strip());
            rest.text().append(original.text());
            rest.children().addAll(original.children());
            return rest;
        }
        original.attributes().forEach((name, value) -> {
            String ours = written.attributes().get(name);
            if (ours != null && !ours.equals(value)) {
                rest.attributes().put(name, value);
                rest.attributes().put(was(name), ours);
            } else if (ours == null && !ATTRIBUTES.getOrDefault(original.name(), Set.of()).contains(name)) {
                rest.attributes().put(name, value);
            }
        });
        if (whole || !APART.contains(original.name())) {
            children(original, written, rest);
        }
        return rest;
    }

    private static String was(String attribute) {
        return WAS + "-" + attribute.replace(':', '.');
    }

    private static boolean isWrittenOtherwise(XmlNode original, XmlNode written) {
        boolean bare = original.children().isEmpty() && original.text().toString().isBlank();
        boolean same = original.children().isEmpty()
                && original.text().toString().strip().equals(written.text().toString().strip());
        return written.children().isEmpty() && !bare && !same && !APART.contains(original.name());
    }

    private void children(XmlNode original, XmlNode written, XmlNode rest) {
        Map<String, XmlNode> places = places(written);
        List<XmlNode> before = new ArrayList<>();
        Map<String, Integer> count = new HashMap<>();
        for (XmlNode child : original.children()) {
            if (child.isAside()) {
                before.add(child);
                continue;
            }
            String key = key(child, count);
            XmlNode ours = places.remove(key);
            if (ours != null) {
                XmlNode within = rest(child, ours, false);
                if (!before.isEmpty() || !within.attributes().isEmpty() || !within.children().isEmpty()) {
                    within.attributes().put(AT, key);
                    rest.children().addAll(before);
                    rest.children().add(within);
                    before.clear();
                }
            } else if (isRemark(child)) {
                XmlNode remark = new XmlNode(child.name(), "", child.attributes(), child.line());
                remark.text().append(child.text());
                remark.attributes().putAll(Map.of(AT, key, WAS, ""));
                rest.children().add(remark);
            } else if (!child.prefix().isEmpty() || !UNDERSTOOD.contains(child.name())) {
                before.add(child);
                if (!inPlace) {
                    rest.children().addAll(before);
                    before.clear();
                }
            }
        }
        rest.children().addAll(before);
    }

    /** An equation of comments alone is none, and stays as long as there is none. */
    private static boolean isRemark(XmlNode node) {
        String text = node.text().toString();
        return node.prefix().isEmpty() && node.name().equals("eqn") && !text.isBlank()
                && text.replaceAll("\\{[^}]*\\}", "").isBlank();
    }

    private static Map<String, XmlNode> places(XmlNode parent) {
        Map<String, XmlNode> places = new LinkedHashMap<>();
        Map<String, Integer> count = new HashMap<>();
        parent.elements().forEach(child -> places.put(key(child, count), child));
        return places;
    }

    private static String key(XmlNode node, Map<String, Integer> count) {
        String name = node.prefix().isEmpty() ? node.name() : node.prefix() + ":" + node.name();
        String told = TOLD_BY.containsKey(node.name())
                ? "=" + Names.key(node.attribute(TOLD_BY.get(node.name())).orElse("").replaceAll("\\s*,\\s*", ","))
                : "";
        return name + told + "#" + count.merge(name + told, 1, Integer::sum);
    }

    /** Brings what was kept together with what is written. */
    static void join(XmlNode rest, XmlNode written) {
        join(rest, written, places(written));
    }

    /** Does so with the places of what is written, by what marks them. */
    static void join(XmlNode rest, XmlNode written, Map<String, XmlNode> places) {
        rest.attributes().forEach((name, value) -> {
            String was = rest.attributes().get(was(name));
            boolean said = written.attributes().containsKey(name);
            if (!name.startsWith(AT) && !name.startsWith(WAS)
                    && (was == null ? !said : was.equals(written.attributes().get(name)))) {
                written.attributes().put(name, value);
            }
        });
        List<XmlNode> before = new ArrayList<>();
        for (XmlNode child : rest.children()) {
            XmlNode place = isPlace(child) ? places.get(child.attributes().get(AT)) : null;
            if (place != null) {
                written.children().addAll(index(written.children(), place), before);
                before.clear();
                inside(child, place);
            } else if (!isPlace(child)) {
                before.add(child);
            } else if ("".equals(child.attributes().get(WAS))) {
                written.children().add(asItWas(child));
            }
        }
        written.children().addAll(before);
    }

    private static int index(List<XmlNode> children, XmlNode child) {
        int index = 0;
        while (index < children.size() && children.get(index) != child) {
            index++;
        }
        return index;
    }

    private static void inside(XmlNode rest, XmlNode written) {
        if (!rest.attributes().containsKey(WAS)) {
            join(rest, written);
        } else if (Objects.equals(rest.attributes().get(WAS), written.text().toString().strip())
                && written.children().isEmpty()) {
            XmlNode was = asItWas(rest);
            was.attributes().forEach(written.attributes()::put);
            written.text().setLength(0);
            written.text().append(was.text());
            written.children().addAll(was.children());
        }
    }

    private static XmlNode asItWas(XmlNode rest) {
        XmlNode node = new XmlNode(rest.name(), rest.prefix(), rest.attributes(), rest.line());
        node.attributes().keySet().removeIf(name -> name.startsWith(AT) || name.startsWith(WAS));
        node.text().append(rest.text());
        node.children().addAll(rest.children());
        return node;
    }
}

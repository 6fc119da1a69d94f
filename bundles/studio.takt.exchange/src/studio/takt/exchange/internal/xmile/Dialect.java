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

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import studio.takt.core.api.run.Severity;
import studio.takt.equations.api.Names;

/** Puts what other programs write differently into the words of the standard. */
final class Dialect {
    private static final Set<String> VARIABLES = Set.of("stock", "flow", "aux", "gf", "module", "group");

    private Dialect() {}

    /** A model, or a macro. */
    static void settle(XmlNode node, Remarks remarks) {
        gather(node);
        node.first("variables").ifPresent(list -> {
            list.all("stock").toList().forEach(stock -> netFlow(list, stock));
            parameters(node, list);
            flows(list);
            rates(list, remarks);
            List.of("inflow", "outflow").forEach(side -> shared(list, side, remarks));
        });
    }

    /** What a macro has as a variable without an equation, and as a parameter, is a flow that has the parameter's value. */
    private static void parameters(XmlNode macro, XmlNode list) {
        Set<String> parameters = macro.all("parm").map(each -> Names.key(each.text().toString()))
                .collect(Collectors.toSet());
        list.children().stream().filter(each -> parameters.contains(key(each)) && each.textOf("eqn").isEmpty())
                .toList().forEach(each -> {
                    String parameter = each.attribute("name").orElse("");
                    String name = parameter + " flow";
                    each.attributes().put("name", name);
                    each.children().add(text("eqn", Names.written(parameter), each.line()));
                    list.all("stock").forEach(stock -> stock.children().replaceAll(child -> isFlow(child)
                            && Names.key(child.text().toString()).equals(Names.key(parameter))
                                    ? text(child.name(), name, child.line())
                                    : child));
                });
    }

    private static boolean isFlow(XmlNode node) {
        return node.name().equals("inflow") || node.name().equals("outflow");
    }

    private static String key(XmlNode variable) {
        return Names.key(variable.attribute("name").orElse(""));
    }

    /**
     * What drains several stocks, or fills several and drains none, is a rate that they have in common: each gets a flow
     * of its own that is as large, so that one that is empty does not hold back the others.
     */
    private static void rates(XmlNode list, Remarks remarks) {
        Map<String, Long> filled = uses(list, "inflow");
        Map<String, Long> drained = uses(list, "outflow");
        Set<String> rates = list.all("flow").map(Dialect::key).filter(key -> drained.getOrDefault(key, 0L) > 1
                || filled.getOrDefault(key, 0L) > 1 && !drained.containsKey(key)).collect(Collectors.toSet());
        Set<String> told = new HashSet<>();
        list.all("stock").toList().forEach(stock -> stock.children().replaceAll(child -> {
            String key = Names.key(child.text().toString());
            if (!isFlow(child) || !rates.contains(key)) {
                return child;
            }
            if (told.add(key)) {
                remarks.add(Severity.WARNING, "flow-rate", child.line(), name(child));
            }
            return text(child.name(), Names.written(ownFlow(list, stock, child)), child.line());
        }));
    }

    private static Map<String, Long> uses(XmlNode list, String side) {
        return list.all("stock").flatMap(stock -> stock.all(side)).collect(Collectors.groupingBy(
                each -> Names.key(each.text().toString()), Collectors.counting()));
    }

    /** Adds a flow that is as large as the one that is connected; its name. */
    private static String ownFlow(XmlNode list, XmlNode stock, XmlNode connected) {
        String own = name(connected) + " (" + stock.attribute("name").orElse("") + ")";
        XmlNode flow = new XmlNode("flow", "", Map.of("name", own), connected.line());
        stock.first("dimensions").ifPresent(flow.children()::add);
        flow.children().add(text("eqn", Names.written(name(connected)), connected.line()));
        flow.children().add(text("non_negative", "false", connected.line()));
        list.children().add(flow);
        return own;
    }

    private static String name(XmlNode connected) {
        return Names.unquoted(connected.text().toString().strip());
    }

    /** A flow has two ends: the second stock on the same side gets one of its own that is as large. */
    private static void shared(XmlNode list, String side, Remarks remarks) {
        Set<String> taken = new HashSet<>();
        Set<String> known = list.children().stream().map(Dialect::key).collect(Collectors.toSet());
        list.all("stock").toList().forEach(stock -> stock.children().replaceAll(child -> {
            String name = child.text().toString().strip();
            if (!child.name().equals(side) || taken.add(Names.key(name)) || !known.contains(Names.key(name))) {
                return child;
            }
            String own = ownFlow(list, stock, child);
            remarks.add(Severity.WARNING, "flow-shared", child.line(), Names.unquoted(name), own);
            return text(side, Names.written(own), child.line());
        }));
    }

    /** Files older than the standard have the variables beside each other in the model. */
    private static void gather(XmlNode node) {
        List<XmlNode> loose = node.children().stream()
                .filter(each -> each.prefix().isEmpty() && VARIABLES.contains(each.name())).toList();
        if (!loose.isEmpty()) {
            XmlNode list = node.first("variables").orElseGet(() -> {
                XmlNode made = new XmlNode("variables", "", Map.of(), node.line());
                node.children().add(made);
                return made;
            });
            node.children().removeAll(loose);
            list.children().addAll(loose);
        }
    }

    /** A stock that says itself what its net flow is gets a flow for it. */
    private static void netFlow(XmlNode list, XmlNode stock) {
        Optional<XmlNode> net = stock.first("netflow");
        net.ifPresent(each -> {
            String name = Names.unquoted(stock.attribute("name").orElse("")) + " net flow";
            XmlNode flow = new XmlNode("flow", "", Map.of("name", name), each.line());
            stock.first("dimensions").ifPresent(flow.children()::add);
            flow.children().add(text("eqn", each.text().toString().strip(), each.line()));
            list.children().add(flow);
            stock.children().remove(each);
            stock.children().add(text("inflow", name, each.line()));
        });
    }

    private static XmlNode text(String name, String text, int line) {
        XmlNode node = new XmlNode(name, "", Map.of(), line);
        node.text().append(text);
        return node;
    }

    /** What fills or drains a stock is a flow, whatever it is called. */
    private static void flows(XmlNode list) {
        Set<String> flows = list.all("stock").flatMap(stock -> Stream.concat(stock.all("inflow"), stock.all("outflow")))
                .map(each -> Names.key(each.text().toString())).collect(Collectors.toSet());
        list.children().replaceAll(each -> each.prefix().isEmpty() && each.name().equals("aux")
                && flows.contains(Names.key(each.attribute("name").orElse("")))
                        ? new XmlNode("flow", "", each.attributes(), each.text(), each.children(), each.line())
                        : each);
    }
}

/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.validation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.run.Finding;
import studio.takt.model.product.BillOfMaterialsLine;
import studio.takt.model.product.Item;
import studio.takt.model.project.Project;
import studio.takt.model.project.ProjectPackage;

/** No item contains itself by way of its bills of materials. Searches without recursion, however deep the bills are. */
public final class BomCycleRule extends BuiltInRule {

    /** Made by the registry. */
    public BomCycleRule() {
        super("bom.cycle", ProjectPackage.Literals.PROJECT);
    }

    @Override
    public void check(EObject element, Consumer<Finding> findings) {
        Set<Item> done = new HashSet<>();
        for (Item item : ((Project) element).getItems()) {
            if (!done.contains(item)) {
                search(item, done, findings);
            }
        }
    }

    /** Goes down from an item; each step back to an item of the way itself closes a circle. */
    private void search(Item start, Set<Item> done, Consumer<Finding> findings) {
        List<Item> way = new ArrayList<>();
        Set<Item> onWay = new HashSet<>();
        Deque<Iterator<Item>> open = new ArrayDeque<>();
        enter(start, way, onWay, open);
        while (!open.isEmpty()) {
            Item next = open.peek().hasNext() ? open.peek().next() : null;
            if (next == null) {
                open.pop();
                Item last = way.remove(way.size() - 1);
                onWay.remove(last);
                done.add(last);
            } else if (onWay.contains(next)) {
                report(next, way, findings);
            } else if (!done.contains(next)) {
                enter(next, way, onWay, open);
            }
        }
    }

    private static void enter(Item item, List<Item> way, Set<Item> onWay, Deque<Iterator<Item>> open) {
        way.add(item);
        onWay.add(item);
        open.push(components(item).iterator());
    }

    private static Set<Item> components(Item item) {
        return item.getBillsOfMaterials().stream().flatMap(bill -> bill.getComponents().stream())
                .map(BillOfMaterialsLine::getComponent).filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void report(Item item, List<Item> way, Consumer<Finding> findings) {
        List<Item> circle = new ArrayList<>(way.subList(way.indexOf(item), way.size()));
        circle.add(item);
        String names = circle.stream().limit(20).map(BuiltInRule::called)
                .collect(Collectors.joining(" \u2192 "));
        error(findings, item, "circle", called(item), circle.size() > 20 ? names + " \u2026" : names);
    }
}

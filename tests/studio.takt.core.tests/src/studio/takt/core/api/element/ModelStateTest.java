/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.element;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;

import studio.takt.model.product.Item;
import studio.takt.model.product.ProductFactory;
import studio.takt.model.product.ProductFamily;
import studio.takt.model.project.Project;
import studio.takt.model.project.ProjectFactory;
import studio.takt.model.text.ValueText;

class ModelStateTest {
    private final Project project = ProjectFactory.eINSTANCE.createProject();
    private final Item item = ProductFactory.eINSTANCE.createItem();
    private final ProductFamily family = ProductFactory.eINSTANCE.createProductFamily();

    ModelStateTest() {
        project.setId("project");
        item.setId("item");
        item.setCode("A-1");
        item.setName("Panel");
        project.getItems().add(item);
        family.setId("family");
        family.setName("도장");
        project.getFamilies().add(family);
    }

    private List<String> after(Runnable change) {
        ModelState before = ModelState.of(project);
        change.run();
        return before.changesTo(ModelState.of(project)).stream().map(ModelChange::toString).toList();
    }

    @Test
    void nothingChangedIsNoChange() {
        assertEquals(List.of(), after(() -> {
            // nothing
        }));
        assertEquals(List.of(), ModelState.of(project).changesTo(ModelState.of(EcoreUtil.copy(project))));
    }

    @Test
    void valuesAndReferencesAreShownBeforeAndAfter() {
        assertEquals(List.of("change Item A-1 \"Panel\": onHand (none) -> 5 pcs",
                "change Item A-1 \"Panel\": family (none) -> ProductFamily \"도장\""), after(() -> {
                    item.setOnHand(ValueText.quantity("5 pcs"));
                    item.setFamily(family);
                }));
        assertEquals(List.of("change Item A-1 \"Panel\": onHand 5 pcs -> (none)"), after(() -> item.setOnHand(null)));
    }

    @Test
    void changesAreToldInKorean() {
        ModelState before = ModelState.of(project);
        item.setOnHand(ValueText.quantity("5 pcs"));
        assertEquals("변경 품목 A-1 \"Panel\": 현재고 (없음) -> 5 pcs",
                before.changesTo(ModelState.of(project)).get(0).line().in(Locale.KOREAN));
    }

    @Test
    void whatIsOnlyCalledOtherwiseIsNoChangeOfThoseWhoNameIt() {
        item.setFamily(family);
        assertEquals(List.of("change ProductFamily \"도장\": name 도장 -> 조립"), after(() -> family.setName("조립")));
    }

    @Test
    void elementsComeAndGo() {
        Item more = ProductFactory.eINSTANCE.createItem();
        more.setId("more");
        assertEquals(List.of("create Item of Project"), after(() -> project.getItems().add(more)));
        assertEquals(List.of("delete Item of Project"), after(() -> project.getItems().remove(more)));
    }
}

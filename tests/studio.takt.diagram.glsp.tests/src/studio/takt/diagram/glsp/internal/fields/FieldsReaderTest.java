/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.glsp.internal.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.takt.core.api.extension.Migration;
import studio.takt.core.api.extension.Registry;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.session.ModelSessions;
import studio.takt.core.api.text.Text;
import studio.takt.model.product.ProductPackage;
import studio.takt.model.stockflow.StockflowPackage;
import studio.takt.model.vsm.VsmFactory;
import studio.takt.model.vsm.VsmPackage;

/** Every class can be shown, every feature has its words, whoever made it. */
class FieldsReaderTest {
    private static final List<EPackage> PACKAGES = List.of(VsmPackage.eINSTANCE, ProductPackage.eINSTANCE,
            StockflowPackage.eINSTANCE);
    @TempDir
    Path folder;

    private Fields read(EObject element, String language) throws Exception {
        ModelSessions sessions = new ModelSessions(new Registry<Migration>(List.of(), Migration::id));
        try (ModelSession session = sessions.createToTry(folder.resolve("a.takt"), "Plant")) {
            return session.read(model -> new FieldsReader(model, Locale.forLanguageTag(language)).read(element));
        }
    }

    @Test
    void aProcessHasAFieldForEachValue() throws Exception {
        Fields fields = read(VsmFactory.eINSTANCE.createProcess(), "en");
        assertEquals("name", fields.fields().get(0).feature());
        Fields.Field cycle = fields.fields().stream().filter(f -> f.feature().equals("cycleTime")).findFirst()
                .orElseThrow();
        assertEquals("quantity", cycle.kind());
        assertEquals("", cycle.text());
        assertEquals("45 s", cycle.example());
        Fields.Field kind = fields.fields().stream().filter(f -> f.feature().equals("kind")).findFirst()
                .orElseThrow();
        assertEquals(List.of("dedicated", "shared", "workCell"), kind.choices().stream().map(Fields.Link::id).toList());
        assertEquals("dedicated", kind.text());
        assertTrue(fields.fields().stream().anyMatch(f -> f.feature().equals("workCenter")
                && f.types().stream().anyMatch(type -> type.id().equals("WorkCenter"))));
    }

    @Test
    void aLineOfStockIsEditedInALine() throws Exception {
        var stock = VsmFactory.eINSTANCE.createInventory();
        stock.getStock().add(VsmFactory.eINSTANCE.createStockLine());
        Fields.Field lines = read(stock, "en").fields().stream().filter(f -> f.feature().equals("stock")).findFirst()
                .orElseThrow();
        assertEquals(List.of("product", "quantity"),
                lines.parts().get(0).fields().stream().map(Fields.Field::feature).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void everyFeatureHasWords(String language) {
        Locale locale = Locale.forLanguageTag(language);
        for (EPackage each : PACKAGES) {
            each.getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast).forEach(type -> {
                for (EStructuralFeature feature : type.getEStructuralFeatures()) {
                    String key = "feature." + type.getName() + "." + feature.getName();
                    assertFalse(Text.of(FeatureWords.class, key).in(locale).isBlank(), key);
                }
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void everyClassCanBeShown(String language) throws Exception {
        for (EPackage each : PACKAGES) {
            for (var classifier : each.getEClassifiers()) {
                if (classifier instanceof EClass type && !type.isAbstract()) {
                    assertFalse(read(EcoreUtil.create(type), language).fields().isEmpty(), type.getName());
                }
            }
        }
    }
}

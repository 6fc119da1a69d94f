/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.internal.sirius;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import studio.takt.core.api.connection.ConnectionTable;
import studio.takt.diagram.api.notation.FlowRow;
import studio.takt.diagram.api.notation.NodeRow;
import studio.takt.diagram.api.notation.Notation;
import studio.takt.diagram.api.notation.PlatformNotation;
import studio.takt.diagram.api.sirius.NotationServices;
import studio.takt.diagram.api.sirius.RowNames;
import studio.takt.model.stockflow.StockflowPackage;
import studio.takt.model.vsm.Inventory;
import studio.takt.model.vsm.Process;
import studio.takt.model.vsm.VsmFactory;
import studio.takt.model.vsm.VsmPackage;

/** The Sirius design has a mapping and a tool for each row of notation, and its expressions are answered. */
class SiriusProjectTest {
    private static final Notation NOTATION = PlatformNotation.builtIn();
    private static final Map<String, byte[]> FILES = new SiriusProject(NOTATION, Locale.ENGLISH).files();
    private static final Pattern STEP = Pattern.compile("/@(\\w+)(?:\\[name='([^']*)'\\])?");
    private static final Pattern CALL = Pattern.compile("\\.(\\w+)\\(");
    /** Attributes that hold paths to other parts of the design. */
    private static final List<String> PATHS = List.of("labelDirectEdit", "sourceMapping", "targetMapping",
            "nodeMappings", "edgeMappings");

    private final NotationServices services = new NotationServices(NOTATION, Locale.ENGLISH);
    private final Element design;

    SiriusProjectTest() throws Exception {
        design = parsed("description/takt.odesign").getDocumentElement();
    }

    private static Document parsed(String file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(FILES.get(file)));
    }

    private static List<Element> all(Element root) {
        List<Element> found = new ArrayList<>(List.of(root));
        for (Node child = root.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                found.addAll(all(element));
            }
        }
        return found;
    }

    private List<Element> elements(String name) {
        return all(design).stream().filter(element -> name.isEmpty() || element.getTagName().equals(name)).toList();
    }

    private Set<String> names(String tag) {
        return new TreeSet<>(elements(tag).stream().map(element -> element.getAttribute("name")).toList());
    }

    @Test
    void everyRowHasAMappingAndATool() {
        Set<String> nodes = new TreeSet<>(NOTATION.nodes().stream().map(RowNames::of).toList());
        Set<String> edges = new TreeSet<>(NOTATION.flows().stream().map(RowNames::of).toList());
        assertEquals(NOTATION.nodes().size(), nodes.size(), "names of rows are their own");
        assertEquals(nodes, names("nodeMappings"));
        assertEquals(edges, names("edgeMappings"));
        Set<String> tools = names("ownedTools");
        assertTrue(tools.containsAll(nodes) && tools.containsAll(edges) && tools.contains("rename"));
        assertEquals(List.of("vsm.ValueStreamMap", "stockflow.StockFlowModel"),
                elements("ownedRepresentations").stream().map(diagram -> diagram.getAttribute("name")).toList());
    }

    @Test
    void everyPathEndsAtSomething() {
        int paths = 0;
        for (Element element : elements("")) {
            for (String attribute : PATHS) {
                for (String path : element.getAttribute(attribute).split(" ")) {
                    assertTrue(path.isEmpty() || found(path), path);
                    paths += path.isEmpty() ? 0 : 1;
                }
            }
        }
        assertTrue(paths > 3 * NOTATION.nodes().size(), "only " + paths + " paths");
    }

    private boolean found(String path) {
        Element at = design;
        Matcher steps = STEP.matcher(path);
        while (steps.find() && at != null) {
            at = child(at, steps.group(1), steps.group(2));
        }
        return at != null && steps.hitEnd();
    }

    private static Element child(Element parent, String tag, String name) {
        return all(parent).stream().filter(each -> each.getParentNode() == parent && each.getTagName().equals(tag)
                && (name == null || each.getAttribute("name").equals(name))).findFirst().orElse(null);
    }

    @Test
    void everyPictureIsThere() throws Exception {
        for (Element element : elements("")) {
            for (String attribute : List.of("workspacePath", "iconPath")) {
                String path = element.getAttribute(attribute).replace("/studio.takt.sirius/", "");
                assertTrue(path.isEmpty() || FILES.containsKey(path), path);
            }
        }
        for (String file : FILES.keySet()) {
            if (file.endsWith(".svg")) {
                assertEquals("svg", parsed(file).getDocumentElement().getTagName());
            }
        }
    }

    /** Classes, features and services that expressions name exist. */
    @Test
    void everyExpressionNamesWhatIsThere() {
        Set<String> methods = new TreeSet<>(Stream.of(NotationServices.class.getMethods())
                .map(java.lang.reflect.Method::getName).toList());
        methods.add("eContainer");
        for (Element element : elements("")) {
            for (String name : List.of("domainClass", "typeName")) {
                String type = element.getAttribute(name);
                assertTrue(type.isEmpty() || classOf(type) != null, type);
            }
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                String value = element.getAttributes().item(i).getNodeValue();
                Matcher calls = CALL.matcher(value.startsWith("aql:") ? value : "");
                while (calls.find()) {
                    assertTrue(methods.contains(calls.group(1)), value);
                }
            }
        }
    }

    private static EClass classOf(String name) {
        EPackage model = name.startsWith("vsm::") ? VsmPackage.eINSTANCE : StockflowPackage.eINSTANCE;
        return (EClass) model.getEClassifier(name.substring(name.indexOf("::") + 2));
    }

    static Stream<EObject> drawn() {
        return Stream.concat(NOTATION.nodes().stream().map(row -> made(row.type(), row.kind())),
                NOTATION.flows().stream().map(row -> made(row.type(), row.kind())));
    }

    private static EObject made(EClass type, String kind) {
        EObject element = EcoreUtil.create(type);
        Notation.kindFeature(type).filter(feature -> !kind.isEmpty()).ifPresent(feature -> element.eSet(feature,
                new NotationServices(NOTATION, Locale.ENGLISH).literal(element, feature.getName(), kind)));
        return element;
    }

    /** An element is drawn by the one mapping that its row names, which is of its class. */
    @ParameterizedTest
    @MethodSource("drawn")
    void anElementHasOneMapping(EObject element) {
        String row = services.row(element);
        Stream<Element> mappings = Stream.concat(elements("nodeMappings").stream(),
                elements("edgeMappings").stream());
        List<Element> found = mappings.filter(mapping -> mapping.getAttribute("preconditionExpression")
                .equals("aql:self.row() = '" + row + "'")).toList();
        assertEquals(1, found.size(), row);
        EClass type = classOf(found.get(0).getAttribute("domainClass"));
        assertTrue(type.isSuperTypeOf(element.eClass()));
        String containment = found.get(0).getAttribute("semanticCandidatesExpression").replace("feature:", "");
        EClass container = type.getEPackage() == VsmPackage.eINSTANCE
                ? VsmPackage.Literals.VALUE_STREAM_MAP
                : StockflowPackage.Literals.STOCK_FLOW_MODEL;
        assertNotNull(container.getEStructuralFeature(containment));
    }

    @Test
    void wordsAndConnectionsAreThoseOfEveryDiagram() {
        Process process = VsmFactory.eINSTANCE.createProcess();
        process.setName("Stamping");
        process.setCycleTime(studio.takt.units.api.Distribution.parse("39 s"));
        assertTrue(services.label(process).replace('\u00a0', ' ').startsWith("Stamping\n"), services.label(process));
        assertTrue(services.label(process).replace('\u00a0', ' ').contains("39 s"), services.label(process));
        Inventory inventory = VsmFactory.eINSTANCE.createInventory();
        ConnectionTable table = ConnectionTable.standard();
        for (FlowRow row : NOTATION.flows()) {
            for (NodeRow from : NOTATION.nodes()) {
                EObject source = made(from.type(), from.kind());
                assertEquals(row.allows(table, source, inventory),
                        services.mayConnect(source, inventory, RowNames.of(row)));
            }
        }
        assertTrue(services.mayConnect(process, inventory, "vsm.MaterialFlow.push"));
        assertFalse(services.mayConnect(process, inventory, "vsm.NoSuchFlow"));
        assertFalse(services.newId(process).equals(services.newId(process)));
    }
}

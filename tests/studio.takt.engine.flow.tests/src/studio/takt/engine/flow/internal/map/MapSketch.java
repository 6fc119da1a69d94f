/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.map;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.DataSet;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Parameter;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.Request;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.Table;
import studio.takt.engine.flow.internal.experiment.Trial;
import studio.takt.engine.flow.internal.transform.FlowSimulationEngine;
import studio.takt.model.demand.DataTable;
import studio.takt.model.demand.DemandFactory;
import studio.takt.model.plant.Calendar;
import studio.takt.model.plant.PlantFactory;
import studio.takt.model.plant.Shift;
import studio.takt.model.plant.Weekday;
import studio.takt.model.product.Item;
import studio.takt.model.product.ProductFactory;
import studio.takt.model.product.ProductFamily;
import studio.takt.model.project.Project;
import studio.takt.model.project.ProjectFactory;
import studio.takt.model.vsm.ExternalParty;
import studio.takt.model.vsm.FifoLane;
import studio.takt.model.vsm.Inventory;
import studio.takt.model.vsm.KanbanFlow;
import studio.takt.model.vsm.KanbanKind;
import studio.takt.model.vsm.MapNode;
import studio.takt.model.vsm.MaterialFlow;
import studio.takt.model.vsm.PartyRole;
import studio.takt.model.vsm.Process;
import studio.takt.model.vsm.StockLine;
import studio.takt.model.vsm.StockPoint;
import studio.takt.model.vsm.Supermarket;
import studio.takt.model.vsm.Transport;
import studio.takt.model.vsm.ValueStreamMap;
import studio.takt.model.vsm.VsmFactory;
import studio.takt.units.api.Distribution;
import studio.takt.units.api.Quantity;

/** Draws a map for a test and simulates it. A workday is one shift of eight hours. */
public final class MapSketch {
    private final Project project = ProjectFactory.eINSTANCE.createProject();
    private final ValueStreamMap map = VsmFactory.eINSTANCE.createValueStreamMap();
    private final ProductFamily family = ProductFactory.eINSTANCE.createProductFamily();
    private final Map<String, MapNode> nodes = new LinkedHashMap<>();
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final Map<String, DataSet> tables = new LinkedHashMap<>();
    private int number;
    private Path folder;

    public MapSketch(String demand) {
        map.setId("map");
        map.setName("Map");
        Calendar calendar = PlantFactory.eINSTANCE.createCalendar();
        calendar.setId("calendar");
        calendar.setName("Calendar");
        calendar.getWorkingDays().addAll(List.of(Weekday.MONDAY, Weekday.TUESDAY, Weekday.WEDNESDAY, Weekday.THURSDAY,
                Weekday.FRIDAY));
        Shift shift = PlantFactory.eINSTANCE.createShift();
        shift.setId("shift");
        shift.setStart(java.time.LocalTime.of(8, 0));
        shift.setLength(Quantity.parse("8 h"));
        calendar.getShifts().add(shift);
        project.getCalendars().add(calendar);
        project.setCalendar(calendar);
        family.setId("family");
        family.setName("Family");
        project.getFamilies().add(family);
        map.setFamily(family);
        if (!demand.isEmpty()) {
            map.setDemandRate(Quantity.parse(demand));
        }
        project.getMaps().add(map);
    }

    public Calendar calendar() {
        return project.getCalendar();
    }

    public ValueStreamMap map() {
        return map;
    }

    public Project project() {
        return project;
    }

    public Item item(String name, String share) {
        Item item = ProductFactory.eINSTANCE.createItem();
        item.setId(name);
        item.setName(name);
        item.setFamily(family);
        item.setShare(Quantity.parse(share));
        project.getItems().add(item);
        return item;
    }

    private <N extends MapNode> N add(N node, String name) {
        node.setId(name);
        node.setName(name);
        map.getNodes().add(node);
        nodes.put(name, node);
        return node;
    }

    public MapSketch supplier(String name) {
        add(VsmFactory.eINSTANCE.createExternalParty(), name);
        return this;
    }

    /** A supplier that ships so often. */
    public MapSketch supplier(String name, String frequency) {
        add(VsmFactory.eINSTANCE.createExternalParty(), name).setShipmentFrequency(Quantity.parse(frequency));
        return this;
    }

    public MapSketch customer(String name) {
        ExternalParty party = add(VsmFactory.eINSTANCE.createExternalParty(), name);
        party.setRole(PartyRole.CUSTOMER);
        return this;
    }

    public MapSketch process(String name, String cycleTime) {
        return process(name, cycleTime, any -> {});
    }

    public MapSketch process(String name, String cycleTime, Consumer<Process> more) {
        Process process = add(VsmFactory.eINSTANCE.createProcess(), name);
        process.setCycleTime(Distribution.parse(cycleTime));
        more.accept(process);
        return this;
    }

    private MapSketch stock(StockPoint place, String name, int pieces, int most) {
        add(place, name);
        StockLine line = VsmFactory.eINSTANCE.createStockLine();
        line.setId(name + "-stock");
        line.setQuantity(Quantity.parse(pieces + " pcs"));
        place.getStock().add(line);
        if (most > 0) {
            place.setMaximum(Quantity.parse(most + " pcs"));
        }
        return this;
    }

    public MapSketch inventory(String name, int pieces) {
        Inventory place = VsmFactory.eINSTANCE.createInventory();
        return stock(place, name, pieces, 0);
    }

    public MapSketch lane(String name, int most) {
        FifoLane place = VsmFactory.eINSTANCE.createFifoLane();
        return stock(place, name, 0, most);
    }

    public MapSketch supermarket(String name, int pieces) {
        Supermarket place = VsmFactory.eINSTANCE.createSupermarket();
        return stock(place, name, pieces, 0);
    }

    public MapSketch transport(String name, String frequency, String transit) {
        Transport transport = add(VsmFactory.eINSTANCE.createTransport(), name);
        transport.setFrequency(Quantity.parse(frequency));
        if (!transit.isEmpty()) {
            transport.setTransitTime(Distribution.parse(transit));
        }
        return this;
    }

    /** Material flows from each node to the next. */
    public MapSketch line(String... names) {
        for (int i = 1; i < names.length; i++) {
            flow(names[i - 1], names[i], any -> {});
        }
        return this;
    }

    public MapSketch flow(String from, String to, Consumer<MaterialFlow> more) {
        MaterialFlow flow = VsmFactory.eINSTANCE.createMaterialFlow();
        flow.setId("flow" + number++);
        flow.setSource(nodes.get(from));
        flow.setTarget(nodes.get(to));
        more.accept(flow);
        map.getFlows().add(flow);
        return this;
    }

    public MapSketch kanban(String from, String to, KanbanKind kind, int cards, int container, String reorder) {
        KanbanFlow flow = VsmFactory.eINSTANCE.createKanbanFlow();
        flow.setId("kanban" + number++);
        flow.setName("Kanban " + from);
        flow.setSource(nodes.get(from));
        flow.setTarget(nodes.get(to));
        flow.setKind(kind);
        flow.setCards(cards);
        flow.setContainerQuantity(Quantity.parse(container + " pcs"));
        if (!reorder.isEmpty()) {
            flow.setReorderPoint(Quantity.parse(reorder));
        }
        map.getFlows().add(flow);
        return this;
    }

    /** A data table of the project, with the lines of its file in that folder. */
    public MapSketch data(Path in, String name, String... lines) {
        folder = in;
        DataTable table = DemandFactory.eINSTANCE.createDataTable();
        table.setId(name);
        table.setName(name);
        table.setPath(name + ".csv");
        project.getDataTables().add(table);
        try {
            Files.write(in.resolve(name + ".csv"), List.of(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** A transport that takes no more than so many. */
    public MapSketch load(String transport, int most) {
        ((Transport) nodes.get(transport)).setLotSize(Quantity.parse(most + " pcs"));
        return this;
    }

    /** A levelling box with columns of that time. */
    public MapSketch box(String name, String pitch) {
        add(VsmFactory.eINSTANCE.createHeijunkaBox(), name).setPitch(Quantity.parse(pitch));
        return this;
    }

    /** The last kanban flow has a loop through these. */
    public MapSketch loop(String... names) {
        KanbanFlow flow = (KanbanFlow) map.getFlows().get(map.getFlows().size() - 1);
        List.of(names).forEach(name -> flow.getLoop().add(nodes.get(name)));
        return this;
    }

    /** Orders as a table has them: order, item, quantity, release, due, customer; what is empty is not said. */
    public MapSketch orders(String... lines) {
        List<DataSet.Row> rows = new ArrayList<>();
        String[] columns = {"order", "item", "quantity", "release", "due", "customer"};
        for (String line : lines) {
            String[] values = line.split(",");
            Map<String, Object> row = new LinkedHashMap<>();
            for (int i = 0; i < values.length; i++) {
                String value = values[i].strip();
                if (!value.isEmpty()) {
                    row.put(columns[i], i == 2 ? (Object) Double.valueOf(value) : value);
                }
            }
            rows.add(new DataSet.Row(rows.size() + 2, row));
        }
        tables.put("orders", new DataSet("orders", "orders.csv", rows));
        return this;
    }

    public MapSketch set(String parameter, Object value) {
        settings.put(parameter, String.valueOf(value));
        return this;
    }

    public Result run() {
        return run(Monitor.NONE);
    }

    public Result run(Monitor monitor) {
        FlowSimulationEngine engine = new FlowSimulationEngine();
        Map<String, Object> values = new LinkedHashMap<>();
        for (Parameter parameter : engine.descriptor().parameters()) {
            String text = settings.get(parameter.id());
            if (text != null) {
                values.put(parameter.id(), value(parameter.id(), text));
            }
        }
        Parameters parameters = new Parameters(values);
        return engine.run(engine.snapshot(request(parameters)), parameters, monitor);
    }

    private static Object value(String id, String text) {
        return switch (id) {
            case "demandFrom", "start" -> text;
            case "runLength", "warmUp", "interarrival", "precision", "orderLeadTime" -> Quantity.parse(text);
            case "demandCv", "confidence" -> Double.valueOf(text);
            default -> Long.valueOf(text);
        };
    }

    /** One run, with all that is counted in it. */
    public MapRun once(double warmUpDays, double days) {
        Map<String, Object> values = new LinkedHashMap<>();
        settings.forEach((id, text) -> values.put(id, value(id, text)));
        values.put("warmUp", Quantity.parse(warmUpDays + " workday"));
        values.put("runLength", Quantity.parse(days + " workday"));
        Notes notes = new Notes();
        MapPlan plan = MapPlan.of(read(), Monitor.NONE, notes).orElseThrow(() -> new AssertionError(notes.all()));
        MapSettings how = MapSettings.of(plan, new Parameters(values), notes);
        Trial trial = new Trial(how.settings().seed(), 0, how.settings().warmUp().orElseThrow(),
                how.settings().runLength(), 100);
        return new MapScenario(plan, how).run(trial, () -> false);
    }

    private MapCase read() {
        FlowSimulationEngine engine = new FlowSimulationEngine();
        return engine.snapshot(request(new Parameters(Map.of()))).map().orElseThrow();
    }

    private Request request(Parameters parameters) {
        return new Request() {
            @Override
            public Optional<Project> project() {
                return Optional.of(project);
            }

            @Override
            public Optional<EObject> element() {
                return Optional.of(map);
            }

            @Override
            public Optional<Path> folder() {
                return Optional.ofNullable(folder);
            }

            @Override
            public Map<String, DataSet> tables() {
                return tables;
            }

            @Override
            public Parameters parameters() {
                return parameters;
            }
        };
    }

    public static double summary(Result result, String key) {
        return result.summary(key).orElseThrow(() -> new AssertionError("no " + key + ": " + texts(result))).number()
                .orElseThrow();
    }

    /** A number in the row of a table that begins with a word. */
    public static double number(Result result, String table, String row, String column) {
        Table rows = result.table(table).orElseThrow(() -> new AssertionError("no " + table + ": " + texts(result)));
        for (int i = 0; i < rows.rows().size(); i++) {
            Cell first = rows.rows().get(i).get(0);
            String name = first instanceof Cell.Label label
                    ? label.text()
                    : first instanceof Cell.Element element ? element.element().name() : "";
            if (name.equals(row)) {
                return rows.at(i, column) instanceof Cell.Number number ? number.value() : Double.NaN;
            }
        }
        throw new AssertionError("no " + row + " in " + table);
    }

    public static List<String> rules(Result result) {
        return result.findings().stream().map(Finding::rule).toList();
    }

    public static String texts(Result result) {
        return String.join("\n", result.findings().stream()
                .map(each -> each.severity() + " " + each.rule() + ": " + each.message().in(Locale.ENGLISH)).toList());
    }
}

/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.api.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.model.vsm.MapState;
import studio.takt.model.vsm.ValueStreamMap;

/** Maps to draw: the ones of Learning to See, odd ones and random ones. */
public final class Samples {

    /** Rother and Shook, Learning to See: Acme Stamping, current state. */
    public static Maps acme() {
        Maps maps = new Maps("Acme Stamping — current state");
        maps.map().setDemandRate(studio.takt.units.api.Quantity.parse("18400 pcs/month"));
        maps.node("ExternalParty", "Michigan Steel Co.")
                .node("ExternalParty", "State Street Assembly", "role", "customer")
                .node("ProductionControl", "Production control", "system", "MRP")
                .node("Transport", "Coil truck", "frequency", "2 trip/wk")
                .node("Transport", "Daily truck", "frequency", "1 trip/workday")
                .node("InformationBox", "Weekly schedule")
                .node("Inventory", "Coils", "time", "5 d")
                .stock("Inventory", "Stamped", "4600 pcs", "2400 pcs").stock("Inventory", "Welded 1", "1100 pcs")
                .stock("Inventory", "Welded 2", "1600 pcs").stock("Inventory", "Assembled 1", "1200 pcs")
                .stock("Inventory", "Finished", "2700 pcs")
                .node("Process", "Stamping", "kind", "shared", "cycleTime", "1 s", "changeoverTime", "1 h", "uptime",
                        "85 %", "shifts", "2", "availableTime", "27600 s", "epei", "2 wk", "operators", "1 person")
                .node("Process", "Spot weld #1", "cycleTime", "39 s", "changeoverTime", "10 min", "uptime", "100 %",
                        "shifts", "2", "availableTime", "27600 s", "operators", "1 person")
                .node("Process", "Spot weld #2", "cycleTime", "46 s", "changeoverTime", "10 min", "uptime", "80 %",
                        "shifts", "2", "availableTime", "27600 s", "operators", "1 person")
                .node("Process", "Assembly #1", "cycleTime", "62 s", "changeoverTime", "0 min", "uptime", "100 %",
                        "shifts", "2", "availableTime", "27600 s", "operators", "1 person")
                .node("Process", "Assembly #2", "cycleTime", "40 s", "changeoverTime", "0 min", "uptime", "100 %",
                        "shifts", "2", "availableTime", "27600 s", "operators", "1 person")
                .node("Process", "Shipping")
                .node("KaizenBurst", "Changeover under 10 min", "target", "Stamping")
                .flow("MaterialFlow", "Michigan Steel Co.", "Coil truck", "kind", "shipment")
                .flow("MaterialFlow", "Coil truck", "Coils", "kind", "shipment")
                .push("Coils", "Stamping", "Stamped", "Spot weld #1", "Welded 1", "Spot weld #2", "Welded 2",
                        "Assembly #1", "Assembled 1", "Assembly #2", "Finished", "Shipping")
                .flow("MaterialFlow", "Shipping", "Daily truck", "kind", "shipment")
                .flow("MaterialFlow", "Daily truck", "State Street Assembly", "kind", "shipment");
        maps.flow("InformationFlow", "State Street Assembly", "Production control", "kind", "electronic", "name",
                "90/60/30 day forecasts")
                .flow("InformationFlow", "State Street Assembly", "Production control", "kind", "electronic", "content",
                        "dailyOrder")
                .flow("InformationFlow", "Production control", "Michigan Steel Co.", "kind", "electronic", "name",
                        "6-week forecast")
                .flow("InformationFlow", "Production control", "Michigan Steel Co.", "kind", "electronic", "name",
                        "Weekly fax")
                .flow("InformationFlow", "Production control", "Weekly schedule")
                .flow("InformationFlow", "Production control", "Shipping", "name", "Daily ship schedule");
        for (String process : List.of("Stamping", "Spot weld #1", "Spot weld #2", "Assembly #1", "Assembly #2")) {
            maps.flow("InformationFlow", "Weekly schedule", process);
        }
        return maps;
    }

    /** What is known of Acme's current state. */
    public static MapFigures acmeFigures(Locale locale) {
        boolean ko = locale.getLanguage().equals("ko");
        List<MapFigures.LadderStep> ladder = new ArrayList<>();
        String[] steps = {"Coils", "5 d", "Stamping", "1 s", "Stamped", "7.6 d", "Spot weld #1", "39 s", "Welded 1",
                "1.8 d", "Spot weld #2", "46 s", "Welded 2", "2.7 d", "Assembly #1", "62 s", "Assembled 1", "2 d",
                "Assembly #2", "40 s", "Finished", "4.5 d"};
        for (int i = 0; i < steps.length; i += 2) {
            String time = ko ? steps[i + 1].replace(" d", "일").replace(" s", "초") : steps[i + 1];
            ladder.add(new MapFigures.LadderStep(steps[i], steps[i + 1].endsWith("d"), time));
        }
        List<MapFigures.Headline> head = ko
                ? List.of(head("takt", "택트 타임", "60초"), head("leadTime", "생산 리드타임", "23.6일"),
                        head("processingTime", "가공 시간", "188초"),
                        new MapFigures.Headline("bottleneck", "병목", "Assembly #1", true))
                : List.of(head("takt", "Takt time", "60 s"), head("leadTime", "Production lead time", "23.6 d"),
                        head("processingTime", "Processing time", "188 s"),
                        new MapFigures.Headline("bottleneck", "Bottleneck", "Assembly #1", true));
        Finding slow = new Finding(Severity.WARNING, "metrics.over-takt",
                new ElementRef("Assembly #1", "Assembly #1", "Process"), Text.literal("62 s is more than takt, 60 s"));
        return new MapFigures(head, Set.of("Assembly #1"), Map.of("Stamping", 0.039, "Spot weld #1", 0.65,
                "Spot weld #2", 0.96, "Assembly #1", 1.033, "Assembly #2", 0.667), Map.of(), ladder,
                head.subList(1, 3), List.of(slow));
    }

    private static MapFigures.Headline head(String key, String name, String value) {
        return new MapFigures.Headline(key, name, value, false);
    }

    /** Acme with pull, in the manner of Learning to See's future state. */
    public static Maps acmeFuture() {
        Maps maps = new Maps("Acme Stamping — future state");
        maps.map().setState(MapState.FUTURE);
        maps.node("ExternalParty", "Michigan Steel Co.")
                .node("ExternalParty", "State Street Assembly", "role", "customer")
                .node("ProductionControl", "Production control", "system", "MRP")
                .node("Transport", "Coil truck", "frequency", "1 trip/workday", "mode", "milkRun")
                .node("Transport", "Daily truck", "frequency", "1 trip/workday")
                .node("HeijunkaBox", "Load levelling", "pitch", "20 min").node("KanbanPost", "Kanban post")
                .stock("Supermarket", "Coils", "1.5 tray").stock("Supermarket", "Stamped parts", "1380 pcs")
                .stock("Supermarket", "Finished goods", "1840 pcs")
                .node("Process", "Stamping", "kind", "shared", "cycleTime", "1 s", "changeoverTime", "10 min", "epei",
                        "1 workday", "uptime", "85 %")
                .node("Process", "Weld and assembly", "kind", "workCell", "cycleTime", "56 s", "processTime", "168 s",
                        "uptime", "100 %", "operators", "3 person")
                .node("Process", "Shipping").node("KaizenBurst", "Weld changeover", "target", "Weld and assembly")
                .node("KaizenBurst", "Total work ≤ 168 s", "target", "Weld and assembly")
                .node("KaizenBurst", "EPE = 1 day", "target", "Stamping")
                .flow("MaterialFlow", "Michigan Steel Co.", "Coil truck", "kind", "shipment")
                .flow("MaterialFlow", "Coil truck", "Coils", "kind", "shipment")
                .flow("MaterialFlow", "Coils", "Stamping", "kind", "withdrawal")
                .flow("MaterialFlow", "Stamping", "Stamped parts")
                .flow("MaterialFlow", "Stamped parts", "Weld and assembly", "kind", "withdrawal")
                .flow("MaterialFlow", "Weld and assembly", "Finished goods", "kind", "fifo")
                .flow("MaterialFlow", "Finished goods", "Shipping", "kind", "withdrawal")
                .flow("MaterialFlow", "Shipping", "Daily truck", "kind", "shipment")
                .flow("MaterialFlow", "Daily truck", "State Street Assembly", "kind", "shipment")
                .flow("InformationFlow", "State Street Assembly", "Production control", "kind", "electronic", "content",
                        "dailyOrder")
                .flow("InformationFlow", "Production control", "Michigan Steel Co.", "kind", "electronic", "content",
                        "dailyOrder")
                .flow("InformationFlow", "Production control", "Load levelling")
                .flow("KanbanFlow", "Load levelling", "Weld and assembly", "kind", "production", "containerQuantity",
                        "20 pcs")
                .flow("KanbanFlow", "Finished goods", "Kanban post", "kind", "withdrawal")
                .flow("KanbanFlow", "Kanban post", "Load levelling", "kind", "batched")
                .flow("KanbanFlow", "Stamped parts", "Stamping", "kind", "signal", "reorderPoint", "920 pcs")
                .flow("KanbanFlow", "Coils", "Production control", "kind", "withdrawal");
        return maps;
    }

    /** Branches, rework, several suppliers and customers. */
    public static Maps branches() {
        Maps maps = new Maps("Gearbox housings");
        maps.node("ExternalParty", "Foundry").node("ExternalParty", "Bearings Ltd")
                .node("ExternalParty", "Fasteners & Co").node("ExternalParty", "OEM Europe", "role", "customer")
                .node("ExternalParty", "Spare parts", "role", "customer").node("ProductionControl", "Planning")
                .node("Department", "Purchasing").node("Transport", "Rail", "mode", "rail")
                .node("Transport", "Ship", "mode", "sea", "transitTime", "21 d").node("Database", "ERP")
                .stock("Warehouse", "Castings store", "900 pcs").stock("Inventory", "Bearings", "12000 pcs")
                .node("Process", "Milling A", "cycleTime", "240 s", "operators", "2 person")
                .node("Process", "Milling B", "cycleTime", "260 s", "operators", "1 person", "uptime", "0.9")
                .node("Process", "Washing", "cycleTime", "30 s").node("FifoLane", "Lane 1", "maximum", "40 pcs")
                .node("Process", "Assembly", "cycleTime", "300 s", "kind", "workCell", "operators", "4 person")
                .node("Process", "Test", "cycleTime", "120 s").node("Process", "Repair", "cycleTime", "20 min")
                .stock("SafetyStock", "Safety stock", "80 pcs").node("QualityProblem", "Leaks", "target", "Test")
                .node("KaizenBurst", "Halve rework", "target", "Test").node("Operator", "Team leader")
                .node("GoSee", "Go see").flow("MaterialFlow", "Foundry", "Rail", "kind", "shipment")
                .flow("MaterialFlow", "Rail", "Castings store", "kind", "shipment")
                .flow("MaterialFlow", "Bearings Ltd", "Bearings", "kind", "shipment")
                .flow("MaterialFlow", "Fasteners & Co", "Bearings", "kind", "shipment")
                .flow("MaterialFlow", "Castings store", "Milling A", "share", "60 %")
                .flow("MaterialFlow", "Castings store", "Milling B", "share", "40 %").push("Milling A", "Washing")
                .push("Milling B", "Washing").flow("MaterialFlow", "Washing", "Lane 1", "kind", "fifo")
                .flow("MaterialFlow", "Lane 1", "Assembly", "kind", "fifo").push("Bearings", "Assembly")
                .push("Assembly", "Test", "Safety stock")
                .flow("MaterialFlow", "Test", "Repair", "reworkProbability", "5 %").push("Repair", "Assembly")
                .flow("MaterialFlow", "Safety stock", "Ship", "kind", "shipment")
                .flow("MaterialFlow", "Ship", "OEM Europe", "kind", "shipment")
                .flow("MaterialFlow", "Safety stock", "Spare parts", "kind", "shipment")
                .flow("InformationFlow", "OEM Europe", "Planning", "kind", "electronic", "content", "monthlyPlan")
                .flow("InformationFlow", "Spare parts", "Planning", "kind", "verbal")
                .flow("InformationFlow", "Planning", "Purchasing").flow("InformationFlow", "Planning", "ERP")
                .flow("InformationFlow", "Purchasing", "Foundry", "kind", "electronic")
                .flow("InformationFlow", "ERP", "Milling A").flow("InformationFlow", "ERP", "Assembly")
                .flow("SequencedPull", "Assembly", "Washing");
        return maps;
    }

    /** Long Korean names. */
    public static Maps korean() {
        Maps maps = new Maps("자동차 내장 패널 도장·포장 라인 가치흐름지도 (현재 상태)");
        maps.node("ExternalParty", "주식회사 한국정밀화학 반월공장").node("ExternalParty", "미래자동차 아산 조립공장 제2물류센터", "role", "customer")
                .node("ProductionControl", "생산관리팀 (중앙계획실)").node("Inventory", "사급자재 원자재 입고 창고")
                .node("Process", "전처리 및 하도 도장 공정", "cycleTime", "95 s", "changeoverTime", "25 min", "uptime", "82 %",
                        "operators", "4 person", "shifts", "2")
                .stock("Inventory", "도장 대기 재공재고", "3600 pcs")
                .node("Process", "상도 도장 및 고온 건조 경화 공정 (3호 라인)", "cycleTime", "triangular(100 s, 120 s, 150 s)", "epei",
                        "3 workday", "operators", "6 person")
                .node("Process", "외관 검사·포장", "cycleTime", "40 s", "scrap", "2 %")
                .stock("Supermarket", "완제품 슈퍼마켓", "2400 pcs").node("KaizenBurst", "색상 교체 시간 10분 이내로 단축", "target",
                        "전처리 및 하도 도장 공정")
                .node("Transport", "순회 집하", "mode", "milkRun", "frequency", "2 trip/workday")
                .flow("MaterialFlow", "주식회사 한국정밀화학 반월공장", "사급자재 원자재 입고 창고", "kind", "shipment")
                .push("사급자재 원자재 입고 창고", "전처리 및 하도 도장 공정", "도장 대기 재공재고", "상도 도장 및 고온 건조 경화 공정 (3호 라인)", "외관 검사·포장",
                        "완제품 슈퍼마켓")
                .flow("MaterialFlow", "완제품 슈퍼마켓", "순회 집하", "kind", "shipment")
                .flow("MaterialFlow", "순회 집하", "미래자동차 아산 조립공장 제2물류센터", "kind", "shipment")
                .flow("InformationFlow", "미래자동차 아산 조립공장 제2물류센터", "생산관리팀 (중앙계획실)", "kind", "electronic", "content",
                        "annualForecast")
                .flow("InformationFlow", "미래자동차 아산 조립공장 제2물류센터", "생산관리팀 (중앙계획실)", "kind", "electronic", "content",
                        "monthlyPlan")
                .flow("InformationFlow", "생산관리팀 (중앙계획실)", "주식회사 한국정밀화학 반월공장", "kind", "electronic", "content",
                        "inflowAcknowledgement")
                .flow("InformationFlow", "생산관리팀 (중앙계획실)", "전처리 및 하도 도장 공정", "content", "weeklyPlan", "frequency",
                        "1 message/wk")
                .flow("InformationFlow", "생산관리팀 (중앙계획실)", "외관 검사·포장", "content", "dailyOrder");
        return maps;
    }

    /** A map of any shape: a random number of each kind of thing, randomly connected. */
    public static ValueStreamMap random(int size, long seed) {
        Random random = new Random(seed);
        Maps maps = new Maps("Random " + seed);
        String[] types = {"Process", "Process", "Process", "Inventory", "Inventory", "Supermarket", "FifoLane",
                "Transport", "ExternalParty", "ProductionControl", "KaizenBurst", "HeijunkaBox", "Department",
                "QualityProblem", "Document", "Warehouse", "KanbanPost", "Queue", "Decision"};
        String[] words = {"Press", "Weld", "공정", "Very long name of a step", "X", "조립 라인 2호", "Paint & dry", "Q"};
        List<String> names = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String name = words[random.nextInt(words.length)] + " " + i;
            String type = types[random.nextInt(types.length)];
            switch (type) {
                case "Process" -> maps.node(type, name, "cycleTime", random.nextInt(99) + " s", "uptime", "90 %");
                case "ExternalParty" -> maps.node(type, name, "role", random.nextBoolean() ? "customer" : "supplier");
                case "Inventory", "Supermarket" -> maps.stock(type, name, random.nextInt(9999) + " pcs");
                default -> maps.node(type, name);
            }
            names.add(name);
        }
        String[] flows = {"MaterialFlow", "MaterialFlow", "MaterialFlow", "InformationFlow", "KanbanFlow"};
        for (int i = 0; size > 1 && i < size * 1.2; i++) {
            maps.flow(flows[random.nextInt(flows.length)], names.get(random.nextInt(size)),
                    names.get(random.nextInt(size)), "name", random.nextInt(3) == 0 ? "Plan " + i : "");
        }
        return maps.map();
    }

    private Samples() {}
}

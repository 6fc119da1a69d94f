/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.requirements;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import studio.takt.core.api.calendar.WorkingCalendar;
import studio.takt.core.api.run.DataSet;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Location;
import studio.takt.core.api.run.Severity;
import studio.takt.engine.planning.internal.requirements.Drafts.LineDraft;
import studio.takt.engine.planning.internal.requirements.Drafts.OrderDraft;
import studio.takt.engine.planning.internal.requirements.ItemDraft.Number;

/** Reads the tables of {@link InputTables} into drafts. What a table holds takes the place of the model's. */
public final class TableReading {
    private static final Map<Number, InputTables.Names> NUMBERS = Map.of(Number.ON_HAND, InputTables.ON_HAND,
            Number.SAFETY_STOCK, InputTables.SAFETY_STOCK, Number.LOT_SIZE, InputTables.SIZE, Number.PERIODS,
            InputTables.PERIODS, Number.LEAST, InputTables.LEAST, Number.MOST, InputTables.MOST, Number.MULTIPLE,
            InputTables.MULTIPLE, Number.SETUP, InputTables.SETUP, Number.HOLDING, InputTables.HOLDING, Number.YIELD,
            InputTables.YIELD);

    private static final Pattern NUMBERED = Pattern.compile("(.*?)[\\s:=]*(\\d{1,9}(?:\\.\\d{1,6})?)");

    private final Drafts drafts;
    private final WorkingCalendar calendar;
    private DataSet data = new DataSet("", "", List.of());
    private DataSet.Row row = new DataSet.Row(0, Map.of());

    /** Reads into these drafts. */
    public TableReading(Drafts drafts, WorkingCalendar calendar) {
        this.drafts = drafts;
        this.calendar = calendar;
    }

    /** Reads all tables that are given. */
    public void read(Map<String, DataSet> tables) {
        each(tables, InputTables.ITEMS, this::item);
        if (tables.containsKey(InputTables.BOM)) {
            drafts.lines().clear();
            each(tables, InputTables.BOM, this::line);
        }
        orders(tables, InputTables.DEMAND, drafts.demand());
        orders(tables, InputTables.RECEIPTS, drafts.receipts());
        orders(tables, InputTables.SCHEDULE, drafts.schedule());
    }

    private void orders(Map<String, DataSet> tables, String name, List<OrderDraft> into) {
        if (tables.containsKey(name)) {
            into.clear();
            each(tables, name, () -> order(name, into));
        }
    }

    private void each(Map<String, DataSet> tables, String name, Runnable reader) {
        data = tables.getOrDefault(name, new DataSet(name, "", List.of()));
        for (DataSet.Row each : data.rows()) {
            row = each;
            reader.run();
        }
    }

    private Location here() {
        return data.locationOf(row);
    }

    private Optional<String> text(InputTables.Names names) {
        for (String name : names.all()) {
            Object value = row.values().get(name);
            if (value instanceof String text && !text.isBlank()) {
                return Optional.of(text.strip());
            }
        }
        return Optional.empty();
    }

    private Optional<Double> number(InputTables.Names names) {
        for (String name : names.all()) {
            if (row.values().get(name) instanceof Double number) {
                return Optional.of(number);
            }
        }
        return Optional.empty();
    }

    private Optional<String> required(InputTables.Names names) {
        Optional<String> text = text(names);
        if (text.isEmpty()) {
            drafts.add(Severity.ERROR, "missing", here(), data.table(), names.usual());
        }
        return text;
    }

    private void item() {
        required(InputTables.ITEM).ifPresent(code -> {
            ItemDraft item = drafts.named(code);
            if (item.at().isPresent()) {
                drafts.add(Severity.ERROR, "item-twice", here(), code, item.at().line());
            }
            item.at(here());
            NUMBERS.forEach((what, names) -> number(names).ifPresent(value -> item.set(what, value)));
            text(InputTables.UNIT).ifPresent(item::unit);
            text(InputTables.RULE).ifPresent(rule -> rule(item, rule));
            lead(InputTables.LEAD_TIME).ifPresent(item::leadTime);
            lead(InputTables.SAFETY_TIME).ifPresent(item::safetyTime);
            text(InputTables.PHANTOM).ifPresent(word -> item.phantom(yes(word)));
            text(InputTables.OWNERSHIP).ifPresent(word -> item.supplied(isCustomers(word)));
        });
    }

    private Optional<Lead> lead(InputTables.Names names) {
        Optional<String> text = text(names);
        Optional<Lead> lead = text.flatMap(given -> LeadText.of(given, calendar));
        if (text.isPresent() && lead.isEmpty()) {
            drafts.add(Severity.ERROR, "lead-unclear", here(), names.usual(), text.get());
        }
        return lead;
    }

    /** A rule, which may carry its number as books write it: FOQ 50, FOP 2. */
    private void rule(ItemDraft item, String text) {
        Matcher numbered = NUMBERED.matcher(text);
        Optional<String> whole = RuleNames.of(text);
        Optional<String> rule = whole.or(() -> numbered.matches()
                ? RuleNames.of(numbered.group(1))
                : Optional.empty());
        if (whole.isEmpty() && rule.isPresent()) {
            double number = Double.parseDouble(numbered.group(2));
            item.set(rule.get().equals(LotPolicy.PERIODIC) ? Number.PERIODS : Number.LOT_SIZE, number);
        }
        if (rule.isEmpty()) {
            drafts.add(Severity.ERROR, "rule-unknown", here(), text, String.join(", ", RuleNames.ids()));
        }
        item.rule(rule.orElse(""));
    }

    private boolean yes(String word) {
        Optional<Boolean> known = switch (word.toLowerCase(Locale.ROOT)) {
            case "yes", "y", "true", "1", "x", "\uc608" -> Optional.of(true);
            case "no", "n", "false", "0", "-", "\uc544\ub2c8\uc624" -> Optional.of(false);
            default -> Optional.empty();
        };
        if (known.isEmpty()) {
            drafts.add(Severity.ERROR, "yes-or-no", here(), word);
        }
        return known.orElse(false);
    }

    private boolean isCustomers(String word) {
        return switch (word.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "")) {
            case "customersupplied", "customer", "\uc0ac\uae09", "\uc0ac\uae09\uc790\uc7ac" -> true;
            case "own", "\uc790\uc0ac" -> false;
            default -> yes(word);
        };
    }

    private void line() {
        Optional<String> parent = required(InputTables.PARENT);
        Optional<String> component = required(InputTables.COMPONENT);
        if (parent.isPresent() && component.isPresent()) {
            String alternate = text(InputTables.ALTERNATE).filter(word -> !word.equals("0")
                    && !word.equalsIgnoreCase("no")).orElse("");
            drafts.lines().add(new LineDraft(known(parent.get()), known(component.get()),
                    number(InputTables.PER).orElse(1.0), number(InputTables.SCRAP).orElse(0.0), alternate,
                    !alternate.isEmpty(), text(InputTables.FROM).orElse(""), text(InputTables.TO).orElse(""),
                    text(InputTables.PHANTOM).map(this::yes).orElse(false), here()));
        }
    }

    private int known(String name) {
        return drafts.named(name).place();
    }

    private void order(String table, List<OrderDraft> into) {
        Optional<String> item = text(InputTables.ITEM).or(drafts::onlyEndItem).or(() -> required(InputTables.ITEM));
        Optional<String> period = required(InputTables.PERIOD);
        Optional<Double> quantity = number(InputTables.QUANTITY);
        if (quantity.isEmpty()) {
            drafts.add(Severity.ERROR, "missing", here(), table, InputTables.QUANTITY.usual());
        } else if (item.isPresent() && period.isPresent()) {
            String usual = table.equals(InputTables.RECEIPTS) ? "SR" + (into.size() + 1) : "";
            into.add(new OrderDraft(known(item.get()), period.get(), quantity.get(),
                    text(InputTables.ORDER).orElse(usual), ElementRef.NONE, here()));
        }
    }
}

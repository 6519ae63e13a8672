package org.mingcha.ledger.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.StrictObject;
import org.mingcha.ledger.plan.PlannedTable.PlannedColumn;
import org.mingcha.ledger.plan.PlannedTable.RowDecision;
import org.mingcha.ledger.plan.PlannedTable.RowSelection;
import org.mingcha.ledger.plan.PlannedTable.TableDecisions;
import org.mingcha.ledger.plan.PlannedTable.TablePlace;
import org.mingcha.ledger.plan.PlannedTable.TableRows;
import org.mingcha.ledger.sheet.SheetRow;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A plan as a file: format {@code mingcha-import-plan/1} of docs/spec. It holds headers, places and decisions, never a cell. */
public final class PlanDocument {
    private static final String FORMAT = "mingcha-import-plan/1";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private PlanDocument() {}

    public static byte[] write(List<PlannedTable> plans) {
        var document = NODES.objectNode().put("format", FORMAT);
        var tables = document.putArray("tables");
        plans.forEach(plan -> tables.add(table(plan)));
        return CanonicalJson.of(document);
    }

    /** Fails with {@link MalformedEvidence} where it is not written as plans are. */
    public static List<PlannedTable> read(JsonNode document) {
        var in = new StrictObject(document, "import plan");
        if (!in.text("format").equals(FORMAT)) {
            throw new MalformedEvidence("An import plan is of the format " + FORMAT);
        }
        var tables = in.list("tables", PlanDocument::plan);
        in.end();
        return tables;
    }

    private static ObjectNode table(PlannedTable plan) {
        var rows = plan.rows();
        var table = NODES.objectNode()
                .put("sheet", plan.sheet())
                .put("header", rows.headerFirst() + "-" + rows.headerLast())
                .put("rows", rows.text())
                .put("columns", SheetRow.letters(rows.firstColumn()) + "-" + SheetRow.letters(rows.lastColumn()));
        var register = plan.register();
        if (register != null) table.put("register", register);
        var year = plan.year();
        if (year != null) table.put("year", year.toString());
        var only = plan.only();
        if (only != null) {
            var selection = table.putObject("only").put("column", SheetRow.letters(only.column()));
            var words = selection.putArray("words");
            only.words().forEach(words::add);
        }
        columns(plan, table);
        words(plan, table);
        put(table, "guessed", plan.doubts());
        put(table, "decided", plan.decisions().doubts());
        var decisions = table.putArray("decisions");
        new TreeMap<>(plan.decisions().rows())
                .forEach((row, decision) -> decisions
                        .addObject()
                        .put("row", row.toString())
                        .put("decision", decision.name().toLowerCase(Locale.ROOT)));
        return table.put("signature", plan.place().signature());
    }

    private static void columns(PlannedTable plan, ObjectNode table) {
        var fields = table.putArray("fields");
        plan.columns().forEach(column -> {
            var field = fields.addObject()
                    .put("column", SheetRow.letters(column.column()))
                    .put("header", column.header())
                    .put("guessed", column.isGuessed());
            var names = field.putArray("fields");
            column.fields().forEach(names::add);
        });
    }

    private static void words(PlannedTable plan, ObjectNode table) {
        var words = table.putArray("words");
        new TreeMap<>(plan.decisions().words())
                .forEach((field, choices) -> new TreeMap<>(choices)
                        .forEach((word, choice) -> words.addObject()
                                .put("field", field)
                                .put("word", word)
                                .put("choice", choice)));
    }

    private static void put(ObjectNode table, String name, Set<Doubt> doubts) {
        var list = table.putArray(name);
        doubts.stream().sorted().forEach(doubt -> list.add(code(doubt)));
    }

    private static String code(Doubt doubt) {
        return doubt.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static PlannedTable plan(JsonNode node) {
        var in = new StrictObject(node, "table of an import plan");
        var header = ends(in.text("header"));
        var rows = ends(in.text("rows"));
        var columns = in.text("columns").split("-", 2);
        var place = new TablePlace(
                in.text("sheet"),
                new TableRows(
                        header[0],
                        header[1],
                        rows[0],
                        rows[1],
                        column(columns[0]),
                        column(columns[columns.length - 1])),
                in.optional("only").map(PlanDocument::selection).orElse(null),
                in.text("signature"));
        var plan = new PlannedTable(
                place,
                in.optionalText("register").orElse(null),
                List.of(),
                year(in.optionalText("year")),
                in.list("fields", PlanDocument::field),
                doubts(in.texts("guessed")),
                new TableDecisions(doubts(in.texts("decided")), words(in), decisions(in)));
        in.end();
        return plan;
    }

    private static RowSelection selection(JsonNode node) {
        var in = new StrictObject(node, "only");
        var selection = new RowSelection(column(in.text("column")), in.texts("words"));
        in.end();
        return selection;
    }

    private static PlannedColumn field(JsonNode node) {
        var in = new StrictObject(node, "fields");
        var field =
                new PlannedColumn(column(in.text("column")), in.text("header"), in.texts("fields"), in.flag("guessed"));
        in.end();
        return field;
    }

    private static Map<String, Map<String, String>> words(StrictObject in) {
        var words = new TreeMap<String, Map<String, String>>();
        in.list("words", node -> new StrictObject(node, "words"))
                .forEach(word -> words.computeIfAbsent(word.text("field"), _ -> new TreeMap<>())
                        .put(word.text("word"), word.text("choice")));
        return words;
    }

    private static Map<Integer, RowDecision> decisions(StrictObject in) {
        var decisions = new TreeMap<Integer, RowDecision>();
        in.list("decisions", node -> new StrictObject(node, "decisions"))
                .forEach(each -> decisions.put(
                        number(each.text("row")),
                        RowDecision.valueOf(each.text("decision").toUpperCase(Locale.ROOT))));
        return decisions;
    }

    private static Set<Doubt> doubts(List<String> codes) {
        var doubts = EnumSet.noneOf(Doubt.class);
        codes.forEach(code -> doubts.add(doubt(code)));
        return doubts;
    }

    private static Doubt doubt(String code) {
        return EnumSet.allOf(Doubt.class).stream()
                .filter(each -> code(each).equals(code))
                .findFirst()
                .orElseThrow(() -> new MalformedEvidence("An import plan knows no guess called " + code));
    }

    private static @Nullable Integer year(Optional<String> text) {
        return text.map(PlanDocument::number).orElse(null);
    }

    private static int[] ends(String text) {
        var ends = new ArrayList<Integer>();
        for (var end : text.split("-", 2)) ends.add(number(end));
        return new int[] {ends.getFirst(), ends.getLast()};
    }

    private static int number(String digits) {
        if (!digits.matches("\\d{1,7}")) {
            throw new MalformedEvidence("An import plan has " + digits + " where a number belongs");
        }
        return Integer.parseInt(digits);
    }

    private static int column(String letters) {
        if (!letters.matches("[A-Z]{1,3}")) {
            throw new MalformedEvidence("An import plan has " + letters + " where a column belongs");
        }
        return letters.chars().reduce(0, (column, letter) -> column * 26 + letter - 'A' + 1) - 1;
    }
}

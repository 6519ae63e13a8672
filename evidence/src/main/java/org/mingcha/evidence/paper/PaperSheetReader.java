package org.mingcha.evidence.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.StrictObject;
import tools.jackson.databind.JsonNode;

/** Reads {@code paper.json}, strictly: whatever the writer would not have written is refused. */
final class PaperSheetReader {
    private static final String PLACE = "paper.json";

    private PaperSheetReader() {}

    static PaperSheet read(byte[] canonical) {
        var in = new StrictObject(CanonicalJson.parseCanonical(canonical), PLACE);
        if (!in.text("format").equals(PaperSheetWriter.FORMAT)) {
            throw new MalformedEvidence(PLACE + " is not " + PaperSheetWriter.FORMAT);
        }
        var sheet = new PaperSheet(
                in.text("kind"),
                in.text("reference"),
                in.text("unit"),
                LocalDate.parse(in.text("day")),
                Instant.parse(in.text("clock")),
                in.list("blocks", PaperSheetReader::block));
        in.end();
        demandTables(sheet.blocks());
        if (!Arrays.equals(sheet.toJson(), canonical)) {
            throw new MalformedEvidence(PLACE + " is not written as it should be");
        }
        return sheet;
    }

    /** Below each chart there is the table that it draws. */
    private static void demandTables(List<PaperBlock> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof PaperBlock.Chart chart) {
                var below = i + 1 < blocks.size() ? blocks.get(i + 1) : chart;
                var isDrawn = below instanceof PaperBlock.Table table
                        && chart.kind().equals("columns")
                        && chart.column() > 0
                        && chart.column() < table.columns().size();
                if (!isDrawn) {
                    throw new MalformedEvidence(PLACE + ": a chart has no table");
                }
            }
        }
    }

    private static PaperBlock block(JsonNode json) {
        var in = new StrictObject(json, PLACE + ", a block");
        var kind = in.text("b");
        var block = switch (kind) {
            case "head" -> new PaperBlock.Head(text(in, "body"), text(in, "number"), signer(in));
            case "attachments" -> new PaperBlock.Attachments(in.list("items", PaperSheetReader::text));
            case "signature" -> new PaperBlock.Signature(text(in, "unit"), text(in, "date"));
            case "annex" -> new PaperBlock.Annex(text(in, "number"), text(in, "title"));
            case "chart" ->
                new PaperBlock.Chart(in.text("kind"), text(in, "title"), text(in, "alternative"), in.number("column"));
            case "table" -> table(in);
            default -> new PaperBlock.Line(line(kind), text(in, "text"));
        };
        in.end();
        return block;
    }

    /** Absent where there is none. */
    private static PaperText signer(StrictObject in) {
        return in.optional("signer").map(PaperSheetReader::text).orElse(PaperText.EMPTY);
    }

    private static PaperBlock.Line.Kind line(String kind) {
        return Stream.of(PaperBlock.Line.Kind.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(kind))
                .findFirst()
                .orElseThrow(() -> new MalformedEvidence(PLACE + " has no block " + kind));
    }

    private static PaperBlock table(StrictObject in) {
        var columns = in.list("columns", PaperSheetReader::column);
        var rows = in.list("rows", row -> texts(row, "a row"));
        if (rows.stream().anyMatch(row -> row.size() != columns.size())) {
            throw new MalformedEvidence(PLACE + ": a row has not a cell for each column");
        }
        return new PaperBlock.Table(columns, rows);
    }

    private static PaperBlock.Table.Column column(JsonNode json) {
        var in = new StrictObject(json, PLACE + ", a column");
        var column = new PaperBlock.Table.Column(text(in, "head"), in.number("width"), in.flag("centred"));
        in.end();
        if (column.width() < 1) {
            throw new MalformedEvidence(PLACE + ": a column has no width");
        }
        return column;
    }

    private static List<PaperText> texts(JsonNode json, String place) {
        if (!json.isArray()) {
            throw new MalformedEvidence(PLACE + ": " + place + " is not a list");
        }
        return json.valueStream().map(PaperSheetReader::text).toList();
    }

    private static PaperText text(StrictObject in, String field) {
        return text(in.node(field));
    }

    private static PaperText text(JsonNode json) {
        if (!json.isArray()) {
            throw new MalformedEvidence(PLACE + ": a text is not a list");
        }
        return new PaperText(json.valueStream().map(PaperSheetReader::run).toList());
    }

    private static PaperRun run(JsonNode json) {
        var in = new StrictObject(json, PLACE + ", a run");
        PaperRun run = json.has("say")
                ? new PaperRun.Said(in.text("say"), texts(in.node("with"), "arguments"))
                : new PaperRun.Value(
                        in.text("name"),
                        in.text("text"),
                        in.optional("cite").isPresent() ? in.list("cite", PaperSheetReader::number) : null,
                        from(in.node("from")));
        in.end();
        return run;
    }

    private static ValueSource from(JsonNode json) {
        var in = new StrictObject(json, PLACE + ", from");
        var of = in.text("of");
        var from = switch (of) {
            case "declared" -> ValueSource.DECLARED;
            case "date" -> new ValueSource.Dated(in.texts("as"));
            case "facts" -> new ValueSource.OfFacts(in.number("leaf"), in.text("field"), in.texts("as"));
            case "text" -> new ValueSource.OfText(in.number("leaf"), in.text("field"), in.texts("as"));
            case "happened" -> new ValueSource.Happened(in.number("leaf"), in.texts("as"));
            case "index" -> new ValueSource.Indexed(in.number("leaf"));
            case "count" -> new ValueSource.Counted(in.text("kind"), in.list("leaves", PaperSheetReader::number));
            case "document" ->
                new ValueSource.Published(in.text("type"), in.text("document"), in.texts("path"), in.texts("as"));
            case "body" -> new ValueSource.Described(in.text("unit"), in.text("field"), in.texts("as"));
            case "unit" -> new ValueSource.Named(in.text("unit"));
            case "number" -> new ValueSource.Numbered(in.number("number"));
            default -> throw new MalformedEvidence(PLACE + ": nothing comes from " + of);
        };
        in.end();
        return from;
    }

    private static Long number(JsonNode json) {
        var text = json.isString() ? json.stringValue() : "";
        if (!text.matches("0|[1-9][0-9]{0,17}")) {
            throw new MalformedEvidence(PLACE + ": a log index is not a whole number in digits");
        }
        return Long.valueOf(text);
    }
}

package org.mingcha.evidence.paper;

import java.util.List;
import java.util.function.Function;
import org.mingcha.evidence.CanonicalJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes {@code paper.json}: docs/spec/paper.md. */
final class PaperSheetWriter {
    static final String FORMAT = "mingcha-paper/1";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private PaperSheetWriter() {}

    static byte[] write(PaperSheet sheet) {
        var object = NODES.objectNode().put("format", FORMAT).put("kind", sheet.kind());
        object.put("reference", sheet.reference()).put("unit", sheet.unit());
        object.put("day", sheet.day().toString()).put("clock", sheet.clock().toString());
        object.set("blocks", list(sheet.blocks(), PaperSheetWriter::block));
        return CanonicalJson.of(object);
    }

    private static ObjectNode block(PaperBlock block) {
        var object = NODES.objectNode().put("b", block.code());
        switch (block) {
            case PaperBlock.Head(var body, var number, var signer) -> {
                object.set("body", text(body)).set("number", text(number));
                if (!signer.isEmpty()) {
                    object.set("signer", text(signer));
                }
            }
            case PaperBlock.Line line -> object.set("text", text(line.text()));
            case PaperBlock.Attachments(var items) -> object.set("items", list(items, PaperSheetWriter::text));
            case PaperBlock.Signature(var unit, var date) ->
                object.set("unit", text(unit)).set("date", text(date));
            case PaperBlock.Annex(var number, var title) ->
                object.set("number", text(number)).set("title", text(title));
            case PaperBlock.Chart(var kind, var title, var alternative, var column) ->
                object.put("kind", kind)
                        .put("column", Long.toString(column))
                        .set("title", text(title))
                        .set("alternative", text(alternative));
            case PaperBlock.Table(var columns, var rows) -> {
                object.set("columns", list(columns, PaperSheetWriter::column));
                object.set("rows", list(rows, row -> list(row, PaperSheetWriter::text)));
            }
        }
        return object;
    }

    private static ObjectNode column(PaperBlock.Table.Column column) {
        var object = NODES.objectNode().put("width", Long.toString(column.width()));
        object.put("centred", column.centred()).set("head", text(column.head()));
        return object;
    }

    private static ArrayNode text(PaperText text) {
        return list(text.runs(), PaperSheetWriter::run);
    }

    private static ObjectNode run(PaperRun run) {
        var object = NODES.objectNode();
        switch (run) {
            case PaperRun.Said(var key, var with) ->
                object.put("say", key).set("with", list(with, PaperSheetWriter::text));
            case PaperRun.Value value -> {
                object.put("name", value.name()).put("text", value.text()).set("from", from(value.from()));
                if (value.cited() != null) {
                    object.set("cite", list(value.cited(), PaperSheetWriter::number));
                }
            }
        }
        return object;
    }

    static ObjectNode from(ValueSource from) {
        var object = NODES.objectNode();
        switch (from) {
            case ValueSource.Declared() -> object.put("of", "declared");
            case ValueSource.Dated(var as) -> object.put("of", "date").set("as", texts(as));
            case ValueSource.OfFacts(var leaf, var field, var as) ->
                field(object, "facts", leaf, field).set("as", texts(as));
            case ValueSource.OfText(var leaf, var field, var as) ->
                field(object, "text", leaf, field).set("as", texts(as));
            case ValueSource.Happened(var leaf, var as) ->
                object.put("of", "happened").put("leaf", Long.toString(leaf)).set("as", texts(as));
            case ValueSource.Indexed(var leaf) -> object.put("of", "index").put("leaf", Long.toString(leaf));
            case ValueSource.Counted(var kind, var leaves) ->
                object.put("of", "count").put("kind", kind).set("leaves", list(leaves, PaperSheetWriter::number));
            case ValueSource.Published(var type, var document, var path, var as) ->
                object.put("of", "document")
                        .put("type", type)
                        .put("document", document)
                        .set("path", texts(path))
                        .set("as", texts(as));
            case ValueSource.Described(var unit, var field, var as) ->
                object.put("of", "body").put("unit", unit).put("field", field).set("as", texts(as));
            case ValueSource.Named(var unit) -> object.put("of", "unit").put("unit", unit);
            case ValueSource.Numbered(var number) -> object.put("of", "number").put("number", Long.toString(number));
        }
        return object;
    }

    private static ObjectNode field(ObjectNode object, String of, long leaf, String field) {
        return object.put("of", of).put("leaf", Long.toString(leaf)).put("field", field);
    }

    private static JsonNode number(long number) {
        return NODES.stringNode(Long.toString(number));
    }

    private static ArrayNode texts(List<String> texts) {
        return list(texts, NODES::stringNode);
    }

    private static <T> ArrayNode list(List<T> elements, Function<T, ? extends JsonNode> writer) {
        var list = NODES.arrayNode();
        elements.forEach(each -> list.add(writer.apply(each)));
        return list;
    }
}

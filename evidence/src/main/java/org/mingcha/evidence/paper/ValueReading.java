package org.mingcha.evidence.paper;

import java.util.List;
import java.util.Optional;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.Content;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What the records say where a value says that it comes from. Whoever makes a bundle asks it as whoever verifies one does. */
public final class ValueReading {
    private final PaperSheet sheet;
    private final SentenceBook book;
    private final PaperRecords records;

    public ValueReading(PaperSheet sheet, SentenceBook book, PaperRecords records) {
        this.sheet = sheet;
        this.book = book;
        this.records = records;
    }

    /** Empty where nothing is found there. Of what is declared it is the value itself. */
    public Optional<String> read(PaperRun.Value value) {
        return switch (value.from()) {
            case ValueSource.Declared() -> Optional.of(value.text());
            case ValueSource.Dated(var as) ->
                steps(Content.EMPTY).read(node(sheet.day().toString()), as);
            case ValueSource.OfFacts(var leaf, var field, var as) ->
                records.facts(leaf)
                        .flatMap(facts -> Optional.ofNullable(facts.values().get(field))
                                .flatMap(found -> steps(facts).read(CanonicalJson.node(found), as)));
            case ValueSource.OfText(var leaf, var field, var as) ->
                records.text(leaf, field).flatMap(found -> steps(Content.EMPTY).read(found, as));
            case ValueSource.Happened(var leaf, var as) ->
                records.leaf(leaf)
                        .flatMap(found -> steps(Content.EMPTY)
                                .read(node(found.happenedOn().toString()), as));
            case ValueSource.Indexed(var leaf) -> records.leaf(leaf).map(_ -> Long.toString(leaf));
            case ValueSource.Counted(var kind, var leaves) -> count(kind, leaves);
            case ValueSource.Published(var type, var document, var path, var as) ->
                records.document(type, document)
                        .flatMap(found -> at(found, path))
                        .flatMap(found -> steps(Content.EMPTY).read(found, as));
            case ValueSource.Described(var unit, var field, var as) ->
                records.description(unit)
                        .flatMap(leaf -> records.text(leaf, field))
                        .flatMap(found -> steps(Content.EMPTY).read(found, as));
            case ValueSource.Named(var unit) -> records.name(unit);
            case ValueSource.Numbered(var number) ->
                Optional.of(value.text().equals(book.numeral(number)) ? value.text() : Long.toString(number));
        };
    }

    /** Of this kind, none twice. */
    private Optional<String> count(String kind, List<Long> leaves) {
        var isWhole = leaves.stream().distinct().count() == leaves.size()
                && leaves.stream()
                        .allMatch(leaf -> records.leaf(leaf)
                                .filter(each ->
                                        kind.isEmpty() || each.type().code().startsWith(kind + "."))
                                .isPresent());
        return isWhole ? Optional.of(Integer.toString(leaves.size())) : Optional.empty();
    }

    private static Optional<JsonNode> at(JsonNode document, List<String> path) {
        var at = Optional.of(document);
        for (var step : path) {
            at = at.flatMap(node -> node.isArray() && step.matches("0|[1-9][0-9]{0,8}")
                    ? node.optional(Integer.parseInt(step))
                    : Optional.ofNullable(node.get(step)));
        }
        return at;
    }

    private ReadingSteps steps(Content facts) {
        return new ReadingSteps(book, facts::text);
    }

    private static JsonNode node(String text) {
        return JsonNodeFactory.instance.stringNode(text);
    }
}

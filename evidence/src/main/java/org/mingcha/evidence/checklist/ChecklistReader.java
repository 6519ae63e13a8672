package org.mingcha.evidence.checklist;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.checklist.Sentence.Clause;
import tools.jackson.databind.JsonNode;

/** A checklist from its tree, be it YAML or JSON. Each problem names file, item and key. */
final class ChecklistReader {
    private final Place root;

    ChecklistReader(Place root) {
        this.root = root;
    }

    Checklist checklist(JsonNode tree) {
        var in = new Keys(tree, root);
        var ids = new HashSet<String>();
        var items = in.list("items", (node, place) -> item(node, place, ids));
        var checklist = new Checklist(
                in.text("id"),
                Keys.number(in.text("version"), in.place("version")),
                in.text("title"),
                items,
                in.list("annex", RuleReader::rule));
        in.end();
        return checklist;
    }

    private Item item(JsonNode node, Place listed, Set<String> ids) {
        var id = new Keys(node, listed).text("id");
        var place = listed.ofItem(id);
        if (!ids.add(id)) {
            throw Keys.problem(place.in("id"), Problem.Kind.TWICE, id, "");
        }
        var in = new Keys(node, place);
        var rules = in.list("rules", RuleReader::rule);
        var item = new Item(
                in.text("id"),
                in.text("question"),
                in.texts("for").stream()
                        .map(kind -> kind(kind, in.place("for")))
                        .collect(Collectors.toSet()),
                in.number("weight", 1),
                in.number("minutes", 1),
                in.optionalText("answer")
                        .map(text -> Keys.choice(AnswerKind.class, text, in.place("answer")))
                        .orElse(AnswerKind.COMPUTED),
                in.optional("applies")
                        .map(each -> ExpectationReader.applies(each, in.place("applies")))
                        .orElse(null),
                rules,
                in.list("expect", ExpectationReader::expectation),
                in.list("partly", ExpectationReader::expectation),
                in.list("needs", (need, at) -> NeedReader.need(need, at, rules)),
                texts(in));
        in.end();
        FigureNames.check(item, place);
        return item;
    }

    static UnitKind kind(String code, Place place) {
        return UnitKind.of(code).orElseThrow(() -> Keys.problem(place, Problem.Kind.NOT_ONE_OF, code, kinds()));
    }

    private static String kinds() {
        return List.of(UnitKind.values()).stream().map(UnitKind::code).collect(Collectors.joining(", "));
    }

    private static ItemTexts texts(Keys in) {
        return new ItemTexts(
                sentence(in, "sentence").orElse(new Sentence(List.of())),
                sentence(in, "sentence_zero").orElse(null),
                sentence(in, "sentence_not_met").orElse(null),
                in.optionalText("expectation").orElse(""),
                in.optionalText("action").orElse(""));
    }

    private static Optional<Sentence> sentence(Keys in, String key) {
        return in.optional(key)
                .map(node -> node.isArray()
                        ? new Sentence(in.list(key, ChecklistReader::clause))
                        : new Sentence(List.of(Clause.always(in.text(key)))));
    }

    private static Clause clause(JsonNode node, Place place) {
        if (node.isString()) {
            return Clause.always(node.stringValue());
        }
        var in = new Keys(node, place);
        var clause = new Clause(
                in.text("text"), in.texts("zero"), in.texts("nonzero"), in.texts("any"), ExpectationReader.when(in));
        in.end();
        return clause;
    }
}

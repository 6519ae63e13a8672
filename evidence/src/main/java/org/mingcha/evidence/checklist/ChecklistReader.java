package org.mingcha.evidence.checklist;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mingcha.evidence.UnitKind;
import org.mingcha.tlog.Hash;
import tools.jackson.databind.JsonNode;

/** A checklist from its tree, be it YAML or JSON. Each problem names file, item and key. */
final class ChecklistReader {
    private final ChecklistLocation root;
    private final List<Problem> problems = new ArrayList<>();

    ChecklistReader(ChecklistLocation root) {
        this.root = root;
    }

    Checklist checklist(JsonNode tree) {
        var in = new KeyedObject(tree, root);
        var ids = new HashSet<String>();
        var items = in.list("items", (node, place) -> tried(node, place, ids));
        var total = in.number("total_weight", 0);
        var sum =
                items.stream().flatMap(Optional::stream).mapToInt(Item::weight).sum();
        if (total != 0 && total != sum && problems.isEmpty()) {
            problems.add(new Problem(in.place("total_weight"), Problem.Kind.NOT_THE_SUM, "" + total, "" + sum));
        }
        var checklist = new Checklist(
                in.text("id"),
                in.number("version", 1),
                in.text("title"),
                in.optionalText("work").orElse(Checklist.ONLINE_WORK),
                total,
                items.stream().flatMap(Optional::stream).toList(),
                in.list("annex", RuleReader::rule),
                in.optional("narrative")
                        .map(node -> NarrativeReader.narrative(node, in.place("narrative")))
                        .orElse(null),
                in.optional("source")
                        .map(node -> source(node, in.place("source")))
                        .orElse(null));
        in.end();
        if (!problems.isEmpty()) {
            throw new UnreadableChecklist(problems);
        }
        return checklist;
    }

    private static SourceDocument source(JsonNode node, ChecklistLocation place) {
        var in = new KeyedObject(node, place);
        var hex = in.text("sha256");
        if (!hex.matches("[0-9a-f]{64}")) {
            throw KeyedObject.problem(in.place("sha256"), Problem.Kind.NOT_ONE_OF, hex, "SHA-256");
        }
        var source = new SourceDocument(in.text("format"), Hash.ofHex(hex));
        in.end();
        return source;
    }

    /** A problem of one item doesn't hide those of the next. */
    private Optional<Item> tried(JsonNode node, ChecklistLocation place, Set<String> ids) {
        try {
            return Optional.of(item(node, place, ids));
        } catch (UnreadableChecklist unreadable) {
            problems.addAll(unreadable.problems());
            return Optional.empty();
        }
    }

    private Item item(JsonNode node, ChecklistLocation listed, Set<String> ids) {
        var id = new KeyedObject(node, listed).text("id");
        var place = listed.ofItem(id);
        if (!ids.add(id)) {
            throw KeyedObject.problem(place.in("id"), Problem.Kind.TWICE, id, "");
        }
        var in = new KeyedObject(node, place);
        var rules = in.list("rules", RuleReader::rule);
        var item = new Item(
                in.text("id"),
                in.text("question"),
                in.texts("for").stream()
                        .map(kind -> kind(kind, in.place("for")))
                        .collect(Collectors.toSet()),
                weight(in),
                in.number("minutes", 1),
                in.optionalText("answer")
                        .map(text -> KeyedObject.choice(AnswerKind.class, text, in.place("answer")))
                        .orElse(AnswerKind.COMPUTED),
                in.optional("applies")
                        .map(each -> ExpectationReader.applies(each, in.place("applies")))
                        .orElse(null),
                rules,
                in.list("expect", ExpectationReader::expectation),
                in.list("partly", ExpectationReader::expectation),
                in.list("needs", (need, at) -> NeedReader.need(need, at, rules)),
                new Basis(in.optionalText("group").orElse(""), in.texts("clauses")),
                texts(in));
        in.end();
        FigureNames.check(item, place);
        return item;
    }

    private static int weight(KeyedObject in) {
        var weight = in.number("weight", 1);
        if (weight == 0) {
            throw KeyedObject.problem(in.place("weight"), Problem.Kind.NOT_POSITIVE, "0", "");
        }
        return weight;
    }

    static UnitKind kind(String code, ChecklistLocation place) {
        return UnitKind.of(code).orElseThrow(() -> KeyedObject.problem(place, Problem.Kind.NOT_ONE_OF, code, kinds()));
    }

    private static String kinds() {
        return List.of(UnitKind.values()).stream().map(UnitKind::code).collect(Collectors.joining(", "));
    }

    private static SortedMap<String, String> labels(KeyedObject in) {
        var labels = new TreeMap<String, String>();
        if (in.has("labels")) {
            var names = in.keys("labels");
            in.node("labels").propertyNames().forEach(name -> labels.put(name, names.text(name)));
        }
        return labels;
    }

    private static ItemTexts texts(KeyedObject in) {
        return new ItemTexts(
                in.optionalText("title").orElse(""),
                PhraseReader.optional(in, "sentence").orElse(Sentence.NOTHING),
                PhraseReader.optional(in, "sentence_zero").orElse(null),
                PhraseReader.optional(in, "sentence_not_met").orElse(null),
                PhraseReader.optional(in, "telling").orElse(Sentence.NOTHING),
                PhraseReader.optional(in, "problem").orElse(Sentence.NOTHING),
                labels(in),
                in.optionalText("expectation").orElse(""),
                in.optionalText("action").orElse(""));
    }
}

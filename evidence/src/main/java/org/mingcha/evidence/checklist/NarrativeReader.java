package org.mingcha.evidence.checklist;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.checklist.Example.Told;
import org.mingcha.evidence.checklist.Narrative.Entry;
import org.mingcha.evidence.checklist.Narrative.Group;
import org.mingcha.evidence.checklist.Narrative.Part;
import org.mingcha.evidence.checklist.Narrative.Step;
import tools.jackson.databind.JsonNode;

/** The narrative of a checklist, or the generic one of the common texts. */
final class NarrativeReader {
    private static final int DEEPEST = 2;

    private NarrativeReader() {}

    static Narrative narrative(JsonNode node, ChecklistLocation place) {
        var in = new KeyedObject(node, place);
        var narrative =
                new Narrative(in.list("parts", NarrativeReader::part), in.list("examples", NarrativeReader::example));
        in.end();
        return narrative;
    }

    private static Part part(JsonNode node, ChecklistLocation place) {
        var in = new KeyedObject(node, place);
        var level = in.number("level", 1);
        if (level < 1 || level > DEEPEST) {
            throw KeyedObject.problem(in.place("level"), Problem.Kind.NOT_ONE_OF, "" + level, "1, 2");
        }
        var part = new Part(in.text("heading"), level, in.flag("unless_empty"), in.list("say", NarrativeReader::step));
        in.end();
        return part;
    }

    private static Step step(JsonNode node, ChecklistLocation place) {
        var in = new KeyedObject(node, place);
        var step = step(in);
        in.end();
        return step;
    }

    private static Step step(KeyedObject in) {
        if (in.has("items")) {
            return new Step.Running(in.list("items", NarrativeReader::entry), in.flag("rest"));
        }
        if (in.has("list")) {
            return new Step.Listed(in.list("list", NarrativeReader::group), phrase(in, "each"));
        }
        return new Step.Said(
                phrase(in, "words"),
                in.optionalText("item").orElse(null),
                PhraseReader.results(in, "if"),
                in.flag("tied"));
    }

    private static Sentence phrase(KeyedObject in, String key) {
        return PhraseReader.phrase(in.node(key), in.place(key));
    }

    private static Entry entry(JsonNode node, ChecklistLocation place) {
        if (node.isString()) {
            return Entry.plain(node.stringValue());
        }
        var in = new KeyedObject(node, place);
        var entry = new Entry(
                in.text("item"),
                in.optionalText("before").orElse(""),
                in.flag("paragraph"),
                PhraseReader.optional(in, "after").orElse(Sentence.NOTHING));
        in.end();
        return entry;
    }

    private static Group group(JsonNode node, ChecklistLocation place) {
        var in = new KeyedObject(node, place);
        in.node("of");
        var group = new Group(PhraseReader.results(in, "of"), in.texts("first"));
        in.end();
        return group;
    }

    private static Example example(JsonNode node, ChecklistLocation place) {
        var in = new KeyedObject(node, place);
        var example = new Example(
                in.text("item"),
                in.text("name"),
                in.text("of"),
                in.optionalText("rule").orElse(null),
                in.flag("headlined"),
                in.optionalText("order")
                        .map(text -> KeyedObject.choice(Example.Order.class, text, in.place("order")))
                        .orElse(Example.Order.EARLIEST),
                positive(in, "most"),
                positive(in, "up_to"),
                in.text("each"),
                in.optionalText("between").orElse(null),
                tail(in),
                values(in));
        in.end();
        return example;
    }

    private static Example.Tail tail(KeyedObject in) {
        var part = in.optionalText("part").orElse("");
        return in.optionalText("rest")
                .map(text -> new Example.Tail(text, true, part))
                .orElseGet(() -> new Example.Tail(in.optionalText("more").orElse(""), false, part));
    }

    private static @Nullable Integer positive(KeyedObject in, String key) {
        var number = in.number(key, 0);
        if (in.has(key) && number == 0) {
            throw KeyedObject.problem(in.place(key), Problem.Kind.NOT_POSITIVE, "0", "");
        }
        return number == 0 ? null : number;
    }

    private static TreeMap<String, Told> values(KeyedObject example) {
        var values = new TreeMap<String, Told>();
        if (example.has("values")) {
            var in = example.keys("values");
            example.node("values").propertyNames().forEach(name -> values.put(name, told(in.keys(name))));
        }
        return values;
    }

    private static Told told(KeyedObject in) {
        var told = first(in, "headline")
                .<Told>map(Told.Headline::new)
                .or(() -> first(in, "date").map(field -> day(in, field, false)))
                .or(() -> first(in, "day").map(field -> day(in, field, true)))
                .or(() -> first(in, "value").map(Told.Value::new))
                .or(() -> first(in, "word").map(field -> new Told.Word(field, words(in))))
                .orElseGet(() -> days(in));
        in.end();
        return told;
    }

    private static Told day(KeyedObject in, String field, boolean brief) {
        return in.has("same")
                ? new Told.Day(field, brief, in.text("same"), in.text("word_same"))
                : new Told.Day(field, brief, null, "");
    }

    private static Optional<String> first(KeyedObject in, String key) {
        return in.optionalText(key).filter(Predicate.not(String::isEmpty));
    }

    private static TreeMap<String, String> words(KeyedObject in) {
        var words = new TreeMap<String, String>();
        var listed = in.keys("words");
        in.node("words").propertyNames().forEach(value -> words.put(value, listed.text(value)));
        return words;
    }

    private static Told days(KeyedObject in) {
        List<String> fields = in.texts("days");
        if (fields.size() != 2) {
            throw KeyedObject.problem(
                    in.place("days"), Problem.Kind.NOT_A_LIST, String.join(", ", fields), "[from, to]");
        }
        return new Told.Days(fields.getFirst(), fields.getLast());
    }
}

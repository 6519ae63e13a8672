package org.mingcha.evidence.checklist;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.checklist.Example.Told;
import org.mingcha.evidence.checklist.Narrative.Entry;
import org.mingcha.evidence.checklist.Narrative.Group;
import org.mingcha.evidence.checklist.Narrative.Part;
import org.mingcha.evidence.checklist.Narrative.Step;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The tree that {@link NarrativeReader} reads; what is as usual is left out. */
final class NarrativeWriter {
    private NarrativeWriter() {}

    static ObjectNode write(Narrative narrative) {
        var object = ChecklistWriter.NODES.objectNode();
        object.set(
                "parts",
                ChecklistWriter.list(
                        narrative.parts().stream().map(NarrativeWriter::part).toList()));
        ChecklistWriter.unlessEmpty(
                object,
                "examples",
                narrative.examples().stream().map(NarrativeWriter::example).toList());
        return object;
    }

    private static ObjectNode part(Part part) {
        var object = ChecklistWriter.NODES.objectNode();
        object.put("heading", part.heading()).put("level", Integer.toString(part.level()));
        flag(object, "unless_empty", part.unlessEmpty());
        ChecklistWriter.unlessEmpty(
                object, "say", part.steps().stream().map(NarrativeWriter::step).toList());
        return object;
    }

    private static ObjectNode step(Step step) {
        var object = ChecklistWriter.NODES.objectNode();
        switch (step) {
            case Step.Said said -> {
                object.set("words", PhraseWriter.phrase(said.words()));
                put(object, "item", said.item());
                PhraseWriter.names(object, "if", said.results());
                flag(object, "tied", said.tied());
            }
            case Step.Running running -> {
                var entries =
                        running.entries().stream().map(NarrativeWriter::entry).toList();
                object.set("items", ChecklistWriter.list(entries));
                flag(object, "rest", running.rest());
            }
            case Step.Listed listed -> {
                var groups =
                        listed.groups().stream().map(NarrativeWriter::group).toList();
                object.set("list", ChecklistWriter.list(groups));
                object.set("each", PhraseWriter.phrase(listed.each()));
            }
        }
        return object;
    }

    private static JsonNode entry(Entry entry) {
        if (entry.isPlain()) {
            return ChecklistWriter.NODES.stringNode(entry.item());
        }
        var object = ChecklistWriter.NODES.objectNode();
        object.put("item", entry.item());
        ChecklistWriter.unlessEmpty(object, "before", entry.before());
        flag(object, "paragraph", entry.paragraph());
        PhraseWriter.put(object, "after", entry.after());
        return object;
    }

    private static ObjectNode group(Group group) {
        var object = ChecklistWriter.NODES.objectNode();
        object.set("of", ChecklistWriter.texts(group.results()));
        PhraseWriter.names(object, "first", group.first());
        return object;
    }

    private static ObjectNode example(Example example) {
        var object = ChecklistWriter.NODES.objectNode();
        object.put("item", example.item()).put("name", example.name()).put("of", example.of());
        put(object, "rule", example.rule());
        flag(object, "headlined", example.headlined());
        if (example.order() != Example.Order.EARLIEST) {
            object.put("order", KeyedObject.code(example.order()));
        }
        number(object, "most", example.most());
        number(object, "up_to", example.upTo());
        object.put("each", example.each());
        put(object, "between", example.between());
        if (example.tail().unnamedToo()) {
            object.put("rest", example.tail().text());
        } else {
            ChecklistWriter.unlessEmpty(object, "more", example.tail().text());
        }
        ChecklistWriter.unlessEmpty(object, "part", example.tail().part());
        if (!example.values().isEmpty()) {
            var values = object.putObject("values");
            example.values().forEach((name, told) -> values.set(name, told(told)));
        }
        return object;
    }

    private static ObjectNode told(Told told) {
        var object = ChecklistWriter.NODES.objectNode();
        switch (told) {
            case Told.Headline(var run) -> object.put("headline", run);
            case Told.Day day -> {
                object.put(day.brief() ? "day" : "date", day.field());
                if (day.same() != null) {
                    object.put("same", day.same()).put("word_same", day.word());
                }
            }
            case Told.Value(var field) -> object.put("value", field);
            case Told.Word(var field, Map<String, String> words) -> {
                var listed = object.put("word", field).putObject("words");
                words.forEach(listed::put);
            }
            case Told.Days(var from, var to) ->
                object.putArray("days").add(from).add(to);
        }
        return object;
    }

    private static void put(ObjectNode object, String key, @Nullable String text) {
        if (text != null) {
            object.put(key, text);
        }
    }

    private static void number(ObjectNode object, String key, @Nullable Integer number) {
        if (number != null) {
            object.put(key, number.toString());
        }
    }

    private static void flag(ObjectNode object, String key, boolean flag) {
        if (flag) {
            object.put(key, true);
        }
    }
}

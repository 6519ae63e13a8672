package org.mingcha.evidence.checklist;

import java.util.Collection;
import org.mingcha.evidence.UnitKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The tree that {@link ChecklistReader} reads; what is as usual is left out. */
final class ChecklistWriter {
    static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ChecklistWriter() {}

    static ObjectNode write(Checklist checklist) {
        var object = NODES.objectNode();
        object.put("id", checklist.id());
        object.put("version", Integer.toString(checklist.version()));
        object.put("title", checklist.title());
        if (!checklist.work().equals(Checklist.ONLINE_WORK)) {
            object.put("work", checklist.work());
        }
        if (checklist.totalWeight() != 0) {
            object.put("total_weight", Integer.toString(checklist.totalWeight()));
        }
        var source = checklist.source();
        if (source != null) {
            object.putObject("source")
                    .put("format", source.format())
                    .put("sha256", source.sha256().hex());
        }
        object.set(
                "items",
                list(checklist.items().stream().map(ChecklistWriter::item).toList()));
        unlessEmpty(
                object,
                "annex",
                checklist.annex().stream().map(RuleWriter::rule).toList());
        var narrative = checklist.narrative();
        if (narrative != null) {
            object.set("narrative", NarrativeWriter.write(narrative));
        }
        return object;
    }

    static ArrayNode list(Collection<? extends JsonNode> nodes) {
        return NODES.arrayNode().addAll(nodes);
    }

    static ArrayNode texts(Collection<String> texts) {
        return list(texts.stream().map(NODES::stringNode).toList());
    }

    static void unlessEmpty(ObjectNode object, String key, Collection<? extends JsonNode> nodes) {
        if (!nodes.isEmpty()) {
            object.set(key, list(nodes));
        }
    }

    static void unlessEmpty(ObjectNode object, String key, String text) {
        if (!text.isEmpty()) {
            object.put(key, text);
        }
    }

    private static ObjectNode item(Item item) {
        var object = NODES.objectNode();
        object.put("id", item.id());
        unlessEmpty(object, "group", item.basis().group());
        object.put("question", item.question());
        unlessEmpty(object, "title", item.texts().title());
        if (!item.basis().clauses().isEmpty()) {
            object.set("clauses", texts(item.basis().clauses()));
        }
        unlessEmpty(
                object,
                "for",
                item.kinds().stream().map(UnitKind::code).map(NODES::stringNode).toList());
        object.put("weight", Integer.toString(item.weight()));
        object.put("minutes", Integer.toString(item.minutes()));
        object.put("answer", item.answer().code());
        if (item.applies() != null) {
            object.set("applies", ExpectationWriter.applies(item.applies()));
        }
        judgement(object, item);
        texts(object, item.texts());
        return object;
    }

    private static void judgement(ObjectNode object, Item item) {
        unlessEmpty(object, "rules", item.rules().stream().map(RuleWriter::rule).toList());
        unlessEmpty(
                object,
                "expect",
                item.expect().stream().map(ExpectationWriter::expectation).toList());
        unlessEmpty(
                object,
                "partly",
                item.partly().stream().map(ExpectationWriter::expectation).toList());
        unlessEmpty(
                object,
                "needs",
                item.needs().stream().map(ExpectationWriter::need).toList());
    }

    private static void texts(ObjectNode object, ItemTexts texts) {
        PhraseWriter.put(object, "sentence", texts.sentence());
        PhraseWriter.put(object, "sentence_zero", texts.zero());
        PhraseWriter.put(object, "sentence_not_met", texts.notMet());
        PhraseWriter.put(object, "telling", texts.telling());
        PhraseWriter.put(object, "problem", texts.problem());
        if (!texts.labels().isEmpty()) {
            var labels = object.putObject("labels");
            texts.labels().forEach(labels::put);
        }
        unlessEmpty(object, "expectation", texts.expectation());
        unlessEmpty(object, "action", texts.action());
    }
}

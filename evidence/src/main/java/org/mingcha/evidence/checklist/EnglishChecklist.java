package org.mingcha.evidence.checklist;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.mingcha.evidence.YamlText;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Hashing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A shipped checklist with English words: what {@code checklists/en} holds of it lies over its own tree, so that questions,
 * rules and expectations are the same ones. For readings alone: it is never published.
 */
public final class EnglishChecklist {
    /** In this order on the shelf, too. */
    public static final List<String> IDS =
            List.of("town-online-work", "network-security-baseline", "government-app", "website-new-media");

    private static final List<String> WORDS = List.of(
            "question",
            "title",
            "sentence",
            "sentence_zero",
            "sentence_not_met",
            "telling",
            "problem",
            "labels",
            "expectation",
            "action");

    /** Read once: every page of an assessment asks whether there is one. */
    private static final Map<String, Reading> READINGS = new ConcurrentHashMap<>();

    /** @param original the digest of the checklist whose words these are */
    private record Reading(Hash original, Checklist english) {}

    private EnglishChecklist() {}

    /** Empty where this very version has none: words over other rules could say what they don't count. */
    public static Optional<Checklist> of(Checklist original) {
        return Stream.of(original.id())
                .filter(IDS::contains)
                .map(id -> READINGS.computeIfAbsent(id, EnglishChecklist::read))
                .filter(reading -> reading.original.equals(digest(original)))
                .map(Reading::english)
                .findFirst();
    }

    private static Reading read(String id) {
        return new Reading(digest(Checklist.shipped(id)), overlaid(id));
    }

    private static Hash digest(Checklist checklist) {
        return Hashing.sha256(checklist.toCanonicalJson());
    }

    static JsonNode overlay(String id) {
        return YamlText.resource("/checklists/en/" + id + ".yaml");
    }

    private static Checklist overlaid(String id) {
        var tree = (ObjectNode) YamlText.resource("/checklists/" + id + ".yaml");
        var overlay = overlay(id);
        tree.set("title", overlay.path("title"));
        tree.set("work", overlay.path("work"));
        tree.set("narrative", overlay.path("narrative"));
        var words = overlay.path("items").iterator();
        tree.path("items").forEach(item -> overlay((ObjectNode) item, words.next()));
        return new ChecklistReader(new ChecklistLocation("en/" + id + ".yaml", "", "")).checklist(tree);
    }

    private static void overlay(ObjectNode item, JsonNode words) {
        WORDS.stream().filter(words::has).forEach(key -> item.set(key, words.path(key)));
        if (words.has("reason")) {
            ((ObjectNode) item.path("applies")).set("reason", words.path("reason"));
        }
        each(item, words, "expect", "gap", "gaps");
        each(item, words, "needs", "evidence", "evidence");
    }

    /** The words of those in a list that have any, in its order. */
    private static void each(ObjectNode item, JsonNode words, String list, String key, String english) {
        Iterator<JsonNode> texts = words.path(english).iterator();
        item.path(list)
                .valueStream()
                .filter(each -> each.has(key))
                .forEach(each -> ((ObjectNode) each).set(key, texts.next()));
    }
}

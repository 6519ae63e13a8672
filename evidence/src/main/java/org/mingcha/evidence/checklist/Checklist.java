package org.mingcha.evidence.checklist;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.YamlText;
import org.mingcha.evidence.register.Registers;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A published list of questions with the rules that answer them.
 *
 * @param work what is inspected, as a report calls it: 网络工作, which it is where the list does not say it
 * @param totalWeight what the items' weights add up to, where the list says it: one for an appraisal says 100; 0: it doesn't
 * @param annex figures that stand beside the items, in the report's annex
 * @param narrative how the narrative form of a report goes; null: as the common texts say
 * @param source the document that it was made from; null: none
 */
public record Checklist(
        String id,
        int version,
        String title,
        String work,
        int totalWeight,
        List<Item> items,
        List<Rule> annex,
        @Nullable Narrative narrative,
        @Nullable SourceDocument source) {
    /** Lists did not say it before they were about anything else. */
    static final String ONLINE_WORK = "网络工作";

    public Checklist {
        items = List.copyOf(items);
        annex = List.copyOf(annex);
        var seen = new HashSet<String>();
        for (var item : items) {
            if (!seen.add(item.id())) {
                throw new IllegalArgumentException("Checklist " + id + " has item " + item.id() + " twice");
            }
        }
    }

    /** A checklist that comes with the product. */
    public static Checklist shipped(String id) {
        return resource(id + ".yaml");
    }

    /** What came with the product under an earlier version: a published version stays as it is. */
    public static Checklist former(String id, int version) {
        return resource("former/" + id + "-" + version + ".yaml");
    }

    private static Checklist resource(String file) {
        return new ChecklistReader(new ChecklistLocation(file, "", ""))
                .checklist(YamlText.resource("/checklists/" + file));
    }

    /** Reads a person's file: what is wrong with it is an answer, not a fault. */
    public static ChecklistResult fromYaml(String file, String yaml, Registers registers) {
        var place = new ChecklistLocation(file, "", "");
        try {
            return fromTree(place, YamlText.parse(yaml), registers);
        } catch (MalformedEvidence e) {
            return new ChecklistResult.Refused(notYaml(place, e));
        }
    }

    private static Problem notYaml(ChecklistLocation place, MalformedEvidence e) {
        if (e.getCause() instanceof MarkedYamlEngineException marked
                && marked.getProblemMark().isPresent()) {
            var mark = marked.getProblemMark().get();
            return new Problem(place, Problem.Kind.NOT_YAML_AT, "" + (mark.getLine() + 1), "" + (mark.getColumn() + 1));
        }
        return new Problem(place, Problem.Kind.NOT_YAML, String.valueOf(e.getMessage()), "");
    }

    /** The same from a tree, whatever file it was read from. */
    public static ChecklistResult fromTree(String file, JsonNode tree, Registers registers) {
        return fromTree(new ChecklistLocation(file, "", ""), tree, registers);
    }

    private static ChecklistResult fromTree(ChecklistLocation place, JsonNode tree, Registers registers) {
        try {
            var checklist = new ChecklistReader(place).checklist(tree);
            new Vocabulary(registers).check(checklist, place);
            return new ChecklistResult.Read(checklist);
        } catch (UnreadableChecklist e) {
            return new ChecklistResult.Refused(e.problems());
        }
    }

    /** Reads {@code checklist.json}: canonical, nothing unknown in it. */
    public static Checklist fromJson(byte[] canonical) {
        try {
            return new ChecklistReader(new ChecklistLocation("checklist.json", "", ""))
                    .checklist(CanonicalJson.parseCanonical(canonical));
        } catch (UnreadableChecklist e) {
            throw new MalformedEvidence(e.problems().getFirst().message(Locale.ENGLISH), e);
        }
    }

    /** The form that is sealed and bundled. */
    public byte[] toCanonicalJson() {
        return CanonicalJson.of(ChecklistWriter.write(this));
    }

    /** The tree of the canonical form, its keys in the order in which people read them. */
    public ObjectNode toTree() {
        return ChecklistWriter.write(this);
    }

    /** The form that people edit: the same checklist has the same text. */
    public String toYaml() {
        return YamlWriter.write(toTree());
    }

    /** The name that reports and the log use: {@code town-online-work@1}. */
    public String reference() {
        return id + "@" + version;
    }

    /** The same questions under another version's number. */
    public Checklist withVersion(int number) {
        return new Checklist(id, number, title, work, totalWeight, items, annex, narrative, source);
    }

    /** The kinds of units that it asks anything; all where an item is for everybody. */
    public Set<UnitKind> kinds() {
        return items.stream()
                .flatMap(
                        item -> item.kinds().isEmpty() ? EnumSet.allOf(UnitKind.class).stream() : item.kinds().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(UnitKind.class)));
    }

    public Optional<Item> item(String itemId) {
        return items.stream().filter(item -> item.id().equals(itemId)).findFirst();
    }
}

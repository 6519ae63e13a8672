package org.mingcha.evidence.checklist;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.YamlText;
import org.mingcha.evidence.register.Registers;

/**
 * A published list of questions with the rules that answer them.
 *
 * @param annex figures that stand beside the items, in the report's annex
 */
public record Checklist(String id, int version, String title, List<Item> items, List<Rule> annex) {
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
        var file = id + ".yaml";
        var tree = YamlText.resource("/checklists/" + file);
        return new ChecklistReader(new Place(file, "", "")).checklist(tree);
    }

    /** Reads a person's file: what is wrong with it is an answer, not a fault. */
    public static Reading fromYaml(String file, String yaml, Registers registers) {
        var place = new Place(file, "", "");
        try {
            var checklist = new ChecklistReader(place).checklist(YamlText.parse(yaml));
            new Vocabulary(registers).check(checklist, place);
            return new Reading.Read(checklist);
        } catch (MalformedEvidence e) {
            return new Reading.Refused(new Problem(place, Problem.Kind.NOT_YAML, String.valueOf(e.getMessage()), ""));
        } catch (UnreadableChecklist e) {
            return new Reading.Refused(e.problem());
        }
    }

    /** Reads {@code checklist.json}: canonical, nothing unknown in it. */
    public static Checklist fromJson(byte[] canonical) {
        try {
            return new ChecklistReader(new Place("checklist.json", "", ""))
                    .checklist(CanonicalJson.parseCanonical(canonical));
        } catch (UnreadableChecklist e) {
            throw new MalformedEvidence(e.problem().message(Locale.ENGLISH), e);
        }
    }

    /** The form that is sealed and bundled. */
    public byte[] toCanonicalJson() {
        return CanonicalJson.of(ChecklistWriter.write(this));
    }

    /** The name that reports and the log use: {@code town-online-work@1}. */
    public String reference() {
        return id + "@" + version;
    }

    /** The same questions under another version's number. */
    public Checklist withVersion(int number) {
        return new Checklist(id, number, title, items, annex);
    }

    public Optional<Item> item(String itemId) {
        return items.stream().filter(item -> item.id().equals(itemId)).findFirst();
    }
}

package org.mingcha.evidence.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.StrictObject;
import org.mingcha.tlog.Checked;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Note;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * {@code pages.json}: the signed notes of an issued report's pages, by layout.
 *
 * @param layouts with at least one page each; none: the report has no codes
 */
public record PageNotes(SortedMap<String, List<Note>> layouts) {
    public static final List<String> LAYOUTS = List.of("list", "narrative");
    public static final PageNotes NONE = new PageNotes(Collections.emptySortedMap());

    private static final String FORMAT = "mingcha-pages/1";

    public PageNotes {
        layouts = Collections.unmodifiableSortedMap(new TreeMap<>(layouts));
        if (!LAYOUTS.containsAll(layouts.keySet()) || layouts.values().stream().anyMatch(List::isEmpty)) {
            throw new MalformedEvidence("pages.json: " + layouts.keySet());
        }
    }

    public boolean isEmpty() {
        return layouts.isEmpty();
    }

    /** Of the pages of a document by its name in a bundle. */
    public List<Note> of(String document) {
        return layouts.getOrDefault(document.startsWith("report-narrative.") ? "narrative" : "list", List.of());
    }

    /** What {@code report.issued} seals: SHA-256 of each note's text, layout after layout. */
    public List<Hash> digests() {
        return layouts.values().stream()
                .flatMap(List::stream)
                .map(note -> PageStatement.digest(note.text()))
                .toList();
    }

    public byte[] toJson() {
        var object = JsonNodeFactory.instance.objectNode().put("format", FORMAT);
        layouts.forEach((layout, notes) -> {
            var list = object.putArray(layout);
            notes.forEach(note -> list.add(note.format()));
        });
        return CanonicalJson.of(object);
    }

    public static PageNotes fromJson(byte[] canonical) {
        var tree = CanonicalJson.parseCanonical(canonical);
        var in = new StrictObject(tree, "pages.json");
        if (!in.text("format").equals(FORMAT)) {
            throw new MalformedEvidence("pages.json is of an unknown format");
        }
        var layouts = new TreeMap<String, List<Note>>();
        for (var layout : LAYOUTS) {
            if (tree.has(layout)) {
                layouts.put(layout, notes(in.node(layout)));
            }
        }
        in.end();
        return new PageNotes(layouts);
    }

    private static List<Note> notes(JsonNode list) {
        var notes = new ArrayList<Note>();
        for (var each : list) {
            if (Note.parse(each.asString("")) instanceof Checked.Valid<Note>(var note)
                    && PageStatement.parse(note.text()).isPresent()
                    && note.signatures().size() == 1
                    && note.format().equals(each.asString(""))) {
                notes.add(note);
            } else {
                throw new MalformedEvidence("pages.json: note " + (notes.size() + 1) + " is none of a page");
            }
        }
        return notes;
    }
}

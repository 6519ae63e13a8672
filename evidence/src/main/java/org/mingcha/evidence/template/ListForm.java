package org.mingcha.evidence.template;

import java.util.List;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.StrictObject;
import tools.jackson.databind.JsonNode;

/**
 * How the list form goes.
 *
 * @param before a paragraph before all items; empty: none
 * @param after a paragraph after them; empty: none
 * @param groups empty: the items as the checklist has them
 */
public record ListForm(String before, String after, List<Group> groups) {
    /** As it goes where nobody says another. */
    public static final ListForm USUAL = new ListForm("", "", List.of());

    private static final String PLACE = ReportTemplate.PLACE + ", list";

    public ListForm {
        groups = List.copyOf(groups);
    }

    static ListForm of(JsonNode json) {
        var in = new StrictObject(json, PLACE);
        var list = new ListForm(
                in.optionalText("before").orElse(""),
                in.optionalText("after").orElse(""),
                in.list("groups", Group::of));
        in.end();
        if (list.equals(USUAL)) {
            throw new MalformedEvidence(PLACE + " changes nothing");
        }
        return list;
    }

    /**
     * Items under a heading.
     *
     * @param rest items that no group names follow
     */
    public record Group(String heading, String before, String after, List<String> items, boolean rest) {
        public Group {
            items = List.copyOf(items);
        }

        static Group of(JsonNode json) {
            var in = new StrictObject(json, PLACE);
            var group = new Group(
                    in.text("heading"),
                    in.optionalText("before").orElse(""),
                    in.optionalText("after").orElse(""),
                    in.texts("items"),
                    in.optionalFlag("rest"));
            in.end();
            return group;
        }
    }
}

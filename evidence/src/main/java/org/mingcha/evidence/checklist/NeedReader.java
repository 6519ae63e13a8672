package org.mingcha.evidence.checklist;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** What an item needs before it gives a conclusion. */
final class NeedReader {
    private NeedReader() {}

    static Need need(JsonNode node, ChecklistLocation place, List<Rule> rules) {
        var in = new KeyedObject(node, place);
        var need = need(in, rules);
        in.end();
        return need;
    }

    private static Need need(KeyedObject in, List<Rule> rules) {
        if (in.has("cov")) {
            return new Need.Cover(in.text("cov"));
        }
        if (in.has("opened")) {
            return new Need.Opened(in.text("opened"));
        }
        if (in.has("used")) {
            return new Need.Used(in.texts("used"), in.optionalText("zero").orElse(null));
        }
        if (in.has("evidenced")) {
            return new Need.Evidenced(
                    in.text("evidenced"), in.optionalText("zero").orElse(null));
        }
        if (in.has("evidence")) {
            return new Need.Evidence(in.text("evidence"));
        }
        return in.has("awaits") ? new Need.Awaits(in.text("awaits")) : column(in, rules);
    }

    /** A column named alone is one of the rows behind the item's first figure. */
    private static Need column(KeyedObject in, List<Rule> rules) {
        var field = in.text("column");
        var of = in.optionalText("of").or(() -> rules.stream().map(Rule::name).findFirst());
        return new Need.Column(
                field,
                of.orElseThrow(() -> KeyedObject.problem(in.place("of"), Problem.Kind.MISSING, "", "")),
                in.optionalText("filled")
                        .map(text -> KeyedObject.choice(Filled.class, text, in.place("filled")) == Filled.ALL)
                        .orElse(false),
                in.optionalText("zero").orElse(null));
    }

    private enum Filled {
        ANY,
        ALL
    }
}

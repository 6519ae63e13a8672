package org.mingcha.evidence.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What a report tells of its own records, as lines: to be known, not a fault. */
final class DisclosureText {
    private static final int MOST_AMENDED = 20;
    private static final List<String> FATES = List.of("withdrawn", "sent_back", "drill", "late");

    private final VerifierMessages messages;
    private final List<String> lines = new ArrayList<>();

    DisclosureText(VerifierMessages messages) {
        this.messages = messages;
    }

    List<String> lines(Disclosure disclosure) {
        var told = disclosure.told();
        say(disclosure.ships() ? "checklist.ships" : "checklist.own", disclosure.title(), disclosure.sha256());
        var own = disclosure.unshipped();
        say(own.isEmpty() ? "documents.ship" : "documents.own", String.join(messages.sentence("names"), own));
        var earlier = told.path("earlier");
        if (!earlier.isEmpty()) {
            say("earlier", earlier.size(), names(earlier));
        }
        if (disclosure.between() > 0) {
            say("between", disclosure.between());
        }
        declared(told.path("declared"));
        told.path("records").forEach(this::records);
        amended(told.path("amended"));
        told.path("cover").forEach(this::cover);
        told.path("sets")
                .forEach(set -> say(
                        "set",
                        set.path("leaf").asString(),
                        set.path("size").asString(),
                        set.path("root").asString()));
        return lines;
    }

    private void say(String key, Object... arguments) {
        lines.add(sentence(key, arguments));
    }

    private String sentence(String key, Object... arguments) {
        var said = new ArrayList<>();
        for (var each : arguments) {
            said.add(String.valueOf(each));
        }
        return messages.sentence("disclosed." + key, said.toArray());
    }

    private void declared(JsonNode declared) {
        var what = declared.properties().stream()
                .filter(each -> each.getValue().longValue() > 0)
                .map(each ->
                        sentence("declared." + each.getKey(), each.getValue().asString()))
                .toList();
        if (!what.isEmpty()) {
            say("declared", joined(what));
        }
    }

    private void records(JsonNode line) {
        for (var whose : List.of("own", "below")) {
            var fate = line.path(whose);
            var what = FATES.stream()
                    .filter(each -> fate.path(each).longValue() > 0)
                    .map(each -> sentence("records." + each, fate.path(each).asString()))
                    .toList();
            if (!what.isEmpty()) {
                say(
                        "records." + whose,
                        line.path("register").asString(),
                        fate.path("entries").asString(),
                        joined(what));
            }
        }
    }

    private void amended(JsonNode amended) {
        amended.valueStream().limit(MOST_AMENDED).forEach(each -> {
            var changes = each.path("fields")
                    .valueStream()
                    .map(field -> sentence(
                            "change",
                            field.path("field").asString(),
                            value(field.path("was")),
                            value(field.path("now"))))
                    .collect(Collectors.joining(messages.sentence("names")));
            say(
                    "amended",
                    each.path("index").asString(),
                    each.path("register").asString(),
                    each.path("unit").asString(),
                    each.path("on").asString(),
                    changes);
        });
        if (amended.size() > MOST_AMENDED) {
            lines.add(messages.sentence("more", Integer.toString(amended.size() - MOST_AMENDED)));
        }
    }

    private static String value(JsonNode value) {
        return value.isNull() ? "-" : value.isString() ? value.stringValue() : value.toString();
    }

    private void cover(JsonNode cover) {
        var item = cover.path("item").asString();
        if (!cover.path("nil").isEmpty()) {
            say("cover.nil", item, names(cover.path("nil")));
        }
        if (!cover.path("single").isEmpty()) {
            say("cover.single", item, names(cover.path("single")));
        }
    }

    private String names(JsonNode list) {
        return joined(list.valueStream().map(JsonNode::asString).toList());
    }

    private String joined(List<String> parts) {
        return String.join(messages.sentence("names"), parts);
    }
}

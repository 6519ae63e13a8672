package org.mingcha.inspection.checklist.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingcha.inspection.checklist.Loss;
import tools.jackson.databind.JsonNode;

/** What a catalog holds and a checklist cannot: by kind, with the controls and groups where it stands. */
final class CatalogLosses {
    private static final Set<String> CARRIED_PROPS = Set.of("label", "status");
    private static final Set<String> CARRIED_METADATA = Set.of("title");
    private static final int NAMED = 5;

    private final Map<String, List<String>> places = new LinkedHashMap<>();

    private CatalogLosses() {}

    static List<Loss> of(Catalog catalog) {
        var losses = new CatalogLosses();
        losses.head(catalog.root());
        losses.owner(catalog.root(), Catalog.NAME);
        catalog.groups().forEach(group -> losses.group(group));
        catalog.controls().forEach(control -> losses.control(control.node(), control.id()));
        return losses.all();
    }

    private void head(JsonNode root) {
        root.path("metadata").propertyNames().stream()
                .filter(key -> !CARRIED_METADATA.contains(key))
                .forEach(key -> add("metadata: " + key, Catalog.NAME));
        root.path("back-matter").path("resources").forEach(each -> add("back-matter: resources", Catalog.NAME));
    }

    private void group(JsonNode group) {
        var id = group.path("id").asString(group.path("title").asString(""));
        owner(group, id);
        parts(group, id, "");
    }

    private void control(JsonNode control, String id) {
        owner(control, id);
        parts(control, id, "statement");
    }

    private void owner(JsonNode owner, String id) {
        owner.path("links").forEach(each -> add("links", id));
        props(owner, id);
        if (owner.has("class")) {
            add("class", id);
        }
        for (var param : owner.path("params")) {
            param.propertyNames().stream()
                    .filter(key -> !Set.of("id", "label", "select", "values").contains(key))
                    .forEach(key -> add("params: " + key, id));
            if (param.path("select").has("how-many")) {
                add("params: select how-many", id);
            }
        }
    }

    private void props(JsonNode owner, String id) {
        owner.path("props")
                .valueStream()
                .map(prop -> prop.path("name").asString(""))
                .filter(name -> !CARRIED_PROPS.contains(name))
                .forEach(name -> add("props: " + name, id));
    }

    /** The statement is carried with all that it consists of; of these parts again links and props aren't. */
    private void parts(JsonNode owner, String id, String carried) {
        for (var part : owner.path("parts")) {
            var name = part.path("name").asString("");
            if (name.equals(carried)) {
                inside(part, id);
            } else {
                add("parts: " + name, id);
            }
        }
    }

    private void inside(JsonNode part, String id) {
        part.path("links").forEach(each -> add("links", id));
        props(part, id);
        part.path("parts").forEach(each -> inside(each, id));
    }

    private void add(String what, String where) {
        places.computeIfAbsent(what, each -> new ArrayList<>()).add(where);
    }

    private List<Loss> all() {
        return places.entrySet().stream()
                .map(each -> new Loss(
                        each.getKey(), where(each.getValue()), each.getValue().size()))
                .toList();
    }

    private static String where(List<String> ids) {
        var some = ids.stream().distinct().limit(NAMED).toList();
        return String.join(", ", some) + (ids.stream().distinct().count() > NAMED ? ", …" : "");
    }
}

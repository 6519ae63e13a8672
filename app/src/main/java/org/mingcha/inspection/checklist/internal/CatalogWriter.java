package org.mingcha.inspection.checklist.internal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.checklist.ChecklistResult;
import org.mingcha.evidence.checklist.Item;
import org.mingcha.evidence.register.Registers;
import org.mingcha.tlog.Hashing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A checklist of our own as an OSCAL catalog: a control for each item. What OSCAL has no place for travels in the back
 * matter, as the canonical checklist, so that it comes back without loss.
 */
final class CatalogWriter {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NAMESPACE = "https://mingcha.invalid/ns/oscal";
    private static final String MEDIA_TYPE = "application/vnd.mingcha.checklist+json";
    private static final String OSCAL = "1.1.2";
    /** A catalog must say when it was changed; a version never is, so that the same version has the same bytes. */
    private static final String UNCHANGED = "2026-01-01T00:00:00Z";

    private CatalogWriter() {}

    static byte[] write(Checklist checklist) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(tree(checklist));
    }

    /** The checklist that we had put into this catalog, unless somebody changed the catalog around it. */
    static Optional<Checklist> embedded(JsonNode tree, Registers registers) {
        return tree.path(Catalog.NAME)
                .path("back-matter")
                .path("resources")
                .valueStream()
                .map(each -> each.path("base64"))
                .filter(each -> each.path("media-type").asString("").equals(MEDIA_TYPE))
                .flatMap(each -> read(each.path("value").asString(""), registers).stream())
                .filter(found -> tree(found).equals(tree))
                .findFirst();
    }

    private static Optional<Checklist> read(String base64, Registers registers) {
        try {
            var canonical = CanonicalJson.parseCanonical(Base64.getDecoder().decode(base64));
            return Checklist.fromTree("", canonical, registers) instanceof ChecklistResult.Read(var checklist)
                    ? Optional.of(checklist)
                    : Optional.empty();
        } catch (IllegalArgumentException | MalformedEvidence e) {
            return Optional.empty();
        }
    }

    private static ObjectNode tree(Checklist checklist) {
        var root = JsonNodeFactory.instance.objectNode();
        var catalog = root.putObject(Catalog.NAME);
        catalog.put("uuid", uuid(checklist.reference()));
        catalog.putObject("metadata")
                .put("title", checklist.title().strip())
                .put("last-modified", UNCHANGED)
                .put("version", Integer.toString(checklist.version()))
                .put("oscal-version", OSCAL);
        controls(catalog, checklist);
        var resource = catalog.putObject("back-matter").putArray("resources").addObject();
        resource.put("uuid", uuid(checklist.reference() + "/checklist"));
        resource.putObject("base64")
                .put("filename", "checklist.json")
                .put("media-type", MEDIA_TYPE)
                .put("value", Base64.getEncoder().encodeToString(checklist.toCanonicalJson()));
        return root;
    }

    /** In groups where the items have any; a group holds its items also where they don't follow each other. */
    private static void controls(ObjectNode catalog, Checklist checklist) {
        var groups = new LinkedHashMap<String, ObjectNode>();
        for (var item : checklist.items()) {
            var name = item.basis().group().strip();
            var owner = name.isEmpty()
                    ? catalog
                    : groups.computeIfAbsent(
                            name,
                            each -> catalog.withArray("groups").addObject().put("title", each));
            control(owner.withArray("controls").addObject(), item);
        }
    }

    private static void control(ObjectNode control, Item item) {
        var id = "item-" + item.id().replaceAll("[()]", "_");
        control.put("id", id).put("title", item.question().strip());
        property(control, "label", item.id());
        property(control, "weight", Integer.toString(item.weight()));
        property(control, "minutes", Integer.toString(item.minutes()));
        item.basis().clauses().forEach(clause -> property(control, "clause", clause.strip()));
        var parts = control.putArray("parts");
        parts.addObject().put("id", id + "_smt").put("name", "statement").put("prose", item.question());
        if (!item.texts().expectation().isBlank()) {
            parts.addObject()
                    .put("id", id + "_gdn")
                    .put("name", "guidance")
                    .put("prose", item.texts().expectation());
        }
    }

    private static void property(ObjectNode control, String name, String value) {
        var property = control.withArray("props").addObject().put("name", name);
        if (!name.equals("label")) {
            property.put("ns", NAMESPACE);
        }
        property.put("value", value.replaceAll("\\s+", " "));
    }

    /** Of the name's digest, marked as OSCAL wants it. */
    private static String uuid(String name) {
        var digest = Hashing.sha256((NAMESPACE + "/" + name).getBytes(StandardCharsets.UTF_8))
                .bytes();
        digest[6] = (byte) (digest[6] & 0x0f | 0x50);
        digest[8] = (byte) (digest[8] & 0x3f | 0x80);
        var buffer = java.nio.ByteBuffer.wrap(digest);
        return new UUID(buffer.getLong(), buffer.getLong()).toString();
    }
}

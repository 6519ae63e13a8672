package org.mingcha.inspection.checklist.internal;

import java.util.Arrays;
import java.util.Locale;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.checklist.ChecklistResult;
import org.mingcha.evidence.register.Registers;
import org.mingcha.tlog.Hashing;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A checklist from JSON: an OSCAL catalog, or a checklist in its own canonical form. */
final class CatalogReader {
    private static final int ID = 48;

    private final String fileName;
    private final Registers registers;

    CatalogReader(String fileName, Registers registers) {
        this.fileName = fileName;
        this.registers = registers;
    }

    ChecklistFileResult read(String text, byte[] source) {
        JsonNode tree;
        try {
            tree = Catalog.parse(text);
        } catch (StreamConstraintsException e) {
            return ChecklistViolations.refused("too-much", fileName);
        } catch (JacksonException e) {
            var at = e.getLocation();
            return ChecklistViolations.refused("not-json", fileName, "" + at.getLineNr(), "" + at.getColumnNr());
        }
        if (tree.has(Catalog.NAME)) {
            return catalog(tree, source);
        }
        return tree.has("items") || tree.size() != 1
                ? own(tree)
                : ChecklistViolations.refused(
                        "other-model", fileName, tree.propertyNames().iterator().next());
    }

    private ChecklistFileResult own(JsonNode tree) {
        return switch (Checklist.fromTree(fileName, inTexts(tree), registers)) {
            case ChecklistResult.Read(var checklist) -> ChecklistFiles.checked(fileName, checklist);
            case ChecklistResult.Refused(var problems) -> ChecklistViolations.refused(problems);
        };
    }

    /** Numbers may stand as JSON writes them, as in YAML; what is sealed has them as texts. */
    private static JsonNode inTexts(JsonNode node) {
        if (node.isNumber()) {
            return JsonNodeFactory.instance.stringNode(node.asString());
        }
        if (node.isArray()) {
            var list = JsonNodeFactory.instance.arrayNode();
            node.forEach(each -> list.add(inTexts(each)));
            return list;
        }
        if (node.isObject()) {
            var object = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(each -> object.set(each.getKey(), inTexts(each.getValue())));
            return object;
        }
        return node;
    }

    private ChecklistFileResult catalog(JsonNode tree, byte[] source) {
        var catalog = Catalog.of(fileName, tree.path(Catalog.NAME));
        if (!catalog.problems().isEmpty()) {
            return ChecklistViolations.refused(catalog.problems());
        }
        if (catalog.controls().isEmpty()) {
            return ChecklistViolations.refused("no-controls", fileName);
        }
        var embedded = CatalogWriter.embedded(tree, registers);
        return embedded.<ChecklistFileResult>map(ChecklistFileResult::read).orElseGet(() -> made(catalog, source));
    }

    private ChecklistFileResult made(Catalog catalog, byte[] source) {
        try {
            return switch (Checklist.fromTree(fileName, tree(catalog, source), registers)) {
                case ChecklistResult.Read(var checklist) ->
                    new ChecklistFileResult.Read(checked(checklist), CatalogLosses.of(catalog), source);
                case ChecklistResult.Refused(var problems) -> ChecklistViolations.refused(problems);
            };
        } catch (MalformedEvidence e) {
            return ChecklistViolations.refused("not-canonical", fileName);
        } catch (CatalogParams.TooLong e) {
            return ChecklistViolations.tooLong(e.beginning());
        }
    }

    /** What has no canonical form (half a surrogate pair) is no checklist. */
    private static Checklist checked(Checklist checklist) {
        CanonicalJson.parse(checklist.toCanonicalJson());
        return checklist;
    }

    private static JsonNode tree(Catalog catalog, byte[] source) {
        var params = new CatalogParams(catalog);
        var title = params.plain(catalog.root().path("metadata").path("title").asString(""));
        var tree = JsonNodeFactory.instance.objectNode();
        tree.put("id", id(title, catalog.root().path("uuid").asString("")));
        tree.put("title", title);
        tree.putObject("source")
                .put("format", "oscal")
                .put("sha256", Hashing.sha256(source).hex());
        var items = tree.putArray("items");
        var item = new CatalogItem(params);
        catalog.controls().forEach(control -> items.add(item.of(control)));
        return tree;
    }

    /** By its title, so that a later edition is the next version; by its uuid where the title has no Latin letters. */
    private static String id(String title, String uuid) {
        var words = Arrays.stream(title.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
                .filter(each -> !each.isEmpty())
                .toList();
        var slug = String.join("-", words);
        if (slug.length() < 4) {
            return "oscal-" + uuid.substring(0, 8).toLowerCase(Locale.ROOT);
        }
        return slug.length() <= ID ? slug : slug.substring(0, ID).replaceAll("-[^-]*$", "");
    }
}

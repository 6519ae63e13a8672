package org.mingcha.inspection.checklist;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A catalog of the shape of NIST SP 800-53 rev 5 with 800-53A: families, enhancements, parameters that select, aggregate and
 * stand in each other, statements and objectives in parts of parts, labels of two books, withdrawn controls, back matter.
 */
public final class SampleCatalog {
    private final int families;
    private final int controls;
    private final int enhancements;
    private final int guidance;
    private int made;

    private SampleCatalog(int families, int controls, int enhancements, int guidance) {
        this.families = families;
        this.controls = controls;
        this.enhancements = enhancements;
        this.guidance = guidance;
    }

    /** 1,000 controls: 10 families in groups of groups, 25 controls each, 3 enhancements to each of these. */
    public static byte[] ofOneThousand() {
        return new SampleCatalog(10, 25, 3, 1).bytes();
    }

    /** As many controls as SP 800-53 rev 5 and a file of its size: 20 families, 15 controls, 3 enhancements. */
    public static byte[] largeAsNist() {
        return new SampleCatalog(20, 15, 3, 95).bytes();
    }

    /** Few controls with every trait that those of SP 800-53 rev 5 have, in its older and its newer editions. */
    public static byte[] shapedLikeNist() throws IOException {
        try (var in = SampleCatalog.class.getResourceAsStream("/oscal/shaped-like-sp800-53.json")) {
            return in.readAllBytes();
        }
    }

    private byte[] bytes() {
        var root = JsonNodeFactory.instance.objectNode();
        var catalog = root.putObject("catalog");
        catalog.put("uuid", "74c8ba1e-5cd4-4ad1-bbfd-d888e2f6c724");
        var metadata = catalog.putObject("metadata");
        metadata.put("title", "Sample Controls for " + families + " *Families*")
                .put("last-modified", "2024-02-01T13:57:28.355446-04:00")
                .put("version", "5.1.1")
                .put("oscal-version", "1.1.2");
        metadata.putArray("links")
                .addObject()
                .put("href", "#91f992fb-f668-4c91-a50f-0f05b95ccee3")
                .put("rel", "alternate");
        metadata.putArray("roles").addObject().put("id", "creator").put("title", "Document Creator");
        metadata.putArray("parties")
                .addObject()
                .put("uuid", "41a93829-b76b-43ec-b9e7-250553511549")
                .put("type", "organization")
                .put("name", "Joint Task Force");
        for (int family = 0; family < families; family++) {
            family(catalog.withArray("groups").addObject(), family);
        }
        var resource = catalog.putObject("back-matter").putArray("resources").addObject();
        resource.put("uuid", "91f992fb-f668-4c91-a50f-0f05b95ccee3").put("title", "A reference");
        resource.putObject("citation").put("text", "Public Law 1, *A Reference*, August 2002.");
        resource.putArray("rlinks").addObject().put("href", "https://www.example.org/a-reference.pdf");
        return JsonMapper.builder()
                .build()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(root)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Every second family lies in a group within its group. */
    private void family(ObjectNode group, int family) {
        var code = "f" + (char) ('a' + family);
        group.put("id", code).put("class", "family").put("title", "Family " + code.toUpperCase(java.util.Locale.ROOT));
        var owner = group;
        if (family % 2 == 1) {
            owner = group.putArray("groups").addObject().put("id", code + "-in").put("title", "Inner");
        }
        for (int number = 1; number <= controls; number++) {
            var id = code + "-" + number;
            var control = control(owner.withArray("controls").addObject(), id, made % 40 == 39);
            for (int enhancement = 1; enhancement <= enhancements; enhancement++) {
                control(control.withArray("controls").addObject(), id + "." + enhancement, made % 40 == 39);
            }
        }
    }

    private ObjectNode control(ObjectNode control, String id, boolean withdrawn) {
        made++;
        control.put("id", id).put("class", "SP800-53").put("title", "Control " + id + " *and* Procedures");
        control.putArray("props")
                .addObject()
                .put("name", "label")
                .put("class", "sp800-53a")
                .put("value", id.toUpperCase(java.util.Locale.ROOT).replace("-", "-0"));
        property(control, "label", id.toUpperCase(java.util.Locale.ROOT));
        property(control, "sort-id", id);
        if (withdrawn) {
            property(control, "status", "withdrawn");
            control.putArray("links").addObject().put("href", "#fa-1").put("rel", "incorporated-into");
            return control;
        }
        params(control, id);
        statement(control, id);
        return control;
    }

    private static void params(ObjectNode control, String id) {
        var params = control.putArray("params");
        var chosen = params.addObject().put("id", id + "_prm_1");
        chosen.putObject("select")
                .put("how-many", "one-or-more")
                .putArray("choice")
                .add("by {{ insert: param, " + id + "_odp.01 }}")
                .add("automatically");
        params.addObject()
                .put("id", id + "_odp.01")
                .put("label", "personnel or roles")
                .putArray("guidelines")
                .addObject()
                .put("prose", "personnel are identified;");
        var often = params.addObject().put("id", id + "_odp.04").put("label", "frequency");
        often.putArray("constraints").addObject().put("description", "at least yearly");
        often.putArray("values").add("each year");
        property(often, "alt-identifier", id + "_prm_2");
        var aggregate = params.addObject().put("id", id + "_prm_3").put("label", "organization-defined frequency");
        aggregate
                .putArray("props")
                .addObject()
                .put("name", "aggregates")
                .put("ns", "https://www.example.org/ns/rmf")
                .put("value", id + "_odp.04");
        params.addObject().put("id", id + "_odp.02").put("label", "of {{ insert: param, " + id + "_odp.03 }}");
        params.addObject().put("id", id + "_odp.03").put("label", "of {{ insert: param, " + id + "_odp.02 }}");
    }

    private void statement(ObjectNode control, String id) {
        var parts = control.putArray("parts");
        var statement = parts.addObject().put("id", id + "_smt").put("name", "statement");
        var first =
                statement.putArray("parts").addObject().put("id", id + "_smt.a").put("name", "item");
        property(first, "label", "a.");
        first.put("prose", "Develop and disseminate {{ insert: param, " + id + "_prm_1 }}, see [the plan](#pl-1):");
        var second =
                first.putArray("parts").addObject().put("id", id + "_smt.a.1").put("name", "item");
        property(second, "label", "1.");
        var third = second.putArray("parts")
                .addObject()
                .put("id", id + "_smt.a.1.a")
                .put("name", "item");
        property(third, "label", "(a)");
        third.put(
                "prose",
                "reviewed {{ insert: param, " + id + "_odp.04 }} or {{ insert: param, " + id + "_prm_3 }}; and");
        second.put("prose", "within {{ insert: param, " + id + "_odp.02 }} and {{ insert: param, nowhere }}.");
        assessed(parts, id);
        parts.addObject()
                .put("id", id + "_gdn")
                .put("name", "guidance")
                .put(
                        "prose",
                        "Guidance that goes on for a while about what this control is meant for. ".repeat(guidance));
        control.putArray("links").addObject().put("href", "#fa-1").put("rel", "related");
    }

    /** What 800-53A adds: what is to be determined, and how. */
    private static void assessed(ArrayNode parts, String id) {
        var objective = parts.addObject().put("id", id + "_obj").put("name", "assessment-objective");
        property(objective, "label", id.toUpperCase(java.util.Locale.ROOT));
        objective
                .putArray("parts")
                .addObject()
                .put("id", id + "_obj.a")
                .put("name", "assessment-objective")
                .put("prose", "it is developed;");
        var method = parts.addObject().put("id", id + "_asm-examine").put("name", "assessment-method");
        method.putArray("props")
                .addObject()
                .put("name", "method")
                .put("ns", "https://www.example.org/ns/rmf")
                .put("value", "EXAMINE");
        method.putArray("parts").addObject().put("name", "assessment-objects").put("prose", "Policy\n\nother records");
    }

    private static void property(ObjectNode owner, String name, String value) {
        owner.withArray("props").addObject().put("name", name).put("value", value);
    }
}

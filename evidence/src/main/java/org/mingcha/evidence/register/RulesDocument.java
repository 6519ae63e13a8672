package org.mingcha.evidence.register;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.StrictObject;
import org.mingcha.evidence.YamlText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** One publication of rules. It adds to those before it: all of them together are the rules. */
public record RulesDocument(int version, List<PublishedRule> rules) {
    /** The id under which all rules are published. */
    public static final String ID = "rules";

    /** The version of the founding. */
    public static final int FOUNDING = 1;

    public RulesDocument {
        rules = List.copyOf(rules);
        if (rules.isEmpty()) {
            throw new MalformedEvidence("There is no rule in it");
        }
    }

    /** What comes with the product. */
    public static RulesDocument shipped() {
        return ofList(FOUNDING, YamlText.resource("/rules.yaml"));
    }

    /** As people write it: a list of rules, in YAML. */
    public static RulesDocument fromYaml(int version, String yaml) {
        return ofList(version, YamlText.parse(yaml));
    }

    /** The very bytes that {@link #toCanonicalJson()} writes, nothing else. */
    public static RulesDocument fromJson(byte[] canonical) {
        var in = new StrictObject(CanonicalJson.parseCanonical(canonical), "The rules");
        if (!in.text("id").equals(ID)) {
            throw new MalformedEvidence("The rules have another id than " + ID);
        }
        var document = ofList(Math.toIntExact(in.number("version")), in.node("rules"));
        in.end();
        if (!Arrays.equals(document.toCanonicalJson(), canonical)) {
            throw new MalformedEvidence("A rule lacks a field");
        }
        return document;
    }

    public byte[] toCanonicalJson() {
        var object = JsonNodeFactory.instance.objectNode().put("id", ID).put("version", Integer.toString(version));
        var list = object.putArray("rules");
        rules.forEach(each -> list.add(each.toJson()));
        return CanonicalJson.of(object);
    }

    /** The first rule whose name no version of the product reads. */
    public Optional<String> unknown() {
        return rules.stream()
                .map(PublishedRule::name)
                .filter(name -> !RuleValue.isKnown(name))
                .findFirst();
    }

    private static RulesDocument ofList(int version, JsonNode list) {
        if (!list.isArray()) {
            throw new MalformedEvidence("The rules are not a list");
        }
        return new RulesDocument(
                version, list.valueStream().map(PublishedRule::of).toList());
    }
}

package org.mingcha.evidence.register;

import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.StrictObject;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One entry of the published rules: what is so, from when to when, and who said so.
 *
 * @param value a text; of {@code working_days.<year>} an object
 * @param to the last day; null: until another one takes its place
 * @param operatorClass the class of operators that it is for; null: all
 * @param number the document number (文号); empty: an office's own
 * @param readOn when somebody read it at its source; null: unknown
 */
public record PublishedRule(
        String name,
        JsonNode value,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String operatorClass,
        String number,
        String source,
        @Nullable LocalDate readOn) {
    public static final String ZONE = "zone";
    public static final String INCIDENT = "limit.incident.";
    /** To whom the law has an incident reported. */
    public static final String INCIDENT_AUTHORITY = "incident.authority";

    public static final String WORKING_DAYS = "working_days.";

    private static final int LONGEST_NAME = 200;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z0-9_\\u4e00-\\u9fff]+)*");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    public PublishedRule {
        if (!NAME.matcher(name).matches() || name.length() > LONGEST_NAME) {
            throw new MalformedEvidence("A rule cannot be called " + name);
        }
        if (to != null && to.isBefore(from)) {
            throw new MalformedEvidence("The rule " + name + " ends before it begins");
        }
        RuleValue.check(name, value);
    }

    /** The text that the value is; empty for a calendar. */
    public String text() {
        return value.isString() ? value.stringValue() : "";
    }

    /** The same from another day, which it may name whenever it was published. */
    PublishedRule from(LocalDate day) {
        return new PublishedRule(name, value, day, to, operatorClass, number.isEmpty() ? "-" : number, source, readOn);
    }

    /** Whether the other one takes its place when that begins. */
    boolean isFollowedBy(PublishedRule other) {
        return name.equals(other.name) && Objects.equals(operatorClass, other.operatorClass);
    }

    /** Whether it is this rule's turn, by its days alone and by whom it is for. */
    boolean isFor(LocalDate day, @Nullable String unitClass) {
        var within = to == null || !day.isAfter(to);
        return within && (operatorClass == null || operatorClass.equals(unitClass));
    }

    ObjectNode toJson() {
        var object = JsonNodeFactory.instance.objectNode();
        object.put("name", name);
        object.set("value", value);
        object.put("from", from.toString()).put("to", to == null ? null : to.toString());
        object.put("class", operatorClass).put("number", number).put("source", source);
        return object.put("read_on", readOn == null ? null : readOn.toString());
    }

    /** What is left out is null, or for {@code number} empty: people write less than what is sealed. */
    static PublishedRule of(JsonNode json) {
        var in = new StrictObject(json, "A rule");
        var rule = new PublishedRule(
                in.text("name"),
                in.node("value"),
                day(in.text("from")),
                in.optionalText("to").map(PublishedRule::day).orElse(null),
                in.optionalText("class").orElse(null),
                in.optionalText("number").orElse(""),
                in.text("source"),
                in.optionalText("read_on").map(PublishedRule::day).orElse(null));
        in.end();
        return rule;
    }

    private static LocalDate day(String text) {
        if (!DAY.matcher(text).matches()) {
            throw new MalformedEvidence("A rule has no day " + text);
        }
        try {
            return LocalDate.parse(text);
        } catch (java.time.DateTimeException e) {
            throw new MalformedEvidence("A rule has no day " + text, e);
        }
    }
}

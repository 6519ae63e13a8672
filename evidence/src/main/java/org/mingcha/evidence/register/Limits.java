package org.mingcha.evidence.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mingcha.evidence.Fact;
import org.mingcha.evidence.StrictObject;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The settings that figures depend on, as they hold on one day: {@link RuleBook} says which; a bundle of the first format
 * has them in its manifest.
 *
 * @param zone in which days begin
 * @param incidentHours by severity, within how many hours an incident is reported up; others need not be
 * @param claimDays working days to answer a claim
 * @param questionDays working days to answer a question
 * @param piRequestDays working days to answer a request about personal information
 * @param idleDays a channel without a publication for this many days is idle
 * @param lateDays after how many days an entry is late, by the register's version ({@code meeting@1}) that it was entered under
 */
public record Limits(
        ZoneId zone,
        Map<String, Integer> incidentHours,
        int claimDays,
        int questionDays,
        int piRequestDays,
        int idleDays,
        Map<String, Integer> lateDays) {
    private static final LocalDate STANDARD_DAY = LocalDate.of(2025, 1, 1);

    public Limits {
        incidentHours = Collections.unmodifiableMap(new TreeMap<>(incidentHours));
        lateDays = Collections.unmodifiableMap(new TreeMap<>(lateDays));
    }

    /** What holds in a new instance. */
    public static Limits standard(Registers registers) {
        return RuleBook.shipped().limits(STANDARD_DAY, null, registers.lateness());
    }

    /** By the name that checklists use: {@code limit.idle}. */
    public Optional<Integer> setting(String name) {
        return switch (name) {
            case "limit.claim" -> Optional.of(claimDays);
            case "limit.question" -> Optional.of(questionDays);
            case "limit.pi_request" -> Optional.of(piRequestDays);
            case "limit.idle" -> Optional.of(idleDays);
            default -> Optional.empty();
        };
    }

    /** One that a published rule names: checklists with other names aren't published. */
    public int required(String name) {
        return setting(name)
                .orElseThrow(() -> new IllegalArgumentException("A rule asks for the unknown setting " + name));
    }

    /** Days from the act to its record, counted by local days: what pages and reports show. */
    public long delayDays(LocalDate happenedOn, Instant recordedAt) {
        return ChronoUnit.DAYS.between(happenedOn, recordedAt.atZone(zone).toLocalDate());
    }

    /** Empty for what isn't an entry of a register: it is never late. */
    public Optional<Integer> lateAfter(String register, String version) {
        return Optional.ofNullable(lateDays.get(register + "@" + version));
    }

    /** Days beyond the limit of the register's version; 0: in time. */
    public long lateBy(Fact fact) {
        return lateBy(fact.source(), fact.registerVersion(), fact.happenedOn(), fact.recordedAt());
    }

    public long lateBy(String register, String version, LocalDate happenedOn, Instant recordedAt) {
        return lateAfter(register, version)
                .map(limit -> Math.max(0, delayDays(happenedOn, recordedAt) - limit))
                .orElse(0L);
    }

    public boolean isLate(Fact fact) {
        return lateBy(fact) > 0;
    }

    /** The day on which it was recorded lies before the day on which it is said to have happened: never counted. */
    public boolean isInFuture(LocalDate happenedOn, Instant recordedAt) {
        return delayDays(happenedOn, recordedAt) < 0;
    }

    /** As manifests of the first format hold it; the zone stands beside it. They know no versions of registers. */
    public ObjectNode toJson() {
        var object = JsonNodeFactory.instance.objectNode();
        object.put("claim", Integer.toString(claimDays))
                .put("idle", Integer.toString(idleDays))
                .put("pi_request", Integer.toString(piRequestDays))
                .put("question", Integer.toString(questionDays));
        var hours = object.putObject("incident");
        incidentHours.forEach((severity, each) -> hours.put(severity, each.toString()));
        var late = object.putObject("late");
        lateDays.forEach((register, days) -> late.put(register.replaceFirst("@.*", ""), days.toString()));
        return object;
    }

    public static Limits fromJson(ZoneId zone, JsonNode json) {
        var in = new StrictObject(json, "The limits");
        var limits = new Limits(
                zone,
                numbers(in.node("incident")),
                (int) in.number("claim"),
                (int) in.number("question"),
                (int) in.number("pi_request"),
                (int) in.number("idle"),
                firstVersions(numbers(in.node("late"))));
        in.end();
        return limits;
    }

    private static Map<String, Integer> firstVersions(Map<String, Integer> byId) {
        var days = new TreeMap<String, Integer>();
        byId.forEach((id, each) -> days.put(id + "@" + Register.FIRST_VERSION, each));
        return days;
    }

    private static Map<String, Integer> numbers(JsonNode object) {
        var in = new StrictObject(object, "The limits");
        var numbers = new TreeMap<String, Integer>();
        object.propertyNames().forEach(name -> numbers.put(name, (int) in.number(name)));
        return numbers;
    }
}

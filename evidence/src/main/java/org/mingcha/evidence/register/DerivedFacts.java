package org.mingcha.evidence.register;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.OperatorClasses;
import org.mingcha.evidence.UnitKind;

/**
 * Divides a typed entry into facts and text and adds the facts that are sealed with it so that no rule needs a calendar,
 * a limit or a title.
 */
public final class DerivedFacts {
    private static final String CONSIDERABLE = "较大";
    private static final String LEAK = "个人信息泄露";
    private static final String RULE_OF_LAW = "法治";
    private static final List<String> RULE_OF_LAW_WORDS =
            List.of(RULE_OF_LAW, "普法", "宪法", "法律", "网络安全法", "数据安全法", "个人信息保护法", "未成年人网络保护");

    private static final int SHARE_DIGITS = 4;

    private final RuleBook rules;
    private final Function<String, Optional<UnitKind>> kinds;
    private final Function<String, OperatorClasses> classes;

    /** For units of which nobody has said a class of operators. */
    public DerivedFacts(RuleBook rules, Function<String, Optional<UnitKind>> kinds) {
        this(rules, kinds, _ -> new OperatorClasses(List.of(), rules.zone()));
    }

    /**
     * @param rules those in force on the day of the entry, for a unit of its class, are applied to it
     * @param kinds the kind of the unit that has this code on the day of the entry
     * @param classes the classes of operators that the unit with this code is of
     */
    public DerivedFacts(
            RuleBook rules, Function<String, Optional<UnitKind>> kinds, Function<String, OperatorClasses> classes) {
        this.rules = rules;
        this.kinds = kinds;
        this.classes = classes;
    }

    /**
     * @param typed the fields as typed, normalised by their types, without happened_on; a word that a field with an
     *     {@code otherwise} doesn't know is allowed
     */
    public SealedEntry seal(Register register, String unit, LocalDate happenedOn, Content typed) {
        var facts = new TreeMap<String, Object>();
        var text = new TreeMap<String, Object>();
        for (var field : register.fields()) {
            var value = typed.values().get(field.name());
            if (value != null && !field.isHeader()) {
                divide(field, value, facts, text);
            } else if (field.preset() != null) {
                facts.put(field.name(), field.type() == FieldType.ENUMS ? List.of(field.preset()) : field.preset());
            }
        }
        derive(register, new Entry(unit, happenedOn, typed), facts);
        return new SealedEntry(new Content(facts), new Content(text), Boolean.TRUE.equals(facts.get("is_drill")));
    }

    /** The sealed facts of an entry with its due days as these rules would have had them; what was typed stays. */
    public Content due(String register, String unit, LocalDate happenedOn, Content sealed) {
        if (sealed.text("due_by").filter("column"::equals).isPresent()) {
            return sealed;
        }
        var facts = new TreeMap<>(sealed.values());
        facts.remove("due_on");
        facts.remove("report_due");
        var entry = new Entry(unit, happenedOn, new Content(facts));
        switch (register) {
            case "claim" -> deriveDue(entry, Limits::claimDays, facts);
            case "question" -> deriveDue(entry, Limits::questionDays, facts);
            case "pi_request" -> deriveDue(entry, Limits::piRequestDays, facts);
            case "incident" -> {
                deriveReportDue(entry, facts);
                renameAuthority(entry, sealed, facts);
            }
            default -> {
                return sealed;
            }
        }
        return new Content(facts);
    }

    /** Where its register names one: where one was named, or nothing had to be reported before. */
    private void renameAuthority(Entry entry, Content sealed, Map<String, Object> facts) {
        facts.remove("authority_owed");
        if (facts.containsKey("report_due") && (sealed.has("authority_owed") || !sealed.has("report_due"))) {
            rules.incidentAuthority(entry.happenedOn, unitClass(entry))
                    .ifPresent(authority -> facts.put("authority_owed", authority));
        }
    }

    private static void divide(Field field, Object value, Map<String, Object> facts, Map<String, Object> text) {
        var otherwise = field.otherwise();
        if (field.isText()) {
            text.put(field.name(), value);
            if (field.presence()) {
                facts.put(field.name(), true);
            }
        } else if (otherwise != null && field.choice(value.toString()).isEmpty()) {
            facts.put(field.name(), otherwise);
            text.put(field.name(), value);
        } else {
            facts.put(field.name(), value);
        }
    }

    private void derive(Register register, Entry entry, Map<String, Object> facts) {
        switch (register.id()) {
            case "claim" -> deriveDue(entry, Limits::claimDays, facts);
            case "question" -> deriveDue(entry, Limits::questionDays, facts);
            case "pi_request" -> deriveDue(entry, Limits::piRequestDays, facts);
            case "incident" -> {
                deriveReportDue(entry, facts);
                deriveAuthority(register, entry, facts);
            }
            case "risk" -> deriveScore(entry, facts);
            case "inspection" -> deriveTarget(entry, facts);
            case "training" -> deriveTopic(entry, facts);
            default -> {
                // nothing is derived in the other registers
            }
        }
    }

    private void deriveDue(Entry entry, ToIntFunction<Limits> workingDays, Map<String, Object> facts) {
        if (entry.typed.has("due_on")) {
            facts.put("due_by", "column");
            return;
        }
        var calendar = rules.workingDays(entry.happenedOn, unitClass(entry));
        var due = calendar.after(entry.happenedOn, workingDays.applyAsInt(limits(entry)));
        facts.put("due_on", due.toString());
        facts.put("due_by", calendar.knows(entry.happenedOn, due) ? "calendar" : "weekdays");
    }

    /** Whether it is late is no part of what is derived. */
    private Limits limits(Entry entry) {
        return rules.limits(entry.happenedOn, unitClass(entry), Map.of());
    }

    private @Nullable String unitClass(Entry entry) {
        return classes.apply(entry.unit).on(entry.happenedOn).orElse(null);
    }

    /** To the minute where the hour of discovery is known, else the same day. */
    private void deriveReportDue(Entry entry, Map<String, Object> facts) {
        var severity = entry.typed.text("severity").orElse("");
        var leak = entry.typed.text("kind").filter(LEAK::equals).isPresent();
        var within = limits(entry).incidentHours();
        var hours = Optional.ofNullable(within.get(severity))
                .or(() -> leak ? Optional.ofNullable(within.get(CONSIDERABLE)) : Optional.empty());
        hours.ifPresent(limit -> facts.put(
                "report_due",
                entry.typed
                        .text("found_at")
                        .map(found ->
                                LocalDateTime.parse(found).plusHours(limit).toString())
                        .orElse(entry.happenedOn.toString())));
    }

    /** Whom the rule of its day names, where the incident has to be reported at all. */
    private void deriveAuthority(Register register, Entry entry, Map<String, Object> facts) {
        if (facts.containsKey("report_due") && register.field("authority_owed").isPresent()) {
            rules.incidentAuthority(entry.happenedOn, unitClass(entry))
                    .ifPresent(authority -> facts.put("authority_owed", authority));
        }
    }

    private static void deriveScore(Entry entry, Map<String, Object> facts) {
        var likelihood = entry.typed.text("likelihood").map(Integer::parseInt);
        var impact = entry.typed.text("impact").map(Integer::parseInt);
        if (likelihood.isPresent() && impact.isPresent()) {
            facts.put("score", Integer.toString(likelihood.get() * impact.get()));
        }
    }

    /** Without a target the unit itself was inspected. */
    private void deriveTarget(Entry entry, Map<String, Object> facts) {
        var target = entry.typed.text("target").orElse(entry.unit);
        kinds.apply(target).ifPresent(kind -> facts.put("target_kind", kind.code()));
        facts.put("level_by", entry.typed.has("level") ? "column" : "preset");
        var checked = number(entry, "checked").filter(total -> total.signum() > 0);
        checked.flatMap(total ->
                        number(entry, "passed").map(passed -> passed.divide(total, SHARE_DIGITS, RoundingMode.HALF_UP)))
                .ifPresent(share ->
                        facts.put("passed_share", share.stripTrailingZeros().toPlainString()));
    }

    private static Optional<BigDecimal> number(Entry entry, String field) {
        return entry.typed.text(field).map(BigDecimal::new);
    }

    private static void deriveTopic(Entry entry, Map<String, Object> facts) {
        var title = entry.typed.text("title").orElse("");
        if (facts.containsKey("topic")) {
            facts.put("topic_by", "column");
        } else if (RULE_OF_LAW_WORDS.stream().anyMatch(title::contains)) {
            facts.put("topic", RULE_OF_LAW);
            facts.put("topic_by", "title");
        }
    }

    private record Entry(String unit, LocalDate happenedOn, Content typed) {}
}

package org.mingcha.evidence.returns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.checklist.Period;
import tools.jackson.databind.node.ObjectNode;

/**
 * A return: what is asked, of whom, how often, until when.
 *
 * @param version of these very fields: a change of any is another version
 * @param schedule how often, from when, until which day
 * @param nil whether one can file that there is nothing to report
 * @param addressees all of them take each filing, which waits until then; none: only the superior, and only what is
 *     explained against the ledger or was sent back before
 * @param about the registers of which a nil return says that nothing happened
 * @param owedBy kinds of units
 * @param within the code of the unit in whose subtree it is owed; null: everywhere
 */
public record ReturnDefinition(
        String id,
        String version,
        String title,
        String english,
        ReturnSchedule schedule,
        boolean nil,
        Set<Addressee> addressees,
        List<String> about,
        Set<UnitKind> owedBy,
        @Nullable String within,
        List<Exemption> exempt,
        List<ReturnField> fields) {
    public ReturnDefinition {
        addressees = Collections.unmodifiableSet(new TreeSet<>(addressees));
        about = List.copyOf(about);
        owedBy = Collections.unmodifiableSet(new TreeSet<>(owedBy));
        exempt = List.copyOf(exempt);
        fields = List.copyOf(fields);
        if (fields.stream().map(ReturnField::name).distinct().count() != fields.size()) {
            throw new MalformedEvidence("Two fields of the return " + id + " have one name");
        }
        if (!addressees.isEmpty() && addressees.size() < Addressee.values().length) {
            throw new MalformedEvidence("The return " + id + " goes to both addressees or to none");
        }
        if (!id.matches("[a-z][a-z_]{1,30}")) {
            throw new MalformedEvidence("A return cannot have the id " + id);
        }
    }

    /** {@code monthly@1}. */
    public String reference() {
        return id + "@" + version;
    }

    public ReturnDefinition withVersion(String other) {
        return new ReturnDefinition(
                id, other, title, english, schedule, nil, addressees, about, owedBy, within, exempt, fields);
    }

    /** Owed in the subtree of this unit alone; null: everywhere. */
    public ReturnDefinition within(@Nullable String unit) {
        return new ReturnDefinition(
                id, version, title, english, schedule, nil, addressees, about, owedBy, unit, exempt, fields);
    }

    /** Owed from this period on. */
    public ReturnDefinition from(Period first) {
        var from =
                new ReturnSchedule(schedule.cadence(), schedule.dueDay(), schedule.lockDays(), first, schedule.only());
        return new ReturnDefinition(
                id, version, title, english, from, nil, addressees, about, owedBy, within, exempt, fields);
    }

    /** As published and sealed: canonical JSON. */
    public byte[] toCanonicalJson() {
        return CanonicalJson.of(ReturnJson.write(this).put("version", version));
    }

    public static ReturnDefinition fromJson(byte[] canonical) {
        var definition = Returns.read(CanonicalJson.parseCanonical(canonical));
        if (!Arrays.equals(definition.toCanonicalJson(), canonical)) {
            throw new MalformedEvidence("The return " + definition.id() + " is not written as returns are");
        }
        return definition;
    }

    /** For people: what {@link Returns#read} reads back. */
    public ObjectNode toTree() {
        return ReturnJson.write(this);
    }

    /** All that it calls by a name: itself, what it is about, its fields. */
    public List<String> words() {
        var words = new ArrayList<>(List.of(id, title, english));
        exempt.forEach(each -> words.add(each.reason()));
        fields.forEach(field -> words.addAll(List.of(field.name(), field.label(), field.english(), field.unit())));
        return words;
    }

    /** 2025年3月月度零报告, 2025年第三季度报告. */
    public String titleOf(Period period) {
        var label = period.label(Locale.SIMPLIFIED_CHINESE);
        return label + title.substring(saidBy(label));
    }

    /** How much of its title a period's name ends with: the quarter, where both say it. */
    public int saidBy(String label) {
        int most = title.length() - 1;
        while (most > 0 && !label.endsWith(title.substring(0, most))) {
            most--;
        }
        return Math.max(0, most);
    }

    /** How often. */
    public Cadence cadence() {
        return schedule.cadence();
    }

    /** Whether it is owed for this period at all. */
    public boolean asks(Period period) {
        return schedule.asks(period);
    }

    /** Whether each filing waits until it is taken. */
    public boolean isAlwaysTaken() {
        return !addressees.isEmpty();
    }

    /** Who takes a filing that waits. */
    public Set<Addressee> takers() {
        return addressees.isEmpty() ? Set.of(Addressee.SUPERIOR) : addressees;
    }

    /** The last day on which a filing is on time. */
    public LocalDate dueOn(Period period) {
        return schedule.dueOn(period);
    }

    /** The last day on which anything can be filed. */
    public Optional<LocalDate> lockedAfter(Period period) {
        return Optional.ofNullable(schedule.lockDays())
                .map(days -> dueOn(period).plusDays(days));
    }

    /** The exemptions that hold in this period, the first that fits a unit decides. */
    public List<Exemption> exemptions(Period period) {
        return exempt.stream()
                .filter(each -> each.appliesIn(period.to().getMonthValue()))
                .toList();
    }

    public Optional<ReturnField> field(String name) {
        return fields.stream().filter(each -> each.name().equals(name)).findFirst();
    }
}

package org.mingcha.evidence.returns;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.checklist.Period;

/**
 * A return: what is asked, of whom, how often, until when.
 *
 * @param dueDay day of the month after the period up to which a filing is on time
 * @param lockDays after so many days beyond the due day nothing can be filed any more; null: no lock
 * @param nil whether one can file that there is nothing to report
 * @param addressees all of them take each filing, which waits until then; none: only the superior, and only what is
 *     explained against the ledger or was sent back before
 * @param about the registers of which a nil return says that nothing happened
 * @param owedBy kinds of units
 */
public record ReturnDefinition(
        String id,
        String title,
        String english,
        Cadence cadence,
        int dueDay,
        @Nullable Integer lockDays,
        boolean nil,
        Set<Addressee> addressees,
        List<String> about,
        Set<UnitKind> owedBy,
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
        if (dueDay < 1 || dueDay > 31) {
            throw new MalformedEvidence("The return " + id + " is due on no day of a month: " + dueDay);
        }
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
        return cadence.dayAfter(period, dueDay);
    }

    /** The last day on which anything can be filed. */
    public Optional<LocalDate> lockedAfter(Period period) {
        return Optional.ofNullable(lockDays).map(days -> dueOn(period).plusDays(days));
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

package org.mingcha.evidence.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.MalformedEvidence;

/**
 * All published rules together: which value a name has on a day. The first publication is the founding: it alone says in
 * which zone days begin, and its rules hold from the day that they name. A later rule without a document number holds
 * from the day after it was sealed at the earliest.
 */
public final class RuleBook {
    private final List<Publication> publications;
    private final ZoneId zone;

    private RuleBook(List<Publication> publications, ZoneId zone) {
        this.publications = publications;
        this.zone = zone;
    }

    /** A document and when its leaf was recorded. */
    public record Publication(RulesDocument document, Instant recordedAt) {}

    /** @param publications in the log's order, the founding first */
    public static RuleBook of(List<Publication> publications) {
        if (publications.isEmpty()) {
            throw new MalformedEvidence("No rules were ever published");
        }
        return new RuleBook(
                List.copyOf(publications), zone(publications.getFirst().document()));
    }

    /** What a log would hold that was founded this very day. */
    public static RuleBook shipped() {
        return of(List.of(new Publication(RulesDocument.shipped(), Instant.EPOCH)));
    }

    public ZoneId zone() {
        return zone;
    }

    public int nextVersion() {
        return publications.size() + 1;
    }

    /**
     * What a publication of this day must not say: a zone, or to hold earlier than it may.
     *
     * @return the names concerned
     */
    public List<String> refused(RulesDocument next, Instant recordedAt) {
        var earliest = dayOf(recordedAt).plusDays(1);
        return next.rules().stream()
                .filter(rule -> rule.name().equals(PublishedRule.ZONE)
                        || rule.number().isEmpty() && rule.from().isBefore(earliest))
                .map(PublishedRule::name)
                .toList();
    }

    /** Publications that break the order of versions, and names that {@link #refused} would not have let in. */
    public List<String> faults() {
        var faults = new ArrayList<String>();
        for (var at = 0; at < publications.size(); at++) {
            var each = publications.get(at);
            if (each.document().version() != at + 1) {
                faults.add(RulesDocument.ID + "@" + each.document().version());
            }
            if (at > 0) {
                faults.addAll(refused(each.document(), each.recordedAt()));
            }
        }
        return faults;
    }

    /** A rule of the unit's class is before one for all, then the one that began later, then the one published later. */
    public Optional<RuleInForce> inForce(String name, LocalDate day, @Nullable String unitClass) {
        return all().filter(each -> each.rule().name().equals(name))
                .filter(each -> !day.isBefore(each.since()) && each.rule().isFor(day, unitClass))
                .reduce((best, each) -> ORDER.compare(best, each) > 0 ? best : each);
    }

    private static final Comparator<RuleInForce> ORDER = Comparator.comparing(
                    (RuleInForce each) -> each.rule().operatorClass() != null)
            .thenComparing(RuleInForce::since)
            .thenComparing(RuleInForce::version);

    /** Everything ever published, in the log's order. */
    public Stream<RuleInForce> all() {
        return publications.stream().flatMap(this::rules);
    }

    /** All that hold on a day, by name. */
    public List<RuleInForce> inForce(LocalDate day, @Nullable String unitClass) {
        var names = new TreeSet<String>();
        all().forEach(each -> names.add(each.rule().name()));
        return names.stream()
                .flatMap(name -> inForce(name, day, unitClass).stream())
                .toList();
    }

    /** What is published and begins after this day, for units of this class. */
    public List<RuleInForce> coming(LocalDate today, @Nullable String unitClass) {
        return all().filter(each -> each.since().isAfter(today))
                .filter(each -> each.rule().operatorClass() == null
                        || each.rule().operatorClass().equals(unitClass))
                .toList();
    }

    /** As if these had not been published. */
    public RuleBook without(List<RuleInForce> coming) {
        return edited(each -> coming.contains(each) ? Stream.empty() : Stream.of(each.rule()));
    }

    /** As if these had held from this day already, in the place of those that they follow: no rule, but what it would do. */
    public RuleBook asIf(List<RuleInForce> coming, LocalDate from) {
        return edited(each -> {
            if (coming.contains(each)) {
                return Stream.of(each.rule().from(from));
            }
            return coming.stream().anyMatch(other -> each.rule().isFollowedBy(other.rule()))
                    ? Stream.empty()
                    : Stream.of(each.rule());
        });
    }

    /** The founding keeps its zone and so its place. */
    private RuleBook edited(Function<RuleInForce, Stream<PublishedRule>> edit) {
        var kept = new ArrayList<Publication>();
        for (var each : publications) {
            var rules = rules(each).flatMap(edit).toList();
            if (!rules.isEmpty()) {
                kept.add(new Publication(new RulesDocument(each.document().version(), rules), each.recordedAt()));
            }
        }
        return of(kept);
    }

    /** @param lateDays of the registers' versions, by {@code id@version} */
    public Limits limits(LocalDate day, @Nullable String unitClass, Map<String, Integer> lateDays) {
        var hours = new TreeMap<String, Integer>();
        inForce(day, unitClass).stream()
                .filter(each -> each.rule().name().startsWith(PublishedRule.INCIDENT))
                .forEach(each -> hours.put(
                        each.rule().name().substring(PublishedRule.INCIDENT.length()),
                        Integer.valueOf(each.rule().text())));
        return new Limits(
                zone,
                hours,
                count("limit.claim", day, unitClass),
                count("limit.question", day, unitClass),
                count("limit.pi_request", day, unitClass),
                count("limit.idle", day, unitClass),
                lateDays);
    }

    /** To whom the law in force has an incident of this day reported; empty: to nobody but the superior. */
    public Optional<String> incidentAuthority(LocalDate day, @Nullable String unitClass) {
        return inForce(PublishedRule.INCIDENT_AUTHORITY, day, unitClass)
                .map(each -> each.rule().text());
    }

    public WorkingDays workingDays(LocalDate day) {
        return workingDays(day, null);
    }

    public WorkingDays workingDays(LocalDate day, @Nullable String unitClass) {
        return WorkingDays.of(inForce(day, unitClass));
    }

    private int count(String name, LocalDate day, @Nullable String unitClass) {
        return inForce(name, day, unitClass)
                .map(each -> Integer.parseInt(each.rule().text()))
                .orElseThrow(() -> new MalformedEvidence("No rule " + name + " is in force on " + day));
    }

    private Stream<RuleInForce> rules(Publication publication) {
        var version = publications.indexOf(publication) + 1;
        var sealedOn = dayOf(publication.recordedAt());
        return publication.document().rules().stream()
                .map(rule -> new RuleInForce(rule, since(rule, version, sealedOn), sealedOn, version));
    }

    private static LocalDate since(PublishedRule rule, int version, LocalDate sealedOn) {
        var free = version == RulesDocument.FOUNDING || !rule.number().isEmpty();
        var earliest = sealedOn.plusDays(1);
        return free || rule.from().isAfter(earliest) ? rule.from() : earliest;
    }

    private LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    private static ZoneId zone(RulesDocument founding) {
        var zones = founding.rules().stream()
                .filter(rule -> rule.name().equals(PublishedRule.ZONE))
                .toList();
        if (zones.size() != 1) {
            throw new MalformedEvidence("The first publication of rules does not say in which zone days begin");
        }
        return RuleValue.zone(zones.getFirst().text());
    }
}

package org.mingcha.transparency;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.OperatorClasses;
import org.mingcha.evidence.register.Limits;
import org.mingcha.evidence.register.Register;
import org.mingcha.evidence.register.RuleBook;
import org.mingcha.evidence.register.RulesDocument;
import org.mingcha.evidence.register.WorkingDays;
import org.mingcha.evidence.report.Grounds;
import org.mingcha.evidence.report.TextBook;
import org.mingcha.tlog.Hash;

/**
 * The rules that the log has sealed, and what they come to. Nothing else moves a figure: no setting, no environment. Before
 * the first record is sealed it is what ships, which that record brings along.
 */
public final class RulesInForce {
    private final TransparencyLog log;
    private final MingchaClock clock;
    private final List<Register> shipped;
    private final Map<Hash, RulesDocument> documents = new ConcurrentHashMap<>();
    private final Map<Hash, TextBook> texts = new ConcurrentHashMap<>();
    private final Map<Hash, Register> registers = new ConcurrentHashMap<>();
    /** Campaigns ask for hundreds of units at one checkpoint. */
    private volatile @Nullable Known last;

    /** @param shipped registers that the log begins with */
    public RulesInForce(TransparencyLog log, MingchaClock clock, List<Register> shipped) {
        this.log = log;
        this.clock = clock;
        this.shipped = List.copyOf(shipped);
    }

    /** All rules that are sealed by now. */
    public RuleBook book() {
        return read(Long.MAX_VALUE).book();
    }

    /** Today's, for the pages and deadlines of today: what they are for units of every class. */
    public Limits limits() {
        return read(Long.MAX_VALUE).limits(clock.today(), null);
    }

    /** Today's for this unit. */
    public Limits limits(String unit) {
        var today = clock.today();
        return read(Long.MAX_VALUE).limits(today, classes(unit).on(today).orElse(null));
    }

    /**
     * Those of a period's last day for a unit of this one's class then, as far as sealed below the checkpoint of this size:
     * figures are computed with them.
     */
    public Limits limits(String unit, LocalDate day, long size) {
        return known(size).limits(day, unitClass(unit, day, size));
    }

    /** The classes of operators that the unit was ever said to be of, as far as sealed. */
    public OperatorClasses classes(String unit) {
        return OperatorClasses.of(log.facts(), unit, book().zone());
    }

    private @Nullable String unitClass(String unit, LocalDate day, long size) {
        return OperatorClasses.of(log.facts(size), unit, known(size).book().zone())
                .on(day)
                .orElse(null);
    }

    private Known known(long size) {
        var known = last;
        if (known == null || known.size() != size) {
            known = read(size);
            last = known;
        }
        return known;
    }

    /** What a report about this unit at that checkpoint says of the definitions it stands on. */
    public Grounds grounds(String unit, String checklist, LocalDate day, long size) {
        var id = checklist.replaceFirst("@.*", "");
        var versions = new LinkedHashSet<String>();
        sealed(LeafType.CHECKLIST_PUBLISHED, size).stream()
                .filter(each -> each.id().equals(id))
                .forEach(each -> versions.add(each.reference()));
        var newer = versions.isEmpty() || versions.getLast().equals(checklist) ? "" : versions.getLast();
        return Grounds.of(newer, known(size).book(), day, unitClass(unit, day, size));
    }

    /** The phrases that reports at the checkpoint of this size are composed with. */
    public TextBook texts(long size) {
        var seen = new LinkedHashSet<String>();
        return sealed(LeafType.TEXTS_PUBLISHED, size).stream()
                .filter(each -> seen.add(each.reference()))
                .reduce((before, later) -> later)
                .map(each -> read(texts, each.sha256(), TextBook::fromJson))
                .orElseGet(TextBook::shipped);
    }

    /**
     * Every version of every register that is sealed below the checkpoint of this size, in the order in which they were first
     * published; what ships and isn't sealed yet comes last, as the next record will bring it along.
     */
    public List<Register> registers(long size) {
        var versions = new LinkedHashMap<String, Register>();
        sealed(LeafType.REGISTER_PUBLISHED, size)
                .forEach(each ->
                        versions.putIfAbsent(each.reference(), read(registers, each.sha256(), Register::fromJson)));
        shipped.forEach(each -> versions.putIfAbsent(each.reference(), each));
        return List.copyOf(versions.values());
    }

    public WorkingDays workingDays() {
        return book().workingDays(clock.today());
    }

    /** Today's for this unit. */
    public WorkingDays workingDays(String unit) {
        var today = clock.today();
        return book().workingDays(today, classes(unit).on(today).orElse(null));
    }

    private record Known(long size, RuleBook book, Map<String, Integer> lateness) {
        Limits limits(LocalDate day, @Nullable String unitClass) {
            return book.limits(day, unitClass, lateness);
        }
    }

    private Known read(long size) {
        var rules = sealed(LeafType.RULES_PUBLISHED, size).stream()
                .map(each -> new RuleBook.Publication(
                        read(documents, each.sha256(), RulesDocument::fromJson), each.recordedAt()))
                .toList();
        return new Known(size, rules.isEmpty() ? RuleBook.shipped() : RuleBook.of(rules), lateness(size));
    }

    /** Of every version of every register. */
    private Map<String, Integer> lateness(long size) {
        var days = new LinkedHashMap<String, Integer>();
        registers(size).forEach(each -> days.put(each.reference(), each.lateAfterDays()));
        return days;
    }

    private List<PublishedDocument> sealed(LeafType type, long size) {
        return log.published(type.code()).stream()
                .filter(each -> each.index() < size)
                .toList();
    }

    private <T> T read(Map<Hash, T> cache, Hash sha256, Function<byte[], T> reader) {
        return cache.computeIfAbsent(
                sha256,
                digest -> reader.apply(log.sealedLog()
                        .published(digest)
                        .orElseThrow(() -> new IllegalStateException(
                                "The document " + digest.hex() + " is published but not kept"))));
    }
}

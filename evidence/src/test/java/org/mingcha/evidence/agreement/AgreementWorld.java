package org.mingcha.evidence.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.LeafVersion;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.bundle.BundleWorld;
import org.mingcha.evidence.bundle.LeafMarks;
import org.mingcha.evidence.bundle.MemoryLog;
import org.mingcha.evidence.bundle.RootChain;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.register.DerivedFacts;
import org.mingcha.evidence.register.Registers;
import org.mingcha.evidence.register.RuleBook;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Hashing;
import org.mingcha.tlog.NoteSigner;

/** The county of {@link BundleWorld} without any entry, and the acts that random years are made of. */
final class AgreementWorld {
    static final Registers REGISTERS = Registers.shipped();
    static final String VILLAGE = "999901001201";

    static final String ORIGIN = "random.invalid/log";

    private static final BundleWorld FOUNDED = BundleWorld.founded(new MemoryLog(ORIGIN));
    private static final List<String> OWING = List.of(BundleWorld.TOWN, VILLAGE);

    /** A file's commitment. */
    private static final List<Hash> FILES = List.of(Hashing.sha256(new byte[] {1}));

    private final BundleWorld county;
    private final MemoryLog log;
    private final DerivedFacts derived = new DerivedFacts(
            RuleBook.shipped(), code -> Optional.of(code.equals(BundleWorld.SCHOOL) ? UnitKind.SCHOOL : UnitKind.TOWN));

    /** @param signer whose name is {@link #ORIGIN} */
    AgreementWorld(NoteSigner signer) {
        log = FOUNDED.log().signedBy(signer);
        county = FOUNDED.over(log);
    }

    BundleWorld county() {
        return county;
    }

    /** An entry's version; {@code target} is the index of the one that it amends or withdraws. */
    long version(
            LeafType type, String unit, LocalDate day, Instant at, Map<String, Object> typed, @Nullable Long target) {
        var sealed = derived.seal(REGISTERS.get(type.register().orElseThrow()), unit, day, new Content(typed));
        var act = new MemoryLog.Act(type, unit, day, at, sealed.facts(), sealed.text(), sealed.drill());
        return log.append(act, target, new LeafMarks("officer", typed.size() % 3 == 0 ? List.of() : FILES));
    }

    void openBooks(String unit, LocalDate day, Instant at) {
        log.append(new MemoryLog.Act(LeafType.BOOKS_OPENED, unit, day, at, Content.EMPTY, Content.EMPTY));
    }

    /** What the unit's leader declares. */
    long declare(String unit, LocalDate day, Instant at, Map<String, String> facts) {
        return byLeader(LeafType.DECLARED, unit, day, at, facts, null);
    }

    void withdraw(String unit, LocalDate day, Instant at, String no, long declared) {
        byLeader(LeafType.DECLARATION_WITHDRAWN, unit, day, at, Map.of("no", no), declared);
    }

    private long byLeader(
            LeafType type, String unit, LocalDate day, Instant at, Map<String, String> facts, @Nullable Long target) {
        var act = new MemoryLog.Act(type, unit, day, at, new Content(facts), Content.EMPTY);
        return log.append(act, target, new LeafMarks("leader", List.of()));
    }

    /**
     * What the unit says of itself from this day on.
     *
     * @param form in which the leaf is sealed: of one of the first no field can be opened alone
     */
    void describe(LeafVersion form, LocalDate day, Instant at, Map<String, Object> text) {
        log.sealing(form);
        var act =
                new MemoryLog.Act(LeafType.UNIT_DESCRIBED, BundleWorld.TOWN, day, at, Content.EMPTY, new Content(text));
        log.append(act);
        log.sealing(LeafVersion.V2);
    }

    /** A month of the monthly return; the school is exempt. */
    void open(Period period, Instant at) {
        var facts = Map.of(
                "return", "monthly",
                "period", period.code(),
                "first_day", period.from().toString(),
                "last_day", period.to().toString(),
                "due_on", period.to().plusDays(5).toString(),
                "about", List.of("claim", "incident", "pi_request"),
                "tree_on", period.to().toString(),
                "opened_late", false);
        var rows = Stream.concat(
                        OWING.stream().map(unit -> row(unit, "owes", "")),
                        Stream.of(row(BundleWorld.SCHOOL, "exempt", "学校")))
                .sorted()
                .toList();
        log.appendSet(
                new MemoryLog.Act(
                        LeafType.PERIOD_OPENED, RootChain.CODE, period.from(), at, new Content(facts), Content.EMPTY),
                rows);
    }

    long file(String unit, Period period, Instant at, Map<String, Boolean> flags, @Nullable Long corrects) {
        var facts = new TreeMap<String, Object>(Map.of(
                "return", "monthly",
                "period", period.code(),
                "due_on", period.to().plusDays(5).toString()));
        facts.putAll(flags);
        return log.append(
                new MemoryLog.Act(LeafType.RETURN_FILED, unit, period.to(), at, new Content(facts), Content.EMPTY),
                corrects);
    }

    /** Withdrawn by the unit, or sent back by its superior. */
    void takeOut(LeafType type, String unit, Period period, Instant at, long filed) {
        var facts = new Content(Map.of("return", "monthly", "period", period.code()));
        log.append(new MemoryLog.Act(type, unit, period.to(), at, facts, Content.EMPTY), filed);
    }

    private static String row(String unit, String owes, String reason) {
        return "[\"%s\",\"%s\",\"%s\"]".formatted(unit, owes, reason);
    }
}

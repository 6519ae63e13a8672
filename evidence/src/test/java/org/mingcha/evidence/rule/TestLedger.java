package org.mingcha.evidence.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.ExpectedSet;
import org.mingcha.evidence.Fact;
import org.mingcha.evidence.Facts;
import org.mingcha.evidence.OperatorClasses;
import org.mingcha.evidence.Seal;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.UnitRow;
import org.mingcha.evidence.Units;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.register.DerivedFacts;
import org.mingcha.evidence.register.Limits;
import org.mingcha.evidence.register.Register;
import org.mingcha.evidence.register.Registers;
import org.mingcha.evidence.register.RuleBook;

/** Sealed facts in memory: entries go in as an office types them and come out as rules see them. */
public final class TestLedger implements Facts, Units {
    public static final String TOWN = "999901001000";
    public static final String SCHOOL = "999901001601";
    /** As if each were in its first version: facts that name none are of that one. */
    public static final Registers REGISTERS = new Registers(Registers.shipped().all().stream()
            .map(register -> register.withVersion(Register.FIRST_VERSION))
            .toList());

    public static final Limits LIMITS = Limits.standard(REGISTERS);
    private static final ZoneId ZONE = LIMITS.zone();

    private final List<Fact> facts = new ArrayList<>();
    private final Map<String, UnitRow> units = new TreeMap<>();
    private final List<UnitRow> former = new ArrayList<>();
    private final Map<Long, ExpectedSet> sets = new TreeMap<>();
    private DerivedFacts derived;
    private LocalDate sealedOn = LocalDate.of(2026, 1, 8);

    public TestLedger() {
        unit("999901001000", "云岭镇", UnitKind.TOWN, "999900000000");
        unit("999901001201", "上坪村", UnitKind.VILLAGE, TOWN);
        derived = new DerivedFacts(RuleBook.shipped(), code -> find(code).map(UnitRow::kind));
    }

    public TestLedger unit(String code, String name, UnitKind kind, String parent) {
        units.put(code, new UnitRow(parent, code, name, kind, null, null, List.of()));
        return this;
    }

    /** All units are operators of this class. */
    public TestLedger ofClass(String code) {
        var said = new Fact(
                0,
                TOWN,
                "unit.described",
                LocalDate.of(2020, 1, 1),
                morning(LocalDate.of(2020, 1, 1)),
                null,
                false,
                new Content(Map.of("class", code)));
        derived = new DerivedFacts(
                RuleBook.shipped(),
                unit -> find(unit).map(UnitRow::kind),
                _ -> new OperatorClasses(List.of(said), ZONE));
        return this;
    }

    public TestLedger school() {
        return unit(SCHOOL, "云岭镇中心小学", UnitKind.SCHOOL, TOWN);
    }

    /** From that day on below another one. */
    public TestLedger moved(String code, String day, String parent) {
        var row = Optional.ofNullable(units.get(code)).orElseThrow();
        var on = LocalDate.parse(day);
        former.add(new UnitRow(row.parent(), code, row.name(), row.kind(), row.since(), on, List.of()));
        units.put(code, new UnitRow(parent, code, row.name(), row.kind(), on, null, List.of()));
        return this;
    }

    public TestLedger closed(String code, String day) {
        var row = Optional.ofNullable(units.get(code)).orElseThrow();
        units.put(code, new UnitRow(row.parent(), code, row.name(), row.kind(), null, LocalDate.parse(day), List.of()));
        return this;
    }

    public TestLedger sealedOn(String day) {
        sealedOn = LocalDate.parse(day);
        return this;
    }

    /** Recorded the day it happened. */
    public TestLedger add(String register, String day, String... fields) {
        return addAt(TOWN, register, day, 0, fields);
    }

    public TestLedger addLate(int days, String register, String day, String... fields) {
        return addAt(TOWN, register, day, days, fields);
    }

    public TestLedger addAt(String unit, String register, String day, int delay, String... fields) {
        var on = LocalDate.parse(day);
        var sealed = derived.seal(REGISTERS.get(register), unit, on, typed(fields));
        return fact(unit, register, on, delay, sealed.drill(), sealed.facts());
    }

    /** An entry whose leaf is marked as a drill. */
    public TestLedger drill(String register, String day, String... fields) {
        return fact(TOWN, register, LocalDate.parse(day), 0, true, typed(fields));
    }

    /** A month of {@code monthly} that these units owe; the school beside them is exempt. */
    public TestLedger month(String code, String... owing) {
        var period = Period.parse(code).orElseThrow();
        var content = typed(
                "return", "monthly",
                "period", code,
                "first_day", period.from().toString(),
                "last_day", period.to().toString(),
                "due_on", period.to().plusDays(5).toString(),
                "about", "claim",
                "tree_on", period.to().toString());
        int index = facts.size();
        sets.put(
                (long) index,
                unit -> unit.equals(SCHOOL)
                        ? Optional.of(false)
                        : Optional.of(true).filter(owes -> List.of(owing).contains(unit)));
        return fact("CN", "period.opened", period.from(), 0, false, content);
    }

    /** A filed monthly return, nil unless it is said otherwise. */
    public TestLedger returned(String unit, String code, int daysAfter, Map<String, Boolean> flags) {
        var values = new TreeMap<String, Object>(Map.of("return", "monthly", "period", code, "nil", true));
        values.putAll(flags);
        var last = Period.parse(code).orElseThrow().to();
        return fact(unit, "return.filed", last, daysAfter, false, new Content(values));
    }

    @Override
    public ExpectedSet expected(long index) {
        return Optional.ofNullable(sets.get(index)).orElseThrow();
    }

    /** Something that isn't an entry of a register. */
    public TestLedger filed(String type, String day, String... fields) {
        return fact(TOWN, type, LocalDate.parse(day), 1, false, typed(fields));
    }

    /** The newest fact's leaf was written on this day. */
    public TestLedger recordedOn(String day) {
        var last = facts.removeLast();
        facts.add(new Fact(
                last.index(),
                last.unit(),
                last.source(),
                last.happenedOn(),
                morning(LocalDate.parse(day)),
                null,
                last.drill(),
                last.content()));
        return this;
    }

    /** The newest fact's leaf names an evidence file. */
    public TestLedger evidenced() {
        var last = facts.removeLast();
        facts.add(new Fact(
                last.index(),
                last.unit(),
                last.source(),
                last.happenedOn(),
                last.recordedAt(),
                last.amendedAt(),
                last.drill(),
                true,
                last.content()));
        return this;
    }

    public TestLedger amended(String day) {
        var last = facts.removeLast();
        facts.add(new Fact(
                last.index(),
                last.unit(),
                last.source(),
                last.happenedOn(),
                last.recordedAt(),
                morning(LocalDate.parse(day)),
                last.drill(),
                last.content()));
        return this;
    }

    /** An entry in every month of these years, so that figures of 0 are covered. */
    public TestLedger keptFrom(int year, int last) {
        for (var each = year; each <= last; each++) {
            for (var month = 1; month <= 12; month++) {
                add("publication", "%d-%02d-10".formatted(each, month), "title", "通知", "channel", "镇公众号");
            }
        }
        return this;
    }

    @Override
    public List<Fact> of(Set<String> codes, String source, LocalDate from, LocalDate to) {
        return facts.stream()
                .filter(fact -> codes.contains(fact.unit()) && fact.source().equals(source))
                .filter(fact ->
                        !fact.happenedOn().isBefore(from) && !fact.happenedOn().isAfter(to))
                .toList();
    }

    @Override
    public Units units() {
        return this;
    }

    @Override
    public Seal seal() {
        return new Seal(
                "test.invalid/log", facts.size(), "cm9vdA==", "test.invalid/log\n1\ncm9vdA==\n", morning(sealedOn));
    }

    @Override
    public Optional<UnitRow> find(String code) {
        return Optional.ofNullable(units.get(code));
    }

    @Override
    public List<UnitRow> children(String parent) {
        return Stream.concat(former.stream(), units.values().stream())
                .filter(row -> row.parent().equals(parent))
                .toList();
    }

    private TestLedger fact(String unit, String source, LocalDate on, int delay, boolean drill, Content content) {
        facts.add(new Fact(facts.size(), unit, source, on, morning(on.plusDays(delay)), null, drill, content));
        return this;
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(10, 0).atZone(ZONE).toInstant();
    }

    /** Names and values in turn; several values of one field with 、 between them. */
    private static Content typed(String... fields) {
        var values = new TreeMap<String, Object>();
        for (var i = 0; i < fields.length; i += 2) {
            var isList = fields[i].equals("audience");
            values.put(fields[i], isList ? Arrays.asList(fields[i + 1].split("、")) : fields[i + 1]);
        }
        return new Content(values);
    }
}

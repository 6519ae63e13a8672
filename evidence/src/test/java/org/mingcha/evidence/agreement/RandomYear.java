package org.mingcha.evidence.agreement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.LeafVersion;
import org.mingcha.evidence.bundle.BundleWorld;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.register.Field;
import org.mingcha.evidence.register.Register;
import org.mingcha.evidence.register.Registers;

/** What happens in a town, its village and its school within two years, at random: entered, amended, withdrawn, returned. */
final class RandomYear {
    private static final List<String> UNITS =
            List.of(BundleWorld.TOWN, BundleWorld.TOWN, BundleWorld.TOWN, BundleWorld.SCHOOL, AgreementWorld.VILLAGE);
    /** When the report is issued: nothing is recorded after that. */
    private static final Instant REPORT = Instant.parse("2026-01-05T00:00:00Z");

    private static final LocalDate FIRST = LocalDate.of(2024, 6, 1);

    private final Random random;
    private final AgreementWorld world;
    private final Registers registers = AgreementWorld.REGISTERS;
    private final List<Event> events = new ArrayList<>();

    RandomYear(Random random, AgreementWorld world) {
        this.random = random;
        this.world = world;
    }

    /** Something that is recorded at this time. */
    private record Event(Instant at, Runnable act) {}

    /** What later acts need to know of an entry. */
    private static final class Entry {
        private final Register register;
        private final String unit;
        private LocalDate day;
        private long index = -1;
        private TreeMap<String, Object> typed;

        Entry(Register register, String unit, LocalDate day, TreeMap<String, Object> typed) {
            this.register = register;
            this.unit = unit;
            this.day = day;
            this.typed = typed;
        }
    }

    void happen() {
        var few = IntStream.range(0, 1 + random.nextInt(4))
                .mapToObj(each -> oneOf(registers.all()))
                .toList();
        var entries = 20 + random.nextInt(60);
        IntStream.range(0, entries)
                .forEach(each -> enter(random.nextInt(3) == 0 ? oneOf(registers.all()) : oneOf(few)));
        if (random.nextBoolean()) {
            returns();
        }
        if (random.nextBoolean()) {
            openBooks();
        }
        if (random.nextBoolean()) {
            move();
        }
        new RandomDeclarations(random, world).happen((at, act) -> events.add(new Event(at, act)));
        if (random.nextInt(4) > 0) {
            IntStream.rangeClosed(1, 1 + random.nextInt(3)).forEach(each -> describe());
        }
        events.stream()
                .filter(event -> event.at().isBefore(REPORT))
                .sorted(Comparator.comparing(Event::at))
                .forEach(event -> event.act().run());
    }

    /** The school goes to the other town. */
    private void move() {
        var day = FIRST.plusDays(random.nextInt(560));
        events.add(new Event(
                day.atTime(4, 0).toInstant(ZoneOffset.UTC), () -> world.county().moveSchool(day)));
    }

    /** Some units say when they began to keep their ledgers, some of them twice. */
    private void openBooks() {
        for (var each = 0; each < 4; each++) {
            var unit = oneOf(UNITS);
            var day = FIRST.plusDays(random.nextInt(590));
            var at = time(day.plusDays(random.nextInt(2)));
            events.add(new Event(at, () -> world.openBooks(unit, day, at)));
        }
    }

    /** The town says in whose name its reports go out, and to whom: from before or after the day on which it says so. */
    private void describe() {
        var said = FIRST.plusDays(random.nextInt(570));
        var day = said.plusDays(random.nextInt(80) - 40L);
        var at = time(said);
        var form = random.nextInt(8) == 0 ? LeafVersion.V1 : LeafVersion.V2;
        var text = ofItself();
        events.add(new Event(at, () -> world.describe(form, day, at, text)));
    }

    /** As far as it says anything. */
    private TreeMap<String, Object> ofItself() {
        var all = Map.of(
                "names", oneOf(List.of(List.of("镇人民政府", "镇党委"), List.of("某镇“一办”"))),
                "signature", oneOf(List.of("青溪县某镇人民政府", "某镇党政办")),
                "self_designation", oneOf(List.of("我镇", "本镇")),
                "addressees", oneOf(List.of(List.of("report 县委网信办 县政府", "task 各村"), List.of("task 各村"))));
        var said = new TreeMap<String, Object>(Map.of("by_account", "7"));
        all.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(each -> random.nextInt(3) > 0)
                .forEach(each -> said.put(each.getKey(), each.getValue()));
        return said;
    }

    private void enter(Register register) {
        var entry = new Entry(register, oneOf(UNITS), FIRST.plusDays(random.nextInt(590)), typed(register));
        var at = time(entry.day.plusDays(random.nextInt(5) == 0 ? random.nextInt(40) : random.nextInt(2)));
        events.add(new Event(
                at,
                () -> entry.index =
                        world.version(LeafType.entered(register.id()), entry.unit, entry.day, at, entry.typed, null)));
        if (random.nextInt(5) == 0) {
            change(entry, at);
        }
    }

    /** Amended, perhaps moved to another day, perhaps withdrawn in the end. */
    private void change(Entry entry, Instant entered) {
        var at = entered.plusSeconds(3_600L + random.nextInt(3_000_000));
        events.add(new Event(at, () -> {
            var drill = entry.typed.get("is_drill");
            entry.typed = typed(entry.register);
            entry.typed.remove("is_drill");
            if (drill != null) {
                entry.typed.put("is_drill", drill);
            }
            if (random.nextInt(3) == 0) {
                entry.day = entry.day.plusDays(random.nextInt(80) - 40L);
            }
            var type = LeafType.amended(entry.register.id());
            world.version(type, entry.unit, entry.day, at, entry.typed, entry.index);
        }));
        if (random.nextInt(3) == 0) {
            var later = at.plusSeconds(60L + random.nextInt(900_000));
            var type = LeafType.withdrawn(entry.register.id());
            events.add(new Event(
                    later, () -> world.version(type, entry.unit, entry.day, later, entry.typed, entry.index)));
        }
    }

    private TreeMap<String, Object> typed(Register register) {
        var typed = new TreeMap<String, Object>();
        register.fields().stream()
                .filter(field -> field.isTyped() && !field.isHeader())
                .filter(field -> field.required() || random.nextInt(3) > 0)
                .forEach(field -> typed.put(field.name(), value(field)));
        return typed;
    }

    private Object value(Field field) {
        var day = FIRST.plusDays(random.nextInt(600));
        return switch (field.type()) {
            case DATE -> day.toString();
            case DATETIME -> "%sT%02d:%02d".formatted(day, random.nextInt(24), random.nextInt(60));
            case TEXT, POST, LABEL -> oneOf(List.of("防汛通知", "镇公众号", "法治讲座", "党政办主任", "“一网”通报", "个人信息保护办法"));
            case ENUM -> oneOf(field.choices()).value();
            case ENUMS ->
                field.choices().stream()
                        .map(choice -> choice.value())
                        .filter(word -> random.nextBoolean()
                                || word.equals(field.choices().getFirst().value()))
                        .toList();
            case INTEGER -> Integer.toString(number(field));
            case AMOUNT ->
                BigDecimal.valueOf(random.nextInt(400))
                        .divide(BigDecimal.valueOf(4))
                        .stripTrailingZeros()
                        .toPlainString();
            case BOOLEAN -> random.nextInt(4) == 0;
            case UNIT -> oneOf(UNITS);
        };
    }

    private int number(Field field) {
        var range = field.range();
        if (range == null) {
            return random.nextInt(15);
        }
        var ends = range.split("-");
        var low = Integer.parseInt(ends[0]);
        return low + random.nextInt(Integer.parseInt(ends[1]) - low + 1);
    }

    /** Some months of the monthly return: opened, filed in time or late, sent back, filed again, withdrawn. */
    private void returns() {
        for (var month = 1; month <= 12; month++) {
            if (random.nextInt(4) > 0) {
                var period = Period.parse("2025-%02d".formatted(month)).orElseThrow();
                var opened = time(period.from().plusDays(1));
                events.add(new Event(opened, () -> world.open(period, opened)));
                UNITS.stream().distinct().forEach(unit -> file(unit, period));
            }
        }
    }

    private void file(String unit, Period period) {
        if (random.nextInt(4) == 0) {
            return;
        }
        var at = time(period.to().plusDays(random.nextInt(12)));
        var filed = new long[1];
        var flags = Map.of("nil", random.nextBoolean(), "explained", random.nextInt(4) == 0);
        events.add(new Event(at, () -> filed[0] = world.file(unit, period, at, flags, null)));
        switch (random.nextInt(8)) {
            case 0 -> later(at, later -> world.takeOut(LeafType.RETURN_SENT_BACK, unit, period, later, filed[0]));
            case 1 ->
                later(at, later -> world.takeOut(new LeafType("return.withdrawn"), unit, period, later, filed[0]));
            case 2 -> {
                var back = at.plusSeconds(7_200);
                events.add(
                        new Event(back, () -> world.takeOut(LeafType.RETURN_SENT_BACK, unit, period, back, filed[0])));
                later(
                        back,
                        later -> world.file(unit, period, later, Map.of("nil", false, "explained", false), filed[0]));
            }
            default -> {
                // stays as it is
            }
        }
    }

    private void later(Instant after, java.util.function.Consumer<Instant> act) {
        var at = after.plusSeconds(3_600L + random.nextInt(400_000));
        events.add(new Event(at, () -> act.accept(at)));
    }

    private Instant time(LocalDate day) {
        return day.atStartOfDay().plusSeconds(random.nextInt(86_400)).toInstant(ZoneOffset.UTC);
    }

    private <T> T oneOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}

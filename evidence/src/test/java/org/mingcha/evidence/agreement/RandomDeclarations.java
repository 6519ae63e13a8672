package org.mingcha.evidence.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.mingcha.evidence.bundle.BundleWorld;

/** What the leaders of random years declare: often of whole years, sometimes what no leader could, sometimes withdrawn. */
final class RandomDeclarations {
    private static final List<String> UNITS =
            List.of(BundleWorld.TOWN, BundleWorld.TOWN, BundleWorld.TOWN, BundleWorld.TOWN, AgreementWorld.VILLAGE);
    private static final LocalDate FIRST = LocalDate.of(2025, 6, 1);
    private static final YearMonth EARLIEST = YearMonth.of(2019, 6);

    private final Random random;
    private final AgreementWorld world;
    private int last;

    RandomDeclarations(Random random, AgreementWorld world) {
        this.random = random;
        this.world = world;
    }

    void happen(BiConsumer<Instant, Runnable> events) {
        if (random.nextInt(3) > 0) {
            var several = random.nextInt(24);
            for (var each = 0; each < several; each++) {
                declare(events);
            }
        }
    }

    private void declare(BiConsumer<Instant, Runnable> events) {
        var unit = UNITS.get(random.nextInt(UNITS.size()));
        var day = FIRST.plusDays(random.nextInt(218));
        var at = day.atStartOfDay().plusSeconds(random.nextInt(86_400)).toInstant(ZoneOffset.UTC);
        var facts = facts();
        var index = new long[1];
        events.accept(at, () -> index[0] = world.declare(unit, day, at, facts));
        if (random.nextInt(6) == 0) {
            var no = facts.getOrDefault("no", "1");
            var later = at.plusSeconds(60L + random.nextInt(900_000));
            events.accept(later, () -> world.withdraw(unit, day, later, no, index[0]));
        }
    }

    private Map<String, String> facts() {
        var registers = AgreementWorld.REGISTERS.all();
        var from = EARLIEST.plusMonths(random.nextBoolean() ? random.nextInt(6) : random.nextInt(80));
        var until = random.nextBoolean() ? YearMonth.of(2026, 2) : from.plusMonths(random.nextInt(70));
        var facts = new TreeMap<>(Map.of(
                "no", Integer.toString(++last),
                "register", registers.get(random.nextInt(registers.size())).id(),
                "from", from.toString(),
                "until", until.toString(),
                "because", List.of("before-ledger", "none-arose", "other").get(random.nextInt(3))));
        if (random.nextInt(8) == 0) {
            facts.put(
                    List.of("no", "from", "until", "because", "register").get(random.nextInt(5)),
                    List.of("0", "2025-13", "2025-1", "", "2026-03").get(random.nextInt(5)));
        }
        return facts;
    }
}

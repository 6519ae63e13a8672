package org.mingcha.evidence.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.mingcha.evidence.bundle.Forger;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.report.Inputs;
import org.mingcha.evidence.rule.Result;
import org.mingcha.tlog.NoteSigner;

/** One case of the agreement of verifiers: a random ledger under random rules, the same for the same seed. */
public record RandomBundle(long seed, byte[] zip) {
    /** How many of them the verifiers are asked about: {@code ./mingcha test agreement --cases N}. */
    public static final long CASES = Long.getLong("agreement.cases", 200);

    private static final List<String> PERIODS = List.of("2025", "2025-H1", "2025-Q3", "2025-02", "2024-H2");

    private static final Checklist SHIPPED = Checklist.shipped("town-online-work");

    public static RandomBundle of(long seed) {
        var random = new Random(seed);
        var world = new AgreementWorld(NoteSigner.generate(AgreementWorld.ORIGIN, new SeededRandom(seed)));
        new RandomYear(random, world).happen();
        var checklist =
                random.nextInt(4) == 0 ? SHIPPED : new RandomChecklist(random, AgreementWorld.REGISTERS).checklist();
        if (random.nextInt(2) == 0) {
            new RandomTemplate(random, checklist).publish(world.county());
        }
        var period = Period.parse(PERIODS.get(random.nextInt(PERIODS.size()))).orElseThrow();
        return new RandomBundle(seed, world.county().bundle(checklist, inputs(random, checklist), period));
    }

    /** The figures.json that the writer computed: all figures, results and sentences. */
    public byte[] figures() {
        return Forger.of(zip).part("figures.json");
    }

    private static Inputs inputs(Random random, Checklist checklist) {
        var answers = new TreeMap<String, Inputs.Answer>();
        checklist.items().stream()
                .filter(item -> random.nextInt(3) == 0)
                .forEach(item -> answers.put(item.id(), answer(random)));
        var inputs = Inputs.NONE.withAnswers(Map.copyOf(answers));
        if (random.nextBoolean()) {
            inputs = inputs.addressedTo("青溪县");
        }
        if (random.nextBoolean()) {
            inputs = inputs.ordered("关于开展自查的通知", random.nextBoolean() ? "青网信〔2026〕1号" : "");
        }
        if (random.nextInt(3) == 0) {
            inputs = inputs.despite("上级要求先行报送。");
        }
        return random.nextInt(3) == 0 ? inputs.dated(LocalDate.of(2026, 1, 9)).withPending(random.nextInt(3)) : inputs;
    }

    private static Inputs.Answer answer(Random random) {
        var reason = random.nextBoolean() ? "经办人外出" : "";
        var narrative = random.nextInt(3) == 0 ? "已按要求开展" : "";
        var override = random.nextInt(4) == 0 ? new Inputs.Override(Result.MET, "另有纸质台账") : null;
        var due = random.nextBoolean() ? LocalDate.of(2026, 2, 28) : null;
        var measure = random.nextInt(3) > 0
                ? new Inputs.Measure(random.nextBoolean() ? "补齐台账" : "", random.nextBoolean() ? "党政办主任" : "", due)
                : null;
        return new Inputs.Answer(narrative, reason, random.nextBoolean(), override, measure);
    }

    /** Keys that are the same for the same seed. */
    private static final class SeededRandom extends java.security.SecureRandom {
        private static final long serialVersionUID = 1;

        @SuppressWarnings("serial")
        private final transient Random random;

        SeededRandom(long seed) {
            random = new Random(seed);
        }

        @Override
        public void nextBytes(byte[] bytes) {
            random.nextBytes(bytes);
        }
    }
}

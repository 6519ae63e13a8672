package org.mingcha.ledger.shelf;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingcha.evidence.checklist.YamlWriter;
import org.mingcha.evidence.register.Register;
import org.mingcha.evidence.register.Registers;
import org.mingcha.fuzz.FuzzBudget;
import org.mingcha.fuzz.Seeds;

/** A register from a file of any kind; what was read can be written again in each form. */
@Tag("slow")
class RegisterFuzzTest {
    private static final Registers PUBLISHED = Registers.shipped();

    /** Found by the fuzzer. */
    private static final String CHOICE_WITHOUT_A_WORD = """
            id: xy
            sheet: y
            en: z
            late_after_days: 7
            fields: [{name: happened_on, zh: 日期, en: Date, type: date}, {name: f1, zh: 类, en: K, type: enum, choices: [[~, x]]}]
            """;

    static Stream<byte[]> seeds() {
        return Stream.concat(
                Seeds.of(
                        YamlWriter.write(PUBLISHED.get("training").toTree()),
                        YamlWriter.write(PUBLISHED.get("incident").toTree()),
                        "id: x\nsheet: y\nen: z\nlate_after_days: 7\nfields: []\n",
                        CHOICE_WITHOUT_A_WORD,
                        "id: [",
                        "an".repeat(2_000) + "q"),
                Stream.of(RegisterWorkbook.write(PUBLISHED.get("meeting"))));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = Seeds.EACH)
    void isReadOrRefused(byte[] bytes) {
        FuzzBudget.spend(() -> read(bytes));
    }

    private static void read(byte[] bytes) {
        if (new RegisterFiles(PUBLISHED).read("draft", bytes) instanceof RegisterFileResult.Read(var registers)) {
            for (Register register : registers) {
                RegisterWorkbook.write(register);
                YamlWriter.write(register.toTree());
                Register.fromJson(register.toCanonicalJson());
            }
        }
    }
}

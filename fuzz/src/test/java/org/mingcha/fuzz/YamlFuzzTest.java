package org.mingcha.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.YamlText;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.register.Registers;

/** YAML, and checklists in it. */
@Tag("slow")
class YamlFuzzTest {
    private static final Registers REGISTERS = Registers.shipped();

    static Stream<byte[]> seeds() {
        return Stream.concat(
                Seeds.of(
                        "a: &q x\nb: [*q, *q]\n",
                        "a: &a [*a]\n",
                        "<<: {a: 1}\n? [x, y]\n: - z\n",
                        "- |2\n  a\n- >-\n b\n- !!binary aGk=\n- 0x1F\n- .nan\n- 2026-01-01\n",
                        "%YAML 1.2\n---\n{a: 1, a: 2}\n...\n",
                        "[".repeat(2_000),
                        "- ".repeat(2_000) + "a",
                        "? ".repeat(1_000)),
                Stream.of(Seeds.resource("/checklists/network-security-baseline.yaml")));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = Seeds.EACH)
    void isReadOrRefused(byte[] bytes) {
        FuzzBudget.spend(() -> read(bytes));
    }

    private static void read(byte[] bytes) {
        var yaml = new String(bytes, StandardCharsets.UTF_8);
        try {
            YamlText.parse(yaml);
        } catch (MalformedEvidence refused) {
            return;
        }
        Checklist.fromYaml("checklist.yaml", yaml, REGISTERS);
    }
}

package org.mingcha.evidence.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mingcha.evidence.bundle.BundleWorld;
import org.mingcha.evidence.bundle.Forger;
import org.mingcha.evidence.bundle.MemoryLog;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.report.Inputs;
import org.mingcha.evidence.report.Inputs.Answer;
import org.mingcha.evidence.rule.UnitAnswer;

/** A bundle of a checklist that units answer with numbers and evidence. */
class AnswersBundleTest {
    private static final Inputs ANSWERS = Inputs.NONE.withAnswers(Map.of(
            "5",
            Answer.counted(39, 40),
            "17",
            Answer.shown(new UnitAnswer.Evidence("", "备份日志", List.of(), LocalDate.of(2025, 12, 28))),
            "15",
            Answer.notApplicable("网站由县里统一建设")));

    @Test
    void aVerifierComesToTheSameBytes() {
        assertEquals("", problems(bundle()));
    }

    @Test
    void aRaisedNumberIsFoundWhereverItIsRaised() {
        var answered = "\"done\":\"39\"";
        var figure = "\"name\":\"done\",\"unit\":\"items\",\"value\":39";
        for (var forged : List.of(answered, figure)) {
            var bytes = Forger.of(bundle())
                    .change("figures.json", before -> replaced(before, forged))
                    .mend()
                    .zip();
            assertTrue(problems(bytes).contains("item 5 "), forged + ": " + problems(bytes));
        }
    }

    private static byte[] replaced(byte[] bytes, String text) {
        var before = new String(bytes, StandardCharsets.UTF_8);
        assertTrue(before.contains(text));
        return before.replace(text, text.replace("39", "40")).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bundle() {
        var world = BundleWorld.of(new MemoryLog("qingxi.invalid/log"));
        return world.bundle(Checklist.shipped("network-security-baseline"), ANSWERS);
    }

    private static String problems(byte[] zip) {
        var made = assertInstanceOf(Verification.Made.class, new Verifier(TrustAnchor.BUNDLE_ONLY, null).verify(zip));
        return made.checks().stream()
                .filter(check -> !check.isOk())
                .map(check -> check.detail(Locale.ENGLISH))
                .collect(Collectors.joining("\n"));
    }
}

package org.mingcha.evidence.report;

import org.junit.jupiter.api.Test;
import org.mingcha.evidence.rule.ModelTown;
import org.mingcha.evidence.rule.TestLedger;

class EnglishReadingTest {
    @Test
    void x() throws Exception {
        var evaluation = ModelTown.evaluate(ModelTown.ledger(), "2025");
        var report = new Report(TestLedger.REGISTERS, TestLedger.LIMITS).compose(evaluation, Inputs.NONE);
        var reading = new EnglishReading(TestLedger.REGISTERS, TestLedger.LIMITS, Grounds.NONE)
                .of(evaluation, report)
                .orElseThrow();
        java.nio.file.Files.write(java.nio.file.Path.of("/tmp/en-reading.json"), reading);
    }
}

package org.mingcha.evidence.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mingcha.evidence.rule.ModelTown.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Item 12 of a town that checked itself on paper: by an entry with its numbers and a file that shows it. */
class PaperSelfCheckTest {
    private static final String YEAR = "2025";

    private final TestLedger ledger = new TestLedger();

    @Test
    void isAnsweredByAnEntryWithEvidence() {
        assertEquals(Result.NOT_MET, twelfth().result());
        checked("2025-09-10", "25", "23").evidenced();
        assertEquals(Result.MET, twelfth().result());
        assertEquals(Optional.of("0.92"), share());
    }

    @Test
    void withoutAFileNothingIsConcluded() {
        checked("2025-09-10", "25", "23");
        assertEquals(Result.INSUFFICIENT_EVIDENCE, twelfth().result());
        assertEquals(List.of(new Lack.Unevidenced("inspection")), twelfth().lacks());
    }

    @Test
    void theNewestCounts() {
        checked("2025-03-10", "25", "25").evidenced();
        checked("2025-09-10", "25", "20").evidenced();
        assertEquals(Result.PARTLY, twelfth().result());
        checked("2025-10-10", "25", "10").evidenced();
        assertEquals(Result.NOT_MET, twelfth().result());
        checked("2025-10-11", "25", "25");
        assertEquals(Result.INSUFFICIENT_EVIDENCE, twelfth().result());
    }

    @Test
    void whatWasCheckedInTheSystemGoesBeforePaper() {
        ModelTown.accepted(ledger, "2025-06-30", "30", "20", "0.6667");
        checked("2025-09-10", "25", "25");
        assertEquals(Result.NOT_MET, twelfth().result());
        ModelTown.accepted(ledger, "2025-07-31", "30", "24", "0.8");
        assertEquals(Result.PARTLY, twelfth().result());
    }

    @Test
    void onlyTheUnitsOwnCheckOfThisWorkWithinAYearCounts() {
        checked("2024-12-31", "25", "25").evidenced();
        checked("2025-09-10", "25", "25", "fields_of_work", "保密").evidenced();
        ledger.add("inspection", "2025-05-20", "title", "督导", "findings", "0", "rectified", "0", "level", "本级督导");
        ledger.add("inspection", "2025-05-20", "title", "自查", "findings", "0", "rectified", "0", "level", "本单位自查");
        assertEquals(Result.NOT_MET, twelfth().result());
    }

    /** It is no inspection by a superior, and none of those below. */
    @Test
    void isNoInspectionByOthers() {
        checked("2025-09-10", "25", "23").evidenced();
        assertEquals(Result.NOT_APPLICABLE, item(ledger, "11", YEAR).result());
    }

    private TestLedger checked(String day, String checked, String passed, String... more) {
        var fields = new ArrayList<>(List.of(
                "title",
                "网络与信息安全自查",
                "findings",
                "2",
                "rectified",
                "2",
                "level",
                "本单位自查",
                "checked",
                checked,
                "passed",
                passed));
        fields.addAll(List.of(more));
        return ledger.add("inspection", day, fields.toArray(String[]::new));
    }

    private ItemResult twelfth() {
        return item(ledger, "12", YEAR);
    }

    private Optional<String> share() {
        return twelfth().figure("paper_share").flatMap(Figure::number).map(number -> number.toPlainString());
    }
}

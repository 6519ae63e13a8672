package org.mingcha.evidence.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mingcha.evidence.rule.ModelTown.item;
import static org.mingcha.evidence.rule.ModelTown.number;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.checklist.Rule.Mark;

/** Items 10, 16 and 23. */
class TrainingItemsTest {
    private static final String YEAR = "2025";

    @Test
    void item10NeedsATrainingOfOfficials() {
        assertEquals(Result.NOT_MET, item(ModelTown.ledger(), "10", "2025-H2").result());
        assertEquals(
                Result.INSUFFICIENT_EVIDENCE,
                item(ModelTown.without("training"), "10", YEAR).result());
        assertEquals("40", number(item(ModelTown.ledger(), "10", YEAR), "attendance"));
    }

    @Test
    void item16TakesTitlesWhereThereIsNoTopic() {
        var ledger = ModelTown.without("training").add("training", "2025-12-04", "title", "宪法日宣传", "audience", "群众");
        var met = item(ledger, "16", YEAR);
        assertEquals(Result.MET, met.result());
        assertEquals(
                Map.of(Mark.Kind.BY_TITLE, 1), met.figure("count").orElseThrow().marks());
    }

    @Test
    void item16AsksForTheTopicWhereNoTitleMatches() {
        var ledger = ModelTown.without("training").add("training", "2025-12-04", "title", "讲座", "audience", "群众");
        assertEquals(
                List.of(new Lack.EmptyColumn("training", "topic", false)),
                item(ledger, "16", YEAR).lacks());
        ModelTown.training(ledger, "2025-05-01", "群众", "防范诈骗");
        assertEquals(Result.NOT_MET, item(ledger, "16", YEAR).result());
    }

    @Test
    void item23KeepsOwnAndBelowApart() {
        var item = item(ModelTown.ledger(), "23", YEAR);
        assertEquals(
                List.of("2", "240", "1", "1", "40", "200", "1", "1", "0"),
                item.figures().stream().map(each -> number(item, each.name())).toList());
    }

    @Test
    void item23AsksForEverySchoolThatIsOpen() {
        var ledger = ModelTown.ledger().unit("999901001602", "云岭初级中学", UnitKind.SCHOOL, TestLedger.TOWN);
        assertEquals(Result.PARTLY, item(ledger, "23", YEAR).result());
        ledger.closed("999901001602", "2025-09-01");
        assertEquals(Result.MET, item(ledger, "23", YEAR).result());
        assertEquals(Result.NOT_MET, item(ledger, "23", "2025-H2").result());
        assertEquals(
                Result.INSUFFICIENT_EVIDENCE, item(new TestLedger(), "23", YEAR).result());
    }
}

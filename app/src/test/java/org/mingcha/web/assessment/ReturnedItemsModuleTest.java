package org.mingcha.web.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mingcha.accounts.Actor;
import org.mingcha.database.MingchaClock;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.evidence.checklist.AnswerKind;
import org.mingcha.evidence.rule.Result;
import org.mingcha.inspection.campaign.AssessmentItem;
import org.mingcha.inspection.campaign.AssessmentItem.Decision;
import org.mingcha.inspection.campaign.AssessmentItem.Review;
import org.mingcha.inspection.campaign.ItemAnswer;
import org.mingcha.inspection.campaign.ItemProgress;
import org.mingcha.inspection.campaign.ReturnReason;
import org.mingcha.ledger.PublishedRules;
import org.mingcha.ledger.RulesPublicationResult;
import org.mingcha.web.support.Messages;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.JsonNodeFactory;

/** A returned item is due by the calendar that is published, which the unit's reminders go by as well. */
@MingchaSpringTest
class ReturnedItemsModuleTest {
    /** A Monday of a year whose calendar the product doesn't bring along. */
    private static final Instant MONDAY = Instant.parse("2024-07-01T04:00:00Z");

    @Autowired
    private ReturnedItems returned;

    @Autowired
    private PublishedRules rules;

    @Autowired
    private MingchaClock clock;

    @Test
    void untilIsCountedByThePublishedCalendar() {
        assertThat(until()).contains("2024-07-04");
        assertThat(rules.publish(Actor.operator(), """
                        - name: working_days.2024
                          value: {off: [2024-07-02/2024-07-05], work: [2024-07-06, 2024-07-07]}
                          from: 2024-01-01
                          number: 青网信〔2024〕1号
                          source: 本县
                        """)).isInstanceOf(RulesPublicationResult.Published.class);
        assertThat(until()).contains("2024-07-08");
    }

    private String until() {
        var words = new Messages(Locale.SIMPLIFIED_CHINESE, clock.zone());
        return Objects.requireNonNull(returned.of(words, item())).when();
    }

    private static AssessmentItem item() {
        var nothing = JsonNodeFactory.instance.objectNode();
        return new AssessmentItem(
                "4",
                "问题",
                AnswerKind.COMPUTED,
                Result.MET,
                ItemProgress.RETURNED,
                nothing,
                nothing,
                "",
                ItemAnswer.NONE,
                new Review(Decision.RETURNED, ReturnReason.values()[0], "请补充", MONDAY),
                Set.of(),
                1);
    }
}

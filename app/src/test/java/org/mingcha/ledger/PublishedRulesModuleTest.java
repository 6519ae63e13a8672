package org.mingcha.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.database.MingchaClock;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.evidence.register.RuleInForce;
import org.mingcha.ledger.RulesPublicationResult.Why;
import org.mingcha.transparency.Custody;
import org.mingcha.transparency.RulesInForce;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.annotation.Autowired;

/** Rules are added by who administers the root, never backwards, and what they say holds everywhere at once. */
@MingchaSpringTest
class PublishedRulesModuleTest {
    @Autowired
    private PublishedRules published;

    @Autowired
    private RulesInForce rules;

    @Autowired
    private TransparencyLog log;

    @Autowired
    private Custody custody;

    @Autowired
    private MingchaClock clock;

    private String today = "";

    @BeforeEach
    void today() {
        today = clock.today().toString();
    }

    @Test
    void onlyWhoAdministersTheRootPublishes() {
        var rule = rule("limit.claim", "2", clock.today().plusDays(1).toString(), "");
        for (var grant : List.of(
                new Actor.Grant(Role.ADMIN, "999901001000", "CN/999900000000/999901001000/"),
                new Actor.Grant(Role.INSPECTOR, "CN", "CN/"))) {
            assertThat(published.publish(new Actor(7, "x", List.of(grant)), rule))
                    .isInstanceOf(RulesPublicationResult.Forbidden.class);
        }
    }

    @Test
    void whatWouldHoldBackwardsOrMeansNothingIsRefusedWithItsReason() {
        refused(rule("limit.claim", "2", today, ""), Why.BACK_DATED);
        refused(rule("zone", "Pacific/Pago_Pago", "2999-01-01", ""), Why.ZONE);
        refused(rule("limit.clam", "2", "2999-01-01", ""), Why.UNKNOWN_NAME);
        refused(rule("limit.claim", "two", "2999-01-01", ""), Why.UNREADABLE);
        refused("- [", Why.UNREADABLE);
        assertThat(published.all()).allMatch(each -> each.version() == 1);
    }

    @Test
    void anOfficesOwnLimitHoldsFromTomorrowAndOneWithADocumentNumberFromItsDay() {
        var before = rules.limits().claimDays();
        done(rule("limit.claim", "2", clock.today().plusDays(1).toString(), ""));
        assertThat(rules.limits().claimDays()).isEqualTo(before);
        assertThat(rules.book()
                        .limits(clock.today().plusDays(1), null, java.util.Map.of())
                        .claimDays())
                .isEqualTo(2);
        done(rule("limit.question", "9", "2025-03-01", "青网信〔2025〕3号"));
        assertThat(rules.limits().questionDays()).isEqualTo(9);
        assertThat(published.all())
                .filteredOn(RuleInForce::isEarlierThanSealed)
                .extracting(each -> each.rule().number())
                .containsExactly("青网信〔2025〕3号");
        assertThat(log.published("rules.published"))
                .extracting(each -> each.version())
                .containsExactly("1", "2", "3");
        assertThat(custody.fsck().findings()).isEmpty();
    }

    private void refused(String yaml, Why why) {
        assertThat(published.publish(Actor.operator(), yaml))
                .isInstanceOfSatisfying(
                        RulesPublicationResult.Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(why));
    }

    private void done(String yaml) {
        assertThat(published.publish(Actor.operator(), yaml)).isInstanceOf(RulesPublicationResult.Published.class);
    }

    private static String rule(String name, String value, String from, String number) {
        return "- {name: %s, value: \"%s\", from: %s, number: \"%s\", source: 本县}".formatted(name, value, from, number);
    }
}

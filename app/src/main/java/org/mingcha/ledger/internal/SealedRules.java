package org.mingcha.ledger.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.register.PublishedRule;
import org.mingcha.evidence.register.RuleBook;
import org.mingcha.evidence.register.RuleInForce;
import org.mingcha.evidence.register.RulesDocument;
import org.mingcha.ledger.PublishedRules;
import org.mingcha.ledger.RulesPublicationResult;
import org.mingcha.transparency.RulesInForce;
import org.mingcha.transparency.TransparencyLog;

/** The facade on the log: what is published there is all there is. */
final class SealedRules implements PublishedRules {

    private final RulesInForce rules;
    private final TransparencyLog log;
    private final MingchaClock clock;

    SealedRules(RulesInForce rules, TransparencyLog log, MingchaClock clock) {
        this.rules = rules;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public RulesPublicationResult publish(Actor actor, String yaml) {
        if (!actor.administersInstallation()) {
            return new RulesPublicationResult.Forbidden();
        }
        log.seal();
        var book = rules.book();
        try {
            var next = RulesDocument.fromYaml(book.nextVersion(), yaml);
            return refusal(book, next, clock.now()).orElseGet(() -> publish(next));
        } catch (MalformedEvidence e) {
            return new RulesPublicationResult.Refused(
                    RulesPublicationResult.Why.UNREADABLE, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public List<RuleInForce> all() {
        return rules.book().all().toList();
    }

    /** Two who publish at once have one number; the log refuses the second. */
    private RulesPublicationResult publish(RulesDocument next) {
        log.publish(
                LeafType.RULES_PUBLISHED.code(),
                RulesDocument.ID,
                Integer.toString(next.version()),
                next.toCanonicalJson());
        log.seal();
        return new RulesPublicationResult.Published(next);
    }

    private static Optional<RulesPublicationResult> refusal(RuleBook book, RulesDocument next, Instant now) {
        return next.unknown()
                .map(name -> refused(RulesPublicationResult.Why.UNKNOWN_NAME, name))
                .or(() -> book.refused(next, now).stream()
                        .findFirst()
                        .map(name -> refused(
                                name.equals(PublishedRule.ZONE)
                                        ? RulesPublicationResult.Why.ZONE
                                        : RulesPublicationResult.Why.BACK_DATED,
                                name)));
    }

    private static RulesPublicationResult refused(RulesPublicationResult.Why why, String detail) {
        return new RulesPublicationResult.Refused(why, detail);
    }
}

package org.mingcha.correction.internal;

import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.correction.Handling;
import org.mingcha.correction.Why;
import org.springframework.stereotype.Component;

/** Claims that say the same: one is checked and answered, and its answer serves the others. */
@Component
class Joining {
    private final ClaimTable table;
    private final ClaimSearch search;
    private final CorrectionTable corrections;
    private final Answers answers;

    Joining(ClaimTable table, ClaimSearch search, CorrectionTable corrections, Answers answers) {
        this.table = table;
        this.search = search;
        this.corrections = corrections;
        this.answers = answers;
    }

    /** Only within one unit, and only to one that is not itself joined; what was joined to this one moves along. */
    Optional<Handling> join(Actor actor, ClaimLine line, ClaimTold told, long to) {
        var main = search.find(actor, to)
                .filter(other -> other.unit().equals(told.unit()) && !other.withdrawn() && to != line.claim());
        main.ifPresent(other -> table.open(to, other.unit()));
        var work = main.flatMap(_ -> table.find(to)).filter(other -> other.main() == null);
        if (work.isEmpty()) {
            return Optional.of(Handling.refused("main", Why.JOIN_UNKNOWN));
        }
        table.joined(line.claim())
                .forEach(each -> table.move(table.hold(each).orElseThrow().joinedTo(to)));
        table.move(line.joinedTo(to));
        corrections.ofClaim(to).ifPresent(correction -> answers.give(actor, line.claim(), correction));
        return Optional.empty();
    }

    /** An answer that was given stays given. */
    Optional<Handling> separate(ClaimLine line) {
        var main = line.main();
        if (main == null || corrections.ofClaim(main).isPresent()) {
            return Optional.of(Handling.refused("", Why.NOT_NOW));
        }
        table.move(line.joinedTo(null));
        return Optional.empty();
    }
}

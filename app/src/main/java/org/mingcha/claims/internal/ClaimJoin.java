package org.mingcha.claims.internal;

import java.util.Objects;
import org.mingcha.accounts.Actor;
import org.mingcha.casework.CommandChecks;
import org.springframework.stereotype.Component;

/** Claims that say the same: one is checked and answered, and its answer serves the others. */
@Component
class ClaimJoin {
    private final ClaimTable table;
    private final ClaimSearch search;
    private final CorrectionTable corrections;
    private final ClaimAnswers answers;

    ClaimJoin(ClaimTable table, ClaimSearch search, CorrectionTable corrections, ClaimAnswers answers) {
        this.table = table;
        this.search = search;
        this.corrections = corrections;
        this.answers = answers;
    }

    /** Only within one unit, and only to one that is not itself joined. */
    void look(ClaimFile file, long to, CommandChecks checks) {
        boolean there = to != file.line().claim()
                && search.find(to)
                        .filter(other -> other.unit().equals(file.told().unit()) && !other.withdrawn())
                        .isPresent()
                && table.find(to).map(other -> other.main() == null).orElse(true);
        if (!there) {
            checks.refuse("to", "join-unknown");
        }
    }

    /** What was joined to this one moves along. */
    void join(ClaimFile file, long to, Actor actor) {
        var line = file.line();
        table.open(to, file.told().unit());
        table.joined(line.claim())
                .forEach(each -> table.move(table.hold(each).orElseThrow().joinedTo(to)));
        table.move(line.joinedTo(to));
        corrections.ofClaim(to).ifPresent(correction -> answers.give(actor, line.claim(), correction));
    }

    /** An answer that was given stays given. */
    void look(ClaimFile file, CommandChecks checks) {
        if (corrections.ofClaim(Objects.requireNonNull(file.line().main())).isPresent()) {
            checks.refuse("", "not-now");
        }
    }

    void separate(ClaimFile file) {
        table.move(file.line().joinedTo(null));
    }
}

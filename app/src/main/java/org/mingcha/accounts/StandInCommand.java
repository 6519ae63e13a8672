package org.mingcha.accounts;

import java.time.LocalDate;
import org.mingcha.command.Command;

/** What a unit's leader or administrator says of stand-ins (代). Posts, never names. */
public sealed interface StandInCommand extends Command {
    /**
     * A post's duties from one day until another by another post.
     *
     * @param post whose duties they are
     * @param byPost which stands in
     * @param login of the account that signs in as that post
     * @param basis on what it rests: a decision, a document number
     */
    record NameStandIn(
            StandInRole role, String post, String byPost, String login, LocalDate from, LocalDate until, String basis)
            implements StandInCommand {}

    /** It holds no longer, from now on. */
    record EndStandIn() implements StandInCommand {}
}

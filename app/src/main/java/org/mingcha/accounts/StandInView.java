package org.mingcha.accounts;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A stand-in of a unit.
 *
 * @param login of the account that signs in as the post that stands in
 * @param ended the day on which it was ended before its time
 * @param holds whether it holds today
 */
public record StandInView(
        long id,
        Role role,
        String post,
        String byPost,
        String login,
        LocalDate from,
        LocalDate until,
        String basis,
        Optional<LocalDate> ended,
        boolean holds) {
    /** Whether it holds today or will. */
    public boolean canEnd(LocalDate today) {
        return ended.isEmpty() && !until.isBefore(today);
    }
}

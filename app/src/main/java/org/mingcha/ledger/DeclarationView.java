package org.mingcha.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A declaration of a unit's leader.
 *
 * @param no within the unit
 * @param reason why, in words
 * @param contradicted how many entries of the register there are in its months: then it declares nothing
 */
public record DeclarationView(
        int no,
        String register,
        YearMonth from,
        YearMonth until,
        DeclarationBasis because,
        String reason,
        Said said,
        int contradicted) {
    /**
     * When and as whom it was said.
     *
     * @param role the leader's, or that of who stands in
     * @param index in the log; empty while it waits to be sealed
     * @param withdrawn the day on which it was withdrawn
     */
    public record Said(LocalDate on, String role, Optional<Long> index, Optional<LocalDate> withdrawn) {}

    public boolean stands() {
        return said.withdrawn().isEmpty();
    }
}

package org.mingcha.ledger;

import org.mingcha.command.Command;
import org.mingcha.command.Prose;

/** What a unit's leader says of months of which the ledger says nothing. */
public sealed interface DeclarationCommand extends Command {
    /**
     * There was nothing for this register in these months.
     *
     * @param register its id
     * @param from the first month, as 2021-01
     * @param until the last one
     * @param because why the ledger says nothing
     * @param reason the same in words
     */
    record DeclareNothing(
            String register,
            String from,
            String until,
            DeclarationBasis because,
            @Prose String reason) implements DeclarationCommand {}

    /** It no longer holds. */
    record WithdrawDeclaration() implements DeclarationCommand {}
}

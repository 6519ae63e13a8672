package org.mingcha.reporting;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mingcha.accounts.Actor;
import org.mingcha.evidence.returns.Returns;

/**
 * Returns of a whole tree. A filed return is a fact of the log and nothing else; everything here that counts is a fold over
 * the log. Units are found through what the actor may see, so absent and forbidden look the same.
 */
public interface ReturnReporting {
    /** The returns that are asked for. */
    Returns returns();

    /** What the unit owes and has filed, the newest period first; empty: no such unit. */
    Optional<List<OwedReturn>> owed(Actor actor, String unit);

    /** What the unit would file for this period, filled in from its ledger; empty: no such unit, return or period. */
    Optional<ReturnForm> form(Actor actor, ReturnKey key);

    /** Every version of the return, the oldest first; none: nothing was filed, or no such unit. */
    List<ReturnVersion> history(Actor actor, ReturnKey key);

    Optional<ReturnReceipt> receipt(Actor actor, ReceiptNumber number);

    /**
     * Opens the period where that is to be done, so that a transaction of the caller's needn't. Filing and every other act
     * about a return opens its period too; whatever only reads opens none, and counts nothing in one that is not open.
     */
    void open(ReturnKey key);

    /** The same, and for the operator however long the period is over. */
    void open(Actor actor, ReturnKey key);

    /** Files, or corrects what was filed: the same again is not filed twice. */
    FilingResult file(Actor actor, FileReturn command);

    /**
     * Files many in few statements, in the caller's transaction: those that are the first of their unit and period, and
     * that nothing speaks against. Empty for each that is to be filed by itself, among them all that would be refused.
     */
    List<Optional<FilingResult.Accepted>> fileTogether(List<FilingRequest> filings);

    FilingResult withdraw(Actor actor, WithdrawReturn command);

    /** Counts of the unit's subtree, period by period; empty: no such unit or return. */
    Optional<Completeness> completeness(Actor actor, CompletenessQuery query);

    /** Tells each unit of the subtree that owes the return and hasn't filed it, in the order of the tree; false: no such unit. */
    boolean missing(Actor actor, MissingQuery query, Consumer<MissingUnit> each);

    /** What a numeric field comes to over the unit's subtree, period by period; empty: no such unit, return or field. */
    Optional<List<FieldSummary>> summary(Actor actor, SummaryQuery query);

    /** Hands the subtree's returns to the superior: when complete, or with the list of what is missing. */
    ForwardResult forward(Actor actor, ForwardReturns command);

    /** Takes everything that is sealed into the counts. */
    void catchUp();

    /** Throws the counts away and makes them anew from the log; the number of filings. */
    long rebuild();
}

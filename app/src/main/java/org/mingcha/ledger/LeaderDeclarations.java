package org.mingcha.ledger;

import java.util.List;
import org.mingcha.accounts.Actor;
import org.mingcha.command.CommandResult;
import org.mingcha.evidence.register.Register;
import org.mingcha.ledger.internal.DeclarationHandler;
import org.mingcha.ledger.internal.LedgerDependencies;
import org.springframework.stereotype.Service;

/**
 * What a unit's leader declares of months of which its ledger says nothing: of before it was begun, or of a register for
 * which there was never anything. An act of its own, which no workbook and no form of the ledger can make; a report says
 * that it is declared, and what the ledger contradicts declares nothing.
 */
@Service
public class LeaderDeclarations {
    private final DeclarationHandler handler;

    public LeaderDeclarations(LedgerDependencies dependencies) {
        this.handler = new DeclarationHandler(dependencies);
    }

    /** Of the unit, the latest first; empty where the actor doesn't see it. */
    public List<DeclarationView> of(Actor actor, String unit) {
        return handler.of(actor, unit);
    }

    /** Whether the actor leads this very unit, or stands in for who does. */
    public boolean isLeader(Actor actor, String unit) {
        return handler.isLeader(actor, unit);
    }

    /** Of which registers the unit can declare something. */
    public List<Register> registers(Actor actor, String unit) {
        return handler.registers(actor, unit);
    }

    /** Its number within the unit. */
    public CommandResult<Integer> declare(Actor actor, String unit, DeclarationCommand.DeclareNothing command) {
        return handler.declare(actor, unit, command);
    }

    public CommandResult<Integer> withdraw(Actor actor, String unit, int no) {
        return handler.withdraw(actor, unit, no);
    }
}

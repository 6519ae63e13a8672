package org.mingcha.ledger;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.database.DataDirectory;
import org.mingcha.ledger.internal.KeptPlans;
import org.mingcha.ledger.internal.LedgerDependencies;
import org.springframework.stereotype.Service;

/**
 * Workbooks that were read and wait for people to say what their tables are. Nothing of one is in the ledger before it is
 * applied; its file is deleted when it is applied or given up, or after seven days.
 */
@Service
public class ImportPlans {
    private final KeptPlans plans;

    public ImportPlans(LedgerDependencies dependencies, DataDirectory directory) {
        this.plans = new KeptPlans(dependencies, directory.imports());
    }

    /** What came of reading a workbook. */
    public sealed interface PlanOutcome {
        record Planned(long number) implements PlanOutcome {}

        record Refused(Fault fault) implements PlanOutcome {}
    }

    /** A plan that may still be decided. */
    public record Open(long number, String unit, String fileName) {}

    public PlanOutcome read(Actor actor, String unit, Path file, String fileName) {
        return plans.read(actor, unit, file, fileName);
    }

    /** Empty: no such plan, applied or given up already, or not this actor's to decide. */
    public Optional<ImportPlanView> find(Actor actor, long number) {
        return plans.find(actor, number);
    }

    /** This account's, the newest first. */
    public List<Open> open(Actor actor) {
        return plans.open(actor);
    }

    /** False: no such plan or table. */
    public boolean decide(Actor actor, DecideTable command) {
        return plans.decide(actor, command);
    }

    /**
     * Records what is decided; what waits or is refused is not.
     *
     * @param accepted what is guessed counts as decided
     */
    public ImportOutcome apply(Actor actor, long number, boolean accepted) {
        return plans.apply(actor, number, accepted);
    }

    /** Nothing is recorded, and the file is deleted. False: no such plan. */
    public boolean giveUp(Actor actor, long number) {
        return plans.giveUp(actor, number);
    }

    /** The workbook with a column that says what is the matter with each row, without names of persons. */
    public Optional<byte[]> marked(Actor actor, long number, java.util.Locale locale) {
        return plans.marked(actor, number, locale);
    }
}

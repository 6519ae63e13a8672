package org.mingcha.evidence.draw;

import static org.mingcha.evidence.draw.DrawCheck.Step.LIST;
import static org.mingcha.evidence.draw.DrawCheck.Step.RANDOMNESS;
import static org.mingcha.evidence.draw.DrawCheck.Step.RESULT;

import org.mingcha.evidence.MalformedEvidence;

/** Whether the list follows from the inputs, and is the one that was sealed. */
record OutcomeCheck(DrawFile file, Terms terms, Notebook notebook) {
    void check(StepSeal seal, ShownCheck.Shares shares) {
        var result = file.result();
        if (shares.x() == null) {
            notebook.note(RANDOMNESS, "randomness.awaited");
            notebook.require(result == null, RESULT, "result.without");
        }
        if (result == null) {
            notebook.note(RESULT, "result.awaited");
            notebook.require(file.drawn().indexes().isEmpty(), LIST, "list.unsealed");
            return;
        }
        if (shares.x() != null) {
            checkList(result, seed(shares, shares.x()), shares);
        }
        checkSeal(result, seal, shares.index());
    }

    private Seed seed(ShownCheck.Shares shares, org.mingcha.tlog.Hash x) {
        return new Seed(
                file.origin(),
                terms.checkpointRoot(),
                file.commit().leaf().hash(),
                shares.of(DrawReveal.INSPECTOR),
                shares.of(DrawReveal.INSPECTED),
                x);
    }

    private void checkList(SealedStep result, Seed seed, ShownCheck.Shares shares) {
        try {
            var sealed = DrawOutcome.of(result.facts().content());
            var strata = file.population().strata(terms.allocation(), terms.sample());
            var drawn = DrawnRows.of(seed, strata);
            notebook.require(sealed.seed().equals(seed.hash()), LIST, "list.seed", seed.hash(), sealed.seed());
            notebook.require(
                    drawn.equals(sealed.drawn()),
                    LIST,
                    "list.other",
                    drawn.indexes(),
                    sealed.drawn().indexes());
            notebook.require(
                    drawn.equals(file.drawn()),
                    LIST,
                    "list.file",
                    drawn.indexes(),
                    file.drawn().indexes());
            notebook.note(LIST, "list.drawn", drawn.indexes().size());
            checkOutcome(sealed, shares);
        } catch (MalformedEvidence e) {
            notebook.require(false, LIST, "part", String.valueOf(e.getMessage()));
        }
    }

    private void checkOutcome(DrawOutcome sealed, ShownCheck.Shares shares) {
        notebook.require(sealed.draw() == terms.draw(), RESULT, "leaf.foreign", "result");
        notebook.require(
                sealed.inspector().equals(shares.word(DrawReveal.INSPECTOR))
                        && sealed.inspected().equals(shares.word(DrawReveal.INSPECTED)),
                RESULT,
                "result.silence");
        if (!sealed.others().isEmpty()) {
            notebook.note(RESULT, "result.others", String.join(", ", sealed.others()));
        }
    }

    private void checkSeal(SealedStep result, StepSeal seal, long xIndex) {
        var leaf = result.leaf();
        var target = leaf.target();
        notebook.require(leaf.type().code().equals("draw.result"), RESULT, "leaf.type", leaf.type(), "draw.result");
        notebook.require(
                target != null
                        && target.hash().equals(file.commit().leaf().hash())
                        && leaf.unit().equals(file.commit().leaf().unit()),
                RESULT,
                "leaf.foreign",
                "result");
        seal.index(RESULT, result).ifPresent(index -> {
            notebook.require(index > xIndex, RESULT, "result.before", index, xIndex);
            notebook.note(RESULT, "result.sealed", index);
        });
    }
}

package org.mingcha.evidence.draw;

import static org.mingcha.evidence.draw.DrawCheck.Step.RANDOMNESS;
import static org.mingcha.evidence.draw.DrawCheck.Step.SECRETS;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.draw.DrawCheck.Step;
import org.mingcha.tlog.Hash;

/** Whether each secret is the committed one and came in time, and the public randomness was born after them all. */
record ShownCheck(DrawFile file, Terms terms, Notebook notebook) {
    /**
     * What counts for the seed.
     *
     * @param index of the public randomness in the log; -1 where it is not proven
     */
    record Shares(Map<String, Hash> secrets, @Nullable Hash x, long index) {
        Hash of(String side) {
            return secrets.getOrDefault(side, Secret.SILENT);
        }

        String word(String side) {
            return secrets.containsKey(side) ? DrawOutcome.REVEALED : DrawOutcome.SILENT;
        }
    }

    Shares check(StepSeal seal) {
        var open = file.reveal(DrawReveal.PUBLIC);
        long xIndex = open.flatMap(step -> seal.index(RANDOMNESS, step)).orElse(-1L);
        var secrets = new HashMap<String, Hash>();
        for (var side : DrawReveal.SIDES) {
            var step = file.reveal(side);
            step.flatMap(each -> read(SECRETS, side, each)).ifPresent(shown -> secrets.put(side, shown.value()));
            step.ifPresent(each -> checkSecret(side, each, seal, xIndex));
            if (step.isEmpty()) {
                notebook.note(SECRETS, open.isEmpty() ? "secret.awaited" : "secret.silent." + side);
            }
        }
        var unknown = file.reveals().keySet().stream()
                .filter(side -> !DrawReveal.SIDES.contains(side) && !side.equals(DrawReveal.PUBLIC))
                .toList();
        notebook.require(unknown.isEmpty(), SECRETS, "secret.stranger", unknown);
        return new Shares(secrets, open.map(this::randomness).orElse(null), xIndex);
    }

    private void checkSecret(String side, SealedStep step, StepSeal seal, long xIndex) {
        read(SECRETS, side, step).ifPresent(shown -> {
            var fits = Secret.digest(shown.value()).equals(terms.digest(side));
            notebook.require(fits, SECRETS, "secret.other." + side);
        });
        var at = step.leaf().recordedAt();
        notebook.require(!at.isAfter(terms.revealBy()), SECRETS, "secret.late." + side, at, terms.revealBy());
        seal.index(SECRETS, step)
                .ifPresent(index ->
                        notebook.require(xIndex < 0 || index < xIndex, SECRETS, "secret.after." + side, index, xIndex));
    }

    private Hash randomness(SealedStep step) {
        var shown = read(RANDOMNESS, DrawReveal.PUBLIC, step);
        var published = Objects.requireNonNullElse(file.published(), "");
        var x = DrawReveal.randomness(published);
        notebook.require(shown.map(DrawReveal::value).filter(x::equals).isPresent(), RANDOMNESS, "randomness.other");
        var born = shown.map(DrawReveal::bornAt).orElse(terms.revealBy());
        var recorded = step.leaf().recordedAt();
        notebook.require(!born.isBefore(terms.revealBy()), RANDOMNESS, "randomness.early", born, terms.revealBy());
        notebook.require(!born.isAfter(recorded), RANDOMNESS, "randomness.future", born, recorded);
        notebook.note(RANDOMNESS, "randomness.source", file.source(), published, born);
        return x;
    }

    /** The step's facts, if they are of this draw and side. */
    private Optional<DrawReveal> read(Step step, String side, SealedStep sealed) {
        try {
            var shown = DrawReveal.of(sealed.facts().content());
            var leaf = sealed.leaf();
            var target = leaf.target();
            var isOurs = leaf.type().code().equals("draw.reveal")
                    && leaf.unit().equals(file.commit().leaf().unit())
                    && target != null
                    && target.hash().equals(file.commit().leaf().hash())
                    && shown.draw() == terms.draw()
                    && shown.side().equals(side);
            return notebook.require(isOurs, step, "leaf.foreign", side) ? Optional.of(shown) : Optional.empty();
        } catch (MalformedEvidence e) {
            notebook.require(false, step, "part", String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}

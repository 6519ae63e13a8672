package org.mingcha.evidence.draw;

import static org.mingcha.evidence.draw.DrawCheck.Step.COMMIT;
import static org.mingcha.evidence.draw.DrawCheck.Step.POPULATION;

import org.mingcha.evidence.bundle.SetSeal;
import org.mingcha.tlog.Checkpoint;

/** Whether the population is the one that was sealed, and the commit fixed all that decides the list. */
record CommitCheck(DrawFile file, Terms terms, Notebook notebook) {
    void check(StepSeal seal) {
        checkPopulation();
        seal.head().ifPresent(this::checkHead);
        checkTerms();
        seal.index(COMMIT, file.commit())
                .ifPresent(index -> notebook.require(
                        index >= terms.checkpointSize(), COMMIT, "commit.before", index, terms.checkpointSize()));
    }

    private void checkPopulation() {
        var sealed = SetSeal.of(file.commit().facts().content());
        var population = file.population();
        long size = population.rows().size();
        notebook.require(sealed.size() == size, POPULATION, "population.size", size, sealed.size());
        var root = population.root();
        notebook.require(sealed.root().equals(root), POPULATION, "population.changed", root, sealed.root());
        var strata = population.strata(terms.allocation(), terms.sample());
        var texts = strata.stream().map(Stratum::text).toList();
        notebook.require(
                texts.equals(terms.strata()) && strata.equals(file.strata()),
                POPULATION,
                "population.strata",
                String.join(", ", texts),
                String.join(", ", terms.strata()));
        notebook.note(POPULATION, "population.rows", size, strata.size());
    }

    private void checkHead(Checkpoint head) {
        notebook.require(
                head.size() == terms.checkpointSize() && head.root().equals(terms.checkpointRoot()),
                POPULATION,
                "population.note",
                head.size(),
                terms.checkpointSize());
    }

    private void checkTerms() {
        var leaf = file.commit().leaf();
        notebook.require(leaf.type().code().equals("draw.commit"), COMMIT, "leaf.type", leaf.type(), "draw.commit");
        notebook.require(terms.method().equals(Terms.METHOD_VERSION), COMMIT, "commit.method", terms.method());
        notebook.require(Terms.sourceDigest(file.source()).equals(terms.source()), COMMIT, "commit.source");
        notebook.require(!terms.inspectorDigest().equals(terms.inspectedDigest()), COMMIT, "commit.digests");
        notebook.require(leaf.recordedAt().isBefore(terms.revealBy()), COMMIT, "commit.deadline", terms.revealBy());
        notebook.note(COMMIT, "commit.number", terms.draw(), leaf.unit(), leaf.recordedAt());
        if (!terms.others().isEmpty()) {
            notebook.note(COMMIT, "commit.others", String.join(", ", terms.others()));
        }
    }
}

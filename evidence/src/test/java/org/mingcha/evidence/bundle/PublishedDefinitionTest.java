package org.mingcha.evidence.bundle;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.Leaf;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.LeafVersion;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.tlog.Hashing;

/** What a log of bad will may have sealed is refused with a word, never by a verifier that falls over. */
class PublishedDefinitionTest {
    @Test
    void publicationWithoutAHashIsMalformed() {
        var facts = new Content(Map.of("id", "town-online-work", "version", "1", "sha256", "none"));
        assertThrows(MalformedEvidence.class, () -> PublishedDefinition.of(facts));
    }

    @Test
    void acceptanceWithoutAHashIsMalformed() {
        var empty = Hashing.sha256(new byte[0]);
        var leaf = new Leaf(
                LeafVersion.V1,
                LeafType.ASSESSMENT_ACCEPTED,
                "999901001000",
                1,
                Leaf.NO_PREVIOUS,
                LocalDate.of(2025, 12, 31),
                Instant.parse("2026-01-05T00:00:00Z"),
                "inspector",
                empty,
                empty,
                List.of(),
                null,
                false,
                null);
        var chain = new Chain("999901001000", List.of(SealedLeaf.of(7, leaf)));
        var acceptances = new Acceptances(chain, Period.parse("2025").orElseThrow());
        var facts = new Content(Map.of("checklist", "a@1", "period", "2025", "figures", "none"));
        assertThrows(MalformedEvidence.class, () -> acceptances.newest("a@1", Map.of(7L, facts)));
    }
}

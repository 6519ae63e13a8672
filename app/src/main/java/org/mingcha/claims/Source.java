package org.mingcha.claims;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingcha.ledger.EvidenceFile;
import org.mingcha.ledger.FreeText;

/**
 * What a verification rests on. One of reference, file and link is there.
 *
 * @param issuer the body that issued, measured or stated it
 * @param datedOn the day it bears; null where nothing readable was typed
 * @param reference document number; empty: none
 * @param file kept under its SHA-256; null: none
 * @param link to an official site or channel; empty: none
 */
public record Source(
        SourceKind kind,
        String title,
        String issuer,
        @Nullable LocalDate datedOn,
        String reference,
        @Nullable EvidenceFile file,
        String link) {
    Source tidy() {
        return new Source(
                kind,
                FreeText.tidy(title),
                FreeText.tidy(issuer),
                datedOn,
                FreeText.tidy(reference),
                file,
                link.strip());
    }
}

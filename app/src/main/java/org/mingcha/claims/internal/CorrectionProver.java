package org.mingcha.claims.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.mingcha.claims.CorrectionProof;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.SealedRecord;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/** Puts together what anybody needs to check an edition without us: docs/spec/correction.md. */
@Component
public class CorrectionProver {
    private static final String FORMAT = "mingcha-correction/1";

    private final CorrectionTable table;
    private final TransparencyLog log;

    CorrectionProver(CorrectionTable table, TransparencyLog log) {
        this.table = table;
        this.log = log;
    }

    /** Empty: no such edition, or it waits for its seal. */
    public Optional<CorrectionProof> proof(int year, String slug, int edition) {
        return table.find(year, slug)
                .filter(line -> edition >= 1 && edition <= line.edition())
                .map(line -> new RecordId(table.editions(line.correction()).get(edition - 1)))
                .flatMap(log::record)
                .filter(SealedRecord::isSealed)
                .map(this::proof);
    }

    private CorrectionProof proof(SealedRecord record) {
        var index = java.util.Objects.requireNonNull(record.index());
        var sealed = log.sealedLog();
        var opening =
                java.util.Objects.requireNonNull(sealed.facts(List.of(index)).get(index));
        var proof = log.proof(record.id()).orElseThrow();
        var leaf = log.leaf(record.id()).orElseThrow();
        var document = JsonNodeFactory.instance.objectNode();
        document.put("format", FORMAT).put("origin", sealed.origin()).put("vkey", sealed.vkey());
        document.put("leaf", new String(leaf, StandardCharsets.UTF_8)).put("proof", proof);
        document.set("facts", CanonicalJson.parse(opening.toJson()));
        document.set("content", CanonicalJson.node(PublishedText.publicPart(CorrectionViews.text(record))));
        return new CorrectionProof(proof, CanonicalJson.of(document));
    }
}

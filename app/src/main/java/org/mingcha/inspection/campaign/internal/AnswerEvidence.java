package org.mingcha.inspection.campaign.internal;

import java.util.HashSet;
import java.util.Set;
import org.mingcha.ledger.EvidenceHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files of answers, in work and as they were filed: every digest that stands in either, whatever it is the digest of. */
@Component
class AnswerEvidence implements EvidenceHolder {
    private final JdbcClient jdbc;

    AnswerEvidence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> held(Set<String> digests) {
        var held = new HashSet<>(in("select answer from inspection.assessment_item", "answer"));
        held.addAll(in("select bytes from inspection.filed", "bytes"));
        held.retainAll(digests);
        return held;
    }

    /** Filed documents may be of any kind; bytes that are no text hold no digest in letters. */
    private Set<String> in(String rows, String column) {
        return Set.copyOf(jdbc.sql("select distinct found[1] from (" + rows + ") r, regexp_matches(encode(r." + column
                        + ", 'escape'), '[0-9a-f]{64}', 'g') as found")
                .query(String.class)
                .list());
    }
}

package org.mingcha.ledger.internal;

import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingcha.ledger.EvidenceHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every record's evidence, sealed or waiting, of whichever module. */
@Component
class RecordEvidence implements EvidenceHolder {
    private static final HexFormat HEX = HexFormat.of();

    private final JdbcClient jdbc;

    RecordEvidence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> held(Set<String> digests) {
        return jdbc
                .sql("""
                        select distinct e.digest from transparency.evidence_v1 e
                        where e.digest = any(cast(:digests as bytea[]))
                        """)
                .param("digests", digests.stream().map(HEX::parseHex).toArray(byte[][]::new))
                .query((row, number) -> HEX.formatHex(row.getBytes(1)))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }
}

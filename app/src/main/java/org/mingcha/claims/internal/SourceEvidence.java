package org.mingcha.claims.internal;

import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingcha.ledger.EvidenceHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Documents that a verification rests on, before and after it is signed. */
@Component
class SourceEvidence implements EvidenceHolder {
    private static final HexFormat HEX = HexFormat.of();

    private final JdbcClient jdbc;

    SourceEvidence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> held(Set<String> digests) {
        return jdbc
                .sql("select distinct sha256 from correction.source where sha256 = any(cast(:digests as bytea[]))")
                .param("digests", digests.stream().map(HEX::parseHex).toArray(byte[][]::new))
                .query((row, number) -> HEX.formatHex(row.getBytes(1)))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }
}

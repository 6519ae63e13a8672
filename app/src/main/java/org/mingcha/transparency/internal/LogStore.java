package org.mingcha.transparency.internal;

import javax.sql.DataSource;
import org.mingcha.evidence.Facts;
import org.mingcha.evidence.Seal;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables together, and who signs them. */
public record LogStore(
        LogIdentity signing, LogTables log, RecordTable records, StoredSets sets, DataSource dataSource) {
    public Facts facts(CheckpointTable.Signed under) {
        var latest = under.latest() == null ? java.time.Instant.EPOCH : under.latest();
        var seal = new Seal(signing.origin(), under.size(), under.root().hex(), under.note(), latest);
        return new StoredFacts(new FactQuery(JdbcClient.create(dataSource)), sets, seal);
    }
}

package org.mingcha.transparency.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.Opening;
import org.mingcha.evidence.audit.PublishedFacts;
import org.mingcha.evidence.bundle.SetKind;
import org.mingcha.tlog.Hash;
import org.mingcha.transparency.Custody;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is published beside the log's tiles (docs/spec/log.md): the facts of leaves that seal a set or publish a document,
 * and the sets themselves.
 */
public record BesideTiles(LogStore store) {
    private static final Pattern FACTS = Pattern.compile("facts/(0|[1-9][0-9]{0,17})\\.json");
    private static final String OPENED = """
            select l.log_index, r.record_id, r.type, r.facts_salt, r.facts
            from transparency.leaf l
            join transparency.record r on r.record_id = l.record_id
            """;

    /** A leaf whose facts are published. */
    record OpenLeaf(long index, long recordId, LeafType type, Opening facts) {
        boolean sealsSet() {
            return SetKind.of(type).isPresent();
        }
    }

    /** All below this size, in the log's order. */
    List<OpenLeaf> leaves(long size) {
        return jdbc()
                .sql(
                        OPENED
                                + " where l.log_index < :size and (r.unit = 'CN' or r.source = 'draw.commit') order by l.log_index")
                .param("size", size)
                .query((row, number) -> leaf(row))
                .list()
                .stream()
                .filter(each -> PublishedFacts.belongTo(each.type()))
                .toList();
    }

    /** A file of facts by its path; empty where that names none. */
    public Optional<byte[]> facts(String path) {
        var named = FACTS.matcher(path);
        return named.matches()
                ? leaf(Long.parseLong(named.group(1))).map(each -> each.facts().toJson())
                : Optional.empty();
    }

    public Optional<Custody.SetFile> set(long index) {
        return leaf(index).filter(OpenLeaf::sealsSet).map(each -> out -> write(each, out));
    }

    /** Each row and a newline. */
    void write(OpenLeaf leaf, OutputStream out) throws IOException {
        var set = store.sets().of(leaf.recordId());
        for (long place = 0; place < set.size(); place++) {
            out.write(set.bytes(place));
            out.write('\n');
        }
    }

    /** Only what the newest checkpoint covers. */
    private Optional<OpenLeaf> leaf(long index) {
        if (index >= store.log().checkpoints().newest().size()) {
            return Optional.empty();
        }
        return jdbc().sql(OPENED + " where l.log_index = :index")
                .param("index", index)
                .query((row, number) -> leaf(row))
                .optional()
                .filter(each -> PublishedFacts.belongTo(each.type()));
    }

    private static OpenLeaf leaf(ResultSet row) throws SQLException {
        var facts = new Opening(Hash.of(row.getBytes(4)), CanonicalJson.content(CanonicalJson.parse(row.getBytes(5))));
        return new OpenLeaf(row.getLong(1), row.getLong(2), new LeafType(row.getString(3)), facts);
    }

    private JdbcClient jdbc() {
        return JdbcClient.create(store.dataSource());
    }
}

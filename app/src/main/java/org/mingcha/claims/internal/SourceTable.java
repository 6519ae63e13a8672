package org.mingcha.claims.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingcha.claims.Source;
import org.mingcha.claims.SourceKind;
import org.mingcha.ledger.EvidenceFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** correction.source: what each verification rests on now. */
@Component
class SourceTable {
    private final JdbcClient jdbc;

    SourceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Long, List<Source>> of(Collection<Long> claims) {
        var found = new HashMap<Long, List<Source>>();
        jdbc.sql("select * from correction.source where claim = any(:claims) order by claim, position")
                .param("claims", claims.toArray(Long[]::new))
                .query((row, number) -> found.computeIfAbsent(row.getLong("claim"), _ -> new ArrayList<>())
                        .add(source(row)))
                .list();
        return found;
    }

    void replace(long claim, List<Source> sources) {
        jdbc.sql("delete from correction.source where claim = :claim")
                .param("claim", claim)
                .update();
        for (int i = 0; i < sources.size(); i++) {
            insert(claim, i + 1, sources.get(i));
        }
    }

    private void insert(long claim, int position, Source source) {
        var file = source.file();
        jdbc.sql("""
                        insert into correction.source (claim, position, kind, title, issuer, dated_on, reference,
                            sha256, file_name, media_type, size, link)
                        values (:claim, :position, :kind, :title, :issuer, :day, :reference,
                            decode(:sha256, 'hex'), :fileName, :mediaType, :size, :link)
                        """)
                .param("claim", claim)
                .param("position", position)
                .param("kind", source.kind().code())
                .param("title", source.title())
                .param("issuer", source.issuer())
                .param("day", source.datedOn())
                .param("reference", source.reference())
                .param("sha256", file == null ? null : file.sha256())
                .param("fileName", file == null ? null : file.name())
                .param("mediaType", file == null ? null : file.mediaType())
                .param("size", file == null ? null : file.size())
                .param("link", source.link())
                .update();
    }

    private static Source source(ResultSet row) throws SQLException {
        return new Source(
                SourceKind.of(row.getString("kind")).orElseThrow(),
                row.getString("title"),
                row.getString("issuer"),
                row.getObject("dated_on", LocalDate.class),
                row.getString("reference"),
                file(row),
                row.getString("link"));
    }

    private static @Nullable EvidenceFile file(ResultSet row) throws SQLException {
        var digest = row.getBytes("sha256");
        return digest == null
                ? null
                : new EvidenceFile(
                        HexFormat.of().formatHex(digest),
                        row.getString("file_name"),
                        row.getString("media_type"),
                        row.getLong("size"));
    }
}

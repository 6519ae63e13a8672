package org.mingcha.inspection.checklist.internal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.inspection.checklist.Loss;
import org.mingcha.tlog.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** inspection.checklist_draft and inspection.checklist_source: what was read, and the catalog that it was read from. */
@Component
public class DraftTable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Loss>> LOSSES = new TypeReference<>() {};
    /** Drafts of one account; older ones make room. */
    private static final int KEPT = 20;

    private final JdbcClient jdbc;

    DraftTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param checklist canonical bytes
     * @param source the catalog that it was made from; null: none
     */
    @SuppressWarnings("ArrayRecordComponent") // handed through, never compared
    public record Row(String fileName, byte[] checklist, List<Loss> losses, byte @Nullable [] source) {}

    public long insert(long account, Row row) {
        long draft = jdbc.sql("""
                        insert into inspection.checklist_draft (account, file_name, checklist, losses, source)
                        values (:account, :fileName, :checklist, :losses::jsonb, :source)
                        returning draft
                        """)
                .param("account", account)
                .param("fileName", row.fileName())
                .param("checklist", row.checklist())
                .param("losses", JSON.writeValueAsString(row.losses()))
                .param("source", row.source())
                .query(Long.class)
                .single();
        forgetOld(account);
        return draft;
    }

    private void forgetOld(long account) {
        jdbc.sql("""
                        delete from inspection.checklist_draft
                        where draft in (
                            select draft
                            from inspection.checklist_draft
                            where account = :account
                            order by draft desc
                            offset :kept)
                        """).param("account", account).param("kept", KEPT).update();
    }

    long count(long account) {
        return jdbc.sql("select count(*) from inspection.checklist_draft where account = :account")
                .param("account", account)
                .query(Long.class)
                .single();
    }

    /** None makes room: what was handed over is seen at least once. */
    void handOver(long account, long successor) {
        jdbc.sql("update inspection.checklist_draft set account = :successor where account = :account")
                .param("account", account)
                .param("successor", successor)
                .update();
    }

    public Optional<Row> find(long account, long draft) {
        return jdbc.sql("""
                        select file_name, checklist, losses::text as losses, source
                        from inspection.checklist_draft
                        where account = :account and draft = :draft
                        """)
                .param("account", account)
                .param("draft", draft)
                .query((row, number) -> new Row(
                        row.getString("file_name"),
                        row.getBytes("checklist"),
                        JSON.readValue(row.getString("losses"), LOSSES),
                        row.getBytes("source")))
                .optional();
    }

    void keepSource(Hash sha256, byte[] bytes) {
        jdbc.sql("""
                        insert into inspection.checklist_source (sha256, bytes)
                        values (:sha256, :bytes)
                        on conflict do nothing
                        """).param("sha256", sha256.bytes()).param("bytes", bytes).update();
    }

    Optional<byte[]> source(Hash sha256) {
        return jdbc.sql("select bytes from inspection.checklist_source where sha256 = :sha256")
                .param("sha256", sha256.bytes())
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    /** The digests of all kept catalogs, for fsck. */
    List<Hash> sources() {
        return jdbc.sql("select sha256 from inspection.checklist_source order by sha256")
                .query((row, number) -> Hash.of(row.getBytes(1)))
                .list();
    }
}

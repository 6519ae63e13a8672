package org.mingcha.transparency.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.mingcha.database.SessionLimits;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Hashing;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Owner of {@code transparency.log}, {@code head} and {@code unit_head}: who the log is and where it ends. */
final class HeadTable {
    /** One sequencer at a time, in any process; held to the end of the transaction, so also by a COMMIT still under way. */
    private static final long LOCK = 0x6d69_6e67_6368_61L;

    private final DataSource dataSource;
    private final JdbcClient jdbc;

    HeadTable(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** The fenced row: whoever moves it names what it was. */
    record FencedHead(long size, Hash root, long epoch) {}

    record UnitHead(long useq, Hash hash) {
        static final UnitHead NONE = new UnitHead(0, Hash.of(new byte[Hash.SIZE]));
    }

    record Identity(String origin, String vkey) {}

    void lock() {
        SessionLimits.SEALING.applyTo(dataSource);
        jdbc.sql("select pg_advisory_xact_lock(:key), set_config('synchronous_commit', 'on', true)")
                .param("key", LOCK)
                .query((row, number) -> true)
                .single();
    }

    Optional<Identity> identity() {
        return jdbc.sql("select origin, vkey from transparency.log")
                .query((row, number) -> new Identity(row.getString(1), row.getString(2)))
                .optional();
    }

    void found(Identity identity) {
        jdbc.sql("select database.found(:origin)")
                .param("origin", identity.origin())
                .query((row, number) -> true)
                .single();
        jdbc.sql("insert into transparency.log (origin, vkey) values (:origin, :vkey)")
                .param("origin", identity.origin())
                .param("vkey", identity.vkey())
                .update();
        jdbc.sql("insert into transparency.head (size, root, epoch) values (0, :root, 0)")
                .param("root", Hashing.EMPTY_ROOT.bytes())
                .update();
    }

    /** Another name for a log that holds nothing. False: it holds something, if only in the queue. */
    boolean rename(Identity identity, String note) {
        return jdbc.sql("select transparency.rename(:origin, :vkey, :note)")
                .param("origin", identity.origin())
                .param("vkey", identity.vkey())
                .param("note", note)
                .query(Boolean.class)
                .single();
    }

    FencedHead head() {
        return heads().getFirst();
    }

    /** One row, unless somebody took it out. */
    List<FencedHead> heads() {
        return jdbc.sql("select size, root, epoch from transparency.head")
                .query((row, number) -> new FencedHead(row.getLong(1), Hash.of(row.getBytes(2)), row.getLong(3)))
                .list();
    }

    /** False when somebody else has moved it meanwhile. */
    boolean moveHead(FencedHead from, long size, Hash root) {
        return jdbc.sql("""
                                update transparency.head
                                set size = :size, root = :root, epoch = epoch + 1
                                where size = :oldSize and root = :oldRoot and epoch = :epoch
                                """)
                        .param("size", size)
                        .param("root", root.bytes())
                        .param("oldSize", from.size())
                        .param("oldRoot", from.root().bytes())
                        .param("epoch", from.epoch())
                        .update()
                == 1;
    }

    Map<String, UnitHead> unitHeads(Collection<String> units) {
        var heads = new HashMap<String, UnitHead>();
        jdbc.sql("select unit, useq, hash from transparency.unit_head where unit = any(:units)")
                .param("units", units.toArray(String[]::new))
                .query((row, number) ->
                        heads.put(row.getString(1), new UnitHead(row.getLong(2), Hash.of(row.getBytes(3)))))
                .list();
        return heads;
    }

    void moveUnitHeads(Map<String, UnitHead> heads) {
        var units = heads.keySet().toArray(String[]::new);
        jdbc.sql("""
                        insert into transparency.unit_head (unit, useq, hash)
                        select unit, useq, decode(hash, 'hex')
                        from unnest(:units::text[], :useqs::bigint[], :hashes::text[]) as moved (unit, useq, hash)
                        on conflict (unit) do update set useq = excluded.useq, hash = excluded.hash
                        """)
                .param("units", units)
                .param("useqs", heads.values().stream().map(UnitHead::useq).toArray(Long[]::new))
                .param(
                        "hashes",
                        heads.values().stream().map(head -> head.hash().hex()).toArray(String[]::new))
                .update();
    }
}

package org.mingcha.transparency.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.Leaf;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.tlog.Hash;
import org.mingcha.transparency.FsckCheck;
import org.mingcha.transparency.FsckFinding;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each unit's chain: from useq 1 without a gap, each leaf naming the one before, up to the unit's head. */
final class UnitChainCheck implements FsckCheck {
    private static final String LEAF = "transparency.leaf";
    private static final String HEAD = "transparency.unit_head";
    private static final String CHAINS = """
            select l.*, h.useq as head_useq, h.hash as head_hash
            from transparency.leaf l
            left join transparency.unit_head h on h.unit = l.unit
            order by l.unit, l.useq, l.log_index
            """;

    private final JdbcClient jdbc;
    private final KnownHashes hashes;

    UnitChainCheck(LogStore store) {
        this.jdbc = JdbcClient.create(store.dataSource());
        this.hashes = new KnownHashes(store);
    }

    /** A leaf, and its unit's head as stored. */
    private record Link(LeafTable.StoredLeaf leaf, HeadTable.@Nullable UnitHead head) {}

    @Override
    public void check(FsckCheck.Findings findings) {
        try (Stream<Link> links = jdbc.sql(CHAINS).withFetchSize(500).query((row, number) -> link(row)).stream()) {
            walk(links.iterator(), findings);
        }
        jdbc.sql("""
                        select unit from transparency.unit_head h
                        where not exists (select 1 from transparency.leaf l where l.unit = h.unit)
                        order by unit
                        limit 1000
                        """).query(String.class).list().forEach(unit -> findings.extra(HEAD, unit, ""));
    }

    private void walk(Iterator<Link> links, FsckCheck.Findings findings) {
        Link before = null;
        while (links.hasNext()) {
            var link = links.next();
            if (before != null && !before.leaf().unit().equals(link.leaf().unit())) {
                checkHead(before, findings);
                before = null;
            }
            checkLink(before, link.leaf(), findings);
            before = link;
        }
        if (before != null) {
            checkHead(before, findings);
        }
    }

    private void checkLink(@Nullable Link link, LeafTable.StoredLeaf leaf, FsckCheck.Findings findings) {
        var before = link == null ? HeadTable.UnitHead.NONE : headOf(link.leaf());
        var key = leaf.unit() + "/" + leaf.useq();
        if (link != null && leaf.useq() == before.useq()) {
            var both = link.leaf().index() + ", " + leaf.index();
            findings.add(new FsckFinding(FsckFinding.Kind.DUPLICATE, LEAF, key, "unit, useq", both));
        } else if (leaf.useq() != before.useq() + 1) {
            findings.missing(LEAF, leaf.unit() + "/" + (before.useq() + 1), key);
        } else if (!prevIs(before.hash(), leaf) && !isAltered(link, hash -> prevIs(hash, leaf))) {
            findings.differs(LEAF, leaf.index(), "bytes", "prev / " + before.hash());
        }
    }

    private static boolean prevIs(Hash before, LeafTable.StoredLeaf leaf) {
        try {
            return Leaf.parse(leaf.bytes()).prev().equals(before);
        } catch (MalformedEvidence | IllegalArgumentException e) {
            return true; // named already, leaf by leaf
        }
    }

    /** What follows names the hash that the tile has too: then the leaf's own bytes were altered, and are named already. */
    private boolean isAltered(@Nullable Link link, Predicate<Hash> follows) {
        return link != null
                && hashes.inTile(link.leaf().index()).filter(follows).isPresent();
    }

    private void checkHead(Link last, FsckCheck.Findings findings) {
        var unit = last.leaf().unit();
        var head = last.head();
        if (head == null) {
            findings.missing(HEAD, unit, "");
            return;
        }
        if (head.useq() != last.leaf().useq()) {
            findings.differs(
                    HEAD, unit, "useq", head.useq() + " / " + last.leaf().useq());
        }
        if (!head.hash().equals(last.leaf().hash()) && !isAltered(last, head.hash()::equals)) {
            findings.differs(
                    HEAD, unit, "hash", head.hash() + " / " + last.leaf().hash());
        }
    }

    private static HeadTable.UnitHead headOf(LeafTable.StoredLeaf leaf) {
        return new HeadTable.UnitHead(leaf.useq(), leaf.hash());
    }

    private static Link link(ResultSet row) throws SQLException {
        var hash = row.getBytes("head_hash");
        var head = hash == null ? null : new HeadTable.UnitHead(row.getLong("head_useq"), Hash.of(hash));
        return new Link(LeafTable.storedLeaf(row), head);
    }
}

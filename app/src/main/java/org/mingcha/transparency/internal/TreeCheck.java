package org.mingcha.transparency.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.tlog.Frontier;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.HashTile;
import org.mingcha.tlog.NoteVerifier;
import org.mingcha.tlog.Tile;
import org.mingcha.tlog.Tree;
import org.mingcha.transparency.FsckCheck;

/** The tree rebuilt leaf by leaf: every tile and every checkpoint that it passes, and the head at its end. */
final class TreeCheck {
    private final LogStore store;
    private final CheckpointCheck checkpoints;
    private final List<Hash> waiting = new ArrayList<>();
    private final StepsBack clock = new StepsBack();
    private Frontier edge = Frontier.empty();
    private boolean broken;

    TreeCheck(LogStore store, NoteVerifier verifier) {
        this.store = store;
        this.checkpoints = new CheckpointCheck(store, verifier);
    }

    /** A leaf as far as it can be believed. */
    record Grown(Hash hash, @Nullable Instant recordedAt) {}

    /** Once a leaf is missing no later root can be rebuilt; signatures still can be checked. */
    boolean isBroken() {
        return broken;
    }

    void begin(FsckCheck.Findings findings) {
        pass(findings);
    }

    void skip() {
        broken = true;
    }

    void add(Grown leaf, FsckCheck.Findings findings) {
        var recorded = leaf.recordedAt();
        if (recorded != null) {
            clock.add(size(), recorded);
        }
        waiting.add(leaf.hash());
        if (waiting.size() == Tile.FULL || size() >= checkpoints.nextSize()) {
            grow(findings);
            pass(findings);
        }
    }

    void end(FsckCheck.Findings findings) {
        grow(findings);
        checkpoints.rest(findings);
        clock.tell(findings);
        checkHead(findings);
        checkSurplusTiles(findings);
    }

    private long size() {
        return edge.size() + waiting.size();
    }

    private void grow(FsckCheck.Findings findings) {
        var growth = edge.append(List.copyOf(waiting));
        waiting.clear();
        edge = growth.frontier();
        if (!broken) {
            growth.tiles().stream().filter(tile -> !tile.tile().isPartial()).forEach(tile -> compare(tile, findings));
        }
    }

    private void pass(FsckCheck.Findings findings) {
        checkpoints.pass(edge.size(), broken ? null : edge.root(), clock.latest(), findings);
    }

    private void compare(HashTile computed, FsckCheck.Findings findings) {
        var key = computed.tile().level() + "/" + computed.tile().index();
        var stored = store.log().tiles().tile(computed.tile());
        if (stored.isEmpty()) {
            findings.missing("transparency.tile", key, "");
            return;
        }
        var hashes = stored.get().hashes();
        for (int place = 0; place < Tile.FULL; place++) {
            if (!hashes.get(place).equals(computed.hashes().get(place))) {
                findings.differs(
                        "transparency.tile",
                        key,
                        "hashes",
                        Long.toString(computed.tile().start() + place));
                break;
            }
        }
        if (!stored.get().root().equals(Tree.root(computed.hashes()))) {
            findings.differs("transparency.tile", key, "root", "");
        }
    }

    private void checkHead(FsckCheck.Findings findings) {
        var table = "transparency.head";
        var heads = store.log().heads().heads();
        if (heads.isEmpty()) {
            findings.missing(table, true, "");
            return;
        }
        var head = heads.getFirst();
        if (head.size() != checkpoints.lastSize() || (!broken && head.size() != edge.size())) {
            findings.differs(table, true, "size", head.size() + " / " + checkpoints.lastSize() + " / " + edge.size());
        } else if (!broken && !head.root().equals(edge.root())) {
            findings.differs(table, true, "root", head.root() + " / " + edge.root());
        }
        if (head.epoch() + 1 != checkpoints.count()) {
            findings.differs(table, true, "epoch", head.epoch() + 1 + " / " + checkpoints.count());
        }
    }

    private void checkSurplusTiles(FsckCheck.Findings findings) {
        store.log()
                .tiles()
                .beyond(edge.size())
                .forEach(tile -> findings.extra("transparency.tile", tile.level() + "/" + tile.index(), ""));
    }
}

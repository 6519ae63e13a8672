package org.mingcha.transparency.internal;

import java.util.stream.Collectors;
import org.mingcha.database.Unavailable;
import org.mingcha.tlog.Frontier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The only writer of the log. Each batch is one transaction: out of the queue, into leaves, tiles, the signed checkpoint
 * and the heads. It keeps nothing between batches, so a COMMIT whose answer is lost needs no recovery: the next batch
 * reads what the database holds, and a signature that was rolled back has never left the process.
 */
public final class Sequencer {
    static final int BATCH = 4_096;

    private static final Logger log = LoggerFactory.getLogger(Sequencer.class);

    private final LogTables tables;
    private final TransactionTemplate transaction;
    private final LogIdentity signing;
    private final HeadCopy copy;
    private volatile boolean isCopied = true;

    Sequencer(LogTables tables, TransactionTemplate transaction, LogIdentity signing, HeadCopy copy) {
        this.tables = tables;
        this.transaction = transaction;
        this.signing = signing;
        this.copy = copy;
    }

    /** Seals everything committed before the call. An empty queue says so without the lock: what was taken out is sealed. */
    public void drain() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Sealing inside a transaction would wait for its own records");
        }
        boolean more = !tables.leaves().isQueueEmpty();
        while (more) {
            more = sealBatch() == BATCH;
        }
    }

    private int sealBatch() {
        var sealed = transaction.execute(status -> batch());
        if (sealed == null || sealed.entries() == 0) {
            return 0;
        }
        // COMMIT is confirmed: only now may anything signed be seen outside.
        keep(sealed);
        return sealed.entries();
    }

    /** Batches come by the dozen each second: that there is no copy is said once, and again when it was there meanwhile. */
    private void keep(Sealed sealed) {
        try {
            copy.write(sealed.note(), sealed.size());
            isCopied = true;
        } catch (RuntimeException e) {
            if (isCopied) {
                log.error(
                        "The head at size {} is sealed but has no copy: a fork would not be noticed", sealed.size(), e);
            }
            isCopied = false;
        }
    }

    private Sealed batch() {
        tables.heads().lock();
        signing.lookAgain();
        var head = tables.heads().head();
        copy.check(head);
        var onto = tables.checkpoints().newest();
        var edge = Frontier.load(head.size(), tables.tiles());
        requireWhole(head, onto, edge);
        var pending = tables.leaves().takePending(BATCH);
        if (pending.isEmpty()) {
            return new Sealed(0, head.size(), onto.note());
        }
        var units = pending.stream().map(each -> each.record().unit()).collect(Collectors.toSet());
        var batch = new Batch(signing.origin(), onto, tables.heads().unitHeads(units));
        pending.forEach(batch::add);
        return write(batch, head, edge);
    }

    private Sealed write(Batch batch, HeadTable.FencedHead head, Frontier edge) {
        var growth = edge.append(batch.hashes());
        var note = signing.sign(growth.size(), growth.root());
        tables.leaves().insert(batch.leaves());
        tables.tiles().insert(growth.tiles());
        tables.heads().moveUnitHeads(batch.heads());
        tables.checkpoints().insert(new CheckpointTable.Signed(growth.size(), growth.root(), batch.latest(), note));
        if (!tables.heads().moveHead(head, growth.size(), growth.root())) {
            throw new IllegalStateException("Another sequencer moved the head from size " + head.size());
        }
        return new Sealed(batch.leaves().size(), growth.size(), note);
    }

    /** Never sign on top of a right edge that isn't the one signed before. */
    private static void requireWhole(HeadTable.FencedHead head, CheckpointTable.Signed newest, Frontier edge) {
        if (head.size() != newest.size()
                || !head.root().equals(newest.root())
                || !head.root().equals(edge.root())) {
            throw new Unavailable("transparency.refused.altered", Long.toString(head.size()));
        }
    }

    /** @param note the checkpoint after the batch */
    private record Sealed(int entries, long size, String note) {}
}

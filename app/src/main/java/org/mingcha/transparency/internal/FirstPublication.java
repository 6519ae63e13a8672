package org.mingcha.transparency.internal;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sees to it that what ships is published before anything else is written: in the same transaction as the first record, so
 * that no bundle lacks it and a process that only reads writes nothing.
 */
public final class FirstPublication {
    private final DocumentPublisher publishing;
    private final Supplier<List<DocumentPublisher.Document>> shipped;
    private volatile boolean published;

    FirstPublication(DocumentPublisher publishing, Supplier<List<DocumentPublisher.Document>> shipped) {
        this.publishing = publishing;
        this.shipped = shipped;
    }

    public DocumentPublisher publishing() {
        return publishing;
    }

    /** Once a process; once more where the first writer's transaction is rolled back. */
    public void beforeWriting() {
        if (!published && !TransactionSynchronizationManager.hasResource(this)) {
            publishing.publishMissing(shipped.get());
            TransactionSynchronizationManager.bindResource(this, true);
            TransactionSynchronizationManager.registerSynchronization(new Ending());
        }
    }

    private final class Ending implements TransactionSynchronization {
        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(FirstPublication.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(FirstPublication.this, true);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(FirstPublication.this);
            published |= status == STATUS_COMMITTED;
        }
    }
}

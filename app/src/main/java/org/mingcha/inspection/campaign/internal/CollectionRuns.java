package org.mingcha.inspection.campaign.internal;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.mingcha.accounts.Actor;
import org.mingcha.database.SessionLimits;
import org.mingcha.inspection.campaign.CampaignId;
import org.mingcha.inspection.campaign.ReportCollection;
import org.mingcha.inspection.campaign.ReportForm;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Collections that this process makes, one after the other, behind all that people wait for. */
@Component
public class CollectionRuns implements DisposableBean {
    private static final int LAST_SECONDS = 5;

    private final CollectionMaker maker;
    private final CollectionTable table;
    private final CollectionFiles files;
    private final Set<Long> running = ConcurrentHashMap.newKeySet();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(Thread.ofPlatform()
            .name("collections")
            .daemon()
            .priority(Thread.MIN_PRIORITY)
            .factory());

    CollectionRuns(CollectionMaker maker, CollectionTable table, CollectionFiles files) {
        this.maker = maker;
        this.table = table;
        this.files = files;
    }

    public void add(Actor actor, CampaignId campaign, ReportCollection begun, ReportForm form) {
        running.add(begun.id());
        var order = new CollectionMaker.Order(actor, campaign, begun, form);
        thread.execute(() -> {
            try {
                SessionLimits.RECURRING.during(() -> maker.make(order));
            } finally {
                running.remove(begun.id());
            }
        });
    }

    /** Says what this process is still at, and clears away what nobody needs. */
    public void tend() {
        table.beat(running);
        table.expire();
        files.sweep(table::kept);
    }

    /** What is not finished is interrupted, and says so. */
    @Override
    public void destroy() throws InterruptedException {
        thread.shutdownNow();
        if (!thread.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS)) {
            running.clear();
        }
    }
}

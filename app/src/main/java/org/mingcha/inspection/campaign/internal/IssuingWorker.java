package org.mingcha.inspection.campaign.internal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** In a server: computes what campaigns still lack, also those that a killed process left behind. */
@Component
@ConditionalOnWebApplication
class IssuingWorker implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(IssuingWorker.class);

    private final CampaignTable campaigns;
    private final AssessmentComputing computing;
    private @Nullable ScheduledExecutorService thread;

    IssuingWorker(CampaignTable campaigns, AssessmentComputing computing) {
        this.campaigns = campaigns;
        this.computing = computing;
    }

    @Override
    public void start() {
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("campaigns").factory());
        thread.scheduleWithFixedDelay(this::compute, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        if (thread != null) {
            thread.shutdownNow();
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void compute() {
        try {
            campaigns.computing().forEach(computing::all);
        } catch (RuntimeException e) {
            log.warn("Assessments were not computed and will be tried again", e);
        }
    }
}

package org.mingcha.web.support;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.mingcha.bounds.WorkPool;
import org.mingcha.bounds.WorkPools;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** How much heavy work runs and waits, and how much was refused: by pool. */
@Component
@ConditionalOnWebApplication
class WorkMeters implements MeterBinder {
    private static final String POOL = "pool";

    private final WorkPools pools;

    WorkMeters(WorkPools pools) {
        this.pools = pools;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        pools.all().forEach(pool -> bind(pool, registry));
    }

    private static void bind(WorkPool pool, MeterRegistry registry) {
        Gauge.builder("mingcha.work.running", pool, WorkPool::running)
                .tag(POOL, pool.name())
                .register(registry);
        Gauge.builder("mingcha.work.waiting", pool, WorkPool::waiting)
                .tag(POOL, pool.name())
                .register(registry);
        refused(pool, "full", registry);
        refused(pool, "out-of-time", registry);
    }

    private static void refused(WorkPool pool, String reason, MeterRegistry registry) {
        FunctionCounter.builder("mingcha.work.refused", pool, each -> reason.equals("full") ? each.full() : each.late())
                .tag(POOL, pool.name())
                .tag("reason", reason)
                .register(registry);
    }
}

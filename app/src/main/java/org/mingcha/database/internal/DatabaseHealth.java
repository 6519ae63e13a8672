package org.mingcha.database.internal;

import org.mingcha.database.DatabaseWatch;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** What the watch saw last: an answer without a look of its own, so it comes at once whatever the database does. */
record DatabaseHealth(DatabaseWatch watch) implements HealthIndicator {
    @Override
    public Health health() {
        var health = watch.outage()
                .map(outage -> Health.down()
                        .withDetail("since", outage.since().toString())
                        .withDetail("starts", outage.starts())
                        .withDetail("fault", outage.fault().code()))
                .orElseGet(Health::up);
        return health.withDetail("outages", watch.outages()).build();
    }
}

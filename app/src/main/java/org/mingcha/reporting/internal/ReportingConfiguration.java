package org.mingcha.reporting.internal;

import java.time.Duration;
import org.mingcha.database.MingchaClock;
import org.mingcha.database.PeriodicTask;
import org.mingcha.reporting.ReturnLibrary;
import org.mingcha.transparency.FsckCheck;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of this module. */
@Configuration(proxyBeanMethods = false)
class ReportingConfiguration {
    @Bean
    FsckCheck returnsRecount(
            ReturnLibrary returns,
            TransparencyLog log,
            MingchaClock clock,
            RosterTable rosters,
            CountConsistencyTable table) {
        return new CountConsistencyCheck(returns, log, clock, rosters, table);
    }

    /** Only a server counts by itself; a command counts what it wrote before it ends. */
    @Bean
    @ConditionalOnWebApplication
    PeriodicTask countingReturns(CompletenessProjection projection) {
        return PeriodicTask.every(Duration.ofMillis(300), "returns", projection::catchUp);
    }

    @Bean
    @ConditionalOnWebApplication
    PeriodicTask keepingPeriods(Housekeeping housekeeping) {
        return new PeriodicTask("periods", Duration.ofMinutes(1), Duration.ofHours(1), housekeeping::run);
    }
}

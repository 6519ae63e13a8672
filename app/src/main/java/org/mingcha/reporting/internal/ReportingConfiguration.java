package org.mingcha.reporting.internal;

import java.time.Duration;
import javax.sql.DataSource;
import org.mingcha.bounds.WorkPools;
import org.mingcha.database.MingchaClock;
import org.mingcha.database.PeriodicTask;
import org.mingcha.evidence.returns.Returns;
import org.mingcha.ledger.Ledger;
import org.mingcha.reporting.Oversight;
import org.mingcha.reporting.Reporting;
import org.mingcha.reporting.ReturnExchange;
import org.mingcha.reporting.ReturnLinks;
import org.mingcha.transparency.FsckCheck;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The beans of this module. */
@Configuration(proxyBeanMethods = false)
class ReportingConfiguration {
    @Bean
    Parts reportingParts(
            Ledger ledger,
            TransparencyLog log,
            MingchaClock clock,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        return new Parts(Returns.shipped(), ledger, log, clock, jdbc, new TransactionTemplate(transactions));
    }

    @Bean
    PeriodOpening periodOpening(Parts reportingParts, DataSource dataSource) {
        return new PeriodOpening(reportingParts, dataSource);
    }

    @Bean
    Reporting reporting(Parts reportingParts, PeriodOpening opening, DataSource dataSource) {
        return new LogReporting(reportingParts, opening, dataSource);
    }

    @Bean
    Oversight returnsOversight(Parts reportingParts, PeriodOpening opening, DataSource dataSource) {
        return new LogOversight(reportingParts, new Subjects(reportingParts, opening), opening, dataSource);
    }

    @Bean
    ReturnExchange returnExchange(Parts reportingParts, PeriodOpening opening, DataSource dataSource, WorkPools pools) {
        return new Exchange(reportingParts, new Subjects(reportingParts, opening), dataSource, pools);
    }

    @Bean
    ReturnLinks returnLinks(Parts reportingParts, PeriodOpening opening) {
        return new LinkDesk(reportingParts, new Subjects(reportingParts, opening));
    }

    @Bean
    FsckCheck returnsRecount(Parts reportingParts, DataSource dataSource) {
        return new CountRecount(reportingParts, dataSource);
    }

    /** Only a server counts by itself; a command counts what it wrote before it ends. */
    @Bean
    @ConditionalOnWebApplication
    PeriodicTask countingReturns(Parts reportingParts) {
        return PeriodicTask.every(Duration.ofMillis(300), "returns", new Folding(reportingParts)::catchUp);
    }

    @Bean
    @ConditionalOnWebApplication
    PeriodicTask keepingPeriods(Parts reportingParts, PeriodOpening opening) {
        var housekeeping = new Housekeeping(reportingParts, opening);
        return new PeriodicTask("periods", Duration.ofMinutes(1), Duration.ofHours(1), housekeeping::run);
    }
}

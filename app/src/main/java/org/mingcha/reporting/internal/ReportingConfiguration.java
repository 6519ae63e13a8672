package org.mingcha.reporting.internal;

import java.time.Duration;
import javax.sql.DataSource;
import org.mingcha.bounds.WorkPools;
import org.mingcha.database.MingchaClock;
import org.mingcha.database.PeriodicTask;
import org.mingcha.evidence.returns.Returns;
import org.mingcha.ledger.Ledger;
import org.mingcha.reporting.ReturnExchange;
import org.mingcha.reporting.ReturnLinks;
import org.mingcha.reporting.ReturnOversight;
import org.mingcha.reporting.ReturnReporting;
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
    ReportingDependencies reportingParts(
            Ledger ledger,
            TransparencyLog log,
            MingchaClock clock,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        return new ReportingDependencies(
                Returns.shipped(), ledger, log, clock, jdbc, new TransactionTemplate(transactions));
    }

    @Bean
    PeriodOpening periodOpening(ReportingDependencies reportingParts, DataSource dataSource) {
        return new PeriodOpening(reportingParts, dataSource);
    }

    @Bean
    ReturnReporting reporting(ReportingDependencies reportingParts, PeriodOpening opening, DataSource dataSource) {
        return new DefaultReturnReporting(reportingParts, opening, dataSource);
    }

    @Bean
    ReturnOversight returnsOversight(
            ReportingDependencies reportingParts, PeriodOpening opening, DataSource dataSource) {
        return new DefaultReturnOversight(
                reportingParts, new ReturnSubjects(reportingParts, opening), opening, dataSource);
    }

    @Bean
    ReturnExchange returnExchange(
            ReportingDependencies reportingParts, PeriodOpening opening, DataSource dataSource, WorkPools pools) {
        return new DefaultReturnExchange(
                reportingParts, new ReturnSubjects(reportingParts, opening), dataSource, pools);
    }

    @Bean
    ReturnLinks returnLinks(ReportingDependencies reportingParts, PeriodOpening opening) {
        return new DefaultReturnLinks(reportingParts, new ReturnSubjects(reportingParts, opening));
    }

    @Bean
    FsckCheck returnsRecount(ReportingDependencies reportingParts, DataSource dataSource) {
        return new CountConsistencyCheck(reportingParts, dataSource);
    }

    /** Only a server counts by itself; a command counts what it wrote before it ends. */
    @Bean
    @ConditionalOnWebApplication
    PeriodicTask countingReturns(ReportingDependencies reportingParts) {
        return PeriodicTask.every(
                Duration.ofMillis(300), "returns", new CompletenessProjection(reportingParts)::catchUp);
    }

    @Bean
    @ConditionalOnWebApplication
    PeriodicTask keepingPeriods(ReportingDependencies reportingParts, PeriodOpening opening) {
        var housekeeping = new Housekeeping(reportingParts, opening);
        return new PeriodicTask("periods", Duration.ofMinutes(1), Duration.ofHours(1), housekeeping::run);
    }
}

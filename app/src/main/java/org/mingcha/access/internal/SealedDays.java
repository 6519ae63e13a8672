package org.mingcha.access.internal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.mingcha.database.MingchaClock;
import org.mingcha.database.PeriodicTask;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.LeafType;
import org.mingcha.transparency.LogNaming;
import org.mingcha.transparency.NewFact;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals a digest of each day that is over as a leaf of OP: a line that is taken out, or an act on an account, is missed then
 * by whoever counts again. Afterwards forgets what is old enough.
 */
public final class SealedDays {
    static final String UNIT = "OP";
    static final String LINES = "lines";
    static final String LINES_DIGEST = "lines_digest";
    static final String ACTS = "acts";
    static final String ACTS_DIGEST = "acts_digest";

    private final DayTable days;
    private final TransparencyLog log;
    private final LogNaming naming;
    private final MingchaClock clock;
    private final TransactionTemplate transaction;
    private final int keep;

    SealedDays(Parts parts, int keep) {
        this.days = parts.days();
        this.log = parts.log();
        this.naming = parts.naming();
        this.clock = parts.clock();
        this.transaction = parts.transaction();
        this.keep = keep;
    }

    record Parts(
            DayTable days,
            TransparencyLog log,
            LogNaming naming,
            MingchaClock clock,
            TransactionTemplate transaction) {}

    /**
     * From the first day that has anything up to yesterday; each day in a transaction of its own. A log that still waits for
     * its name is not begun by this: its days follow.
     */
    public void seal() {
        if (naming.isNobodys() && naming.isOpen()) {
            return;
        }
        var today = clock.today();
        for (var day = days.next(clock.zone()).orElse(today); day.isBefore(today); day = day.plusDays(1)) {
            var over = day;
            transaction.executeWithoutResult(_ -> seal(over));
        }
        days.forget(keep, clock.zone());
    }

    private void seal(LocalDate day) {
        if (!days.lock(day)) {
            return;
        }
        var record = log.append(new NewFact(
                LeafType.OPERATION_DIGESTED.code(),
                UNIT,
                day,
                "admin",
                days.digest(day, clock.zone()),
                Content.EMPTY,
                List.of(),
                null,
                false));
        days.insert(day, record.value());
    }

    /** Runs in each server; a day is sealed by one. */
    @Configuration(proxyBeanMethods = false)
    static class Step {
        @Bean
        SealedDays sealedDays(
                DayTable days,
                TransparencyLog log,
                LogNaming naming,
                MingchaClock clock,
                PlatformTransactionManager transactions) {
            return new SealedDays(
                    new Parts(days, log, naming, clock, new TransactionTemplate(transactions)), KEPT_DAYS);
        }

        @Bean
        @ConditionalOnWebApplication
        PeriodicTask daysSealed(SealedDays days) {
            return new PeriodicTask("days", Duration.ofMinutes(1), Duration.ofMinutes(10), days::seal);
        }
    }

    /** Half a year and some days. */
    static final int KEPT_DAYS = 190;
}

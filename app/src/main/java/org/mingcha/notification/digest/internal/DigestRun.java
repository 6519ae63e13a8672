package org.mingcha.notification.digest.internal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.mingcha.database.MingchaClock;
import org.mingcha.notification.digest.Delivery;
import org.mingcha.notification.digest.DigestRound;
import org.mingcha.notification.internal.WorkingHours;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * One round: claims receivers a few at a time, sends to each, says what became of it. Nothing of a message, an address or
 * a name goes to the log.
 */
@Component
public class DigestRun {
    private static final Logger log = LoggerFactory.getLogger(DigestRun.class);
    private static final int AT_ONCE = 10;
    private static final int KEPT_DAYS = 35;
    /** After each attempt that certainly failed; then no more that day. */
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(45));

    private final SentTable sent;
    private final WorkingHours hours;
    private final MingchaClock clock;
    private final MailboxDigests mailboxes;
    private final WebhookDigests webhooks;

    DigestRun(
            SentTable sent, WorkingHours hours, MingchaClock clock, MailboxDigests mailboxes, WebhookDigests webhooks) {
        this.sent = sent;
        this.hours = hours;
        this.clock = clock;
        this.mailboxes = mailboxes;
        this.webhooks = webhooks;
    }

    /** @param goOn asked before each receiver */
    public DigestRound round(BooleanSupplier goOn) {
        var tally = new Tally();
        if (hours.isNow()) {
            sent.forget(clock.today().minusDays(KEPT_DAYS));
            if (mailboxes.isOn()) {
                tally.add(each(goOn, day -> sent.claimMailboxes(day, AT_ONCE), mailboxes::send));
            }
            tally.add(each(goOn, day -> sent.claimWebhooks(day, AT_ONCE), webhooks::send));
        }
        return tally.round();
    }

    private List<String> each(
            BooleanSupplier goOn,
            Function<LocalDate, List<SentTable.Claim>> claims,
            Function<SentTable.Claim, Optional<Delivery>> send) {
        var ends = new ArrayList<String>();
        while (goOn.getAsBoolean() && hours.isNow()) {
            var claimed = claims.apply(clock.today());
            for (var claim : claimed) {
                if (goOn.getAsBoolean()) {
                    ends.add(settle(claim, attempt(claim, send)));
                } else {
                    sent.release(claim);
                }
            }
            if (claimed.isEmpty()) {
                break;
            }
        }
        return ends;
    }

    /** What breaks here is a fault of ours: nobody knows how far it came. */
    private static Optional<Delivery> attempt(
            SentTable.Claim claim, Function<SentTable.Claim, Optional<Delivery>> send) {
        try {
            return send.apply(claim);
        } catch (RuntimeException e) {
            log.error("The digest for {} broke off", claim.receiver(), e);
            return Optional.of(new Delivery.Unknown(Delivery.Reason.NO_ANSWER, ""));
        }
    }

    private String settle(SentTable.Claim claim, Optional<Delivery> delivery) {
        if (delivery.isEmpty()) {
            return ended(claim, "nothing", "");
        }
        return switch (delivery.get()) {
            case Delivery.Delivered() -> ended(claim, "sent", "");
            case Delivery.Refused(var reason, var detail) -> ended(claim, "failed", said(reason, detail));
            case Delivery.Unknown(var reason, var detail) -> ended(claim, "unknown", said(reason, detail));
            case Delivery.Later(var reason, var detail) -> putOff(claim, reason, said(reason, detail));
        };
    }

    private String ended(SentTable.Claim claim, String state, String reason) {
        sent.end(claim, state, reason);
        return state;
    }

    private String putOff(SentTable.Claim claim, Delivery.Reason reason, String said) {
        if (claim.attempts() > PAUSES.size()) {
            return ended(claim, "failed", said);
        }
        sent.putOff(claim, PAUSES.get(claim.attempts() - 1), said);
        return "waiting";
    }

    private static String said(Delivery.Reason reason, String detail) {
        return detail.isEmpty() ? reason.code() : reason.code() + " " + detail;
    }

    /** Counts by how it ended. */
    private static final class Tally {
        private int sent;
        private int nothing;
        private int later;
        private int failed;

        void add(List<String> states) {
            states.forEach(this::count);
        }

        private void count(String state) {
            switch (state) {
                case "sent" -> sent++;
                case "nothing" -> nothing++;
                case "waiting" -> later++;
                default -> failed++;
            }
        }

        DigestRound round() {
            return new DigestRound(sent, nothing, later, failed);
        }
    }
}

package org.mingcha.claims.internal;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingcha.accounts.Actor;
import org.mingcha.claims.ClaimId;
import org.mingcha.claims.CorrectionPublished;
import org.mingcha.claims.PublishedCorrection;
import org.mingcha.database.MingchaClock;
import org.mingcha.messages.MessageBundles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What a published correction means in the ledger: the claim, and each that was joined to it, is answered. */
@Component
class ClaimAnswers {
    private static final Pattern OWN_MACHINE = Pattern.compile("https?://(?:localhost|127\\.|\\[::1]).*");

    private final ClaimTable claims;
    private final ClaimEntries entries;
    private final RegisterWords words;
    private final MingchaClock clock;
    private final ApplicationEventPublisher events;
    private final String server;

    ClaimAnswers(
            ClaimTable claims,
            ClaimEntries entries,
            RegisterWords words,
            MingchaClock clock,
            ApplicationEventPublisher events,
            @Value("${mingcha.url}") String server) {
        this.claims = claims;
        this.entries = entries;
        this.words = words;
        this.clock = clock;
        this.events = events;
        this.server = OWN_MACHINE.matcher(server).matches() ? "" : server;
    }

    /** The claim itself first. */
    List<Long> claims(long claim) {
        return Stream.concat(Stream.of(claim), claims.joined(claim).stream()).toList();
    }

    /** After a publication or a change. */
    void give(Actor actor, CorrectionTable.Line correction) {
        var all = claims(correction.claim());
        all.forEach(claim -> give(actor, claim, correction));
        events.publishEvent(new CorrectionPublished(
                actor,
                all.stream().map(ClaimId::new).toList(),
                correction.unit(),
                correction.year(),
                correction.slug(),
                correction.edition(),
                correction.headline()));
    }

    /** To one claim, also to one that was joined when everything was published already. */
    void give(Actor actor, long claim, CorrectionTable.Line correction) {
        var level = claims.find(correction.claim()).orElseThrow().assessed();
        var now = LocalDateTime.ofInstant(clock.now(), clock.zone()).truncatedTo(ChronoUnit.MINUTES);
        entries.amend(
                actor,
                claim,
                values -> {
                    values.put(RegisterWords.VERDICT, words.of(correction.verdict()));
                    values.put(RegisterWords.URL, server + path(correction));
                    if (level != null) {
                        values.putIfAbsent(RegisterWords.LEVEL, words.of(level.level()));
                    }
                    answered(values, now);
                },
                MessageBundles.kept("claim.reason.published", path(correction)));
    }

    /** The first answer is the answer; later editions don't move it. */
    private static void answered(Map<String, String> values, LocalDateTime now) {
        if (values.putIfAbsent(RegisterWords.ANSWERED_ON, now.toLocalDate().toString()) == null) {
            values.put(RegisterWords.ANSWERED_AT, now.toString());
        }
    }

    private static String path(CorrectionTable.Line correction) {
        return PublishedCorrection.path(correction.year(), correction.slug());
    }
}

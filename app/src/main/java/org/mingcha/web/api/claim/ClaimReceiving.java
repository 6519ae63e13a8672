package org.mingcha.web.api.claim;

import static java.util.Objects.requireNonNull;
import static org.mingcha.web.api.ActSent.text;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.mingcha.correction.Came;
import org.mingcha.correction.Claims;
import org.mingcha.correction.ReceiveClaim;
import org.mingcha.web.api.Caller;
import org.mingcha.web.api.Choices;
import org.mingcha.web.api.Desk;
import org.mingcha.web.api.Sent;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Takes claims that programs enter. */
@Component
class ClaimReceiving {
    /**
     * What is sent; there is no room for whose sentence it is or where it stands.
     *
     * @param came how it came in: resident, hotline or village
     */
    record Received(
            @Nullable String unit,
            @Nullable String sentence,
            @Nullable String came,
            @Nullable LocalDate receivedOn,
            @Nullable LocalTime receivedTime,
            @Nullable Boolean confirmed) {}

    private final Claims claims;
    private final ClaimOutcome outcome;
    private final Desk desk;

    ClaimReceiving(Claims claims, ClaimOutcome outcome, Desk desk) {
        this.claims = claims;
        this.outcome = outcome;
        this.desk = desk;
    }

    ResponseEntity<byte[]> receive(Caller caller, Sent sent) {
        var typed = sent.as(Received.class);
        var choices = new Choices(caller);
        var came = choices.required("came", typed.came(), Came::of);
        return desk.take(
                caller,
                sent,
                choices,
                () -> outcome.answer(
                        caller, claims.receive(caller.actor(), command(typed, requireNonNull(came))), true));
    }

    private static ReceiveClaim command(Received typed, Came came) {
        return new ReceiveClaim(
                text(typed.unit()),
                text(typed.sentence()),
                came,
                typed.receivedOn(),
                typed.receivedTime(),
                Boolean.TRUE.equals(typed.confirmed()));
    }
}

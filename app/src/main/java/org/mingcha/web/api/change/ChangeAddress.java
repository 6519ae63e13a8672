package org.mingcha.web.api.change;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mingcha.web.api.change.SealedChange.Act;

/** Where what a leaf is about is read with the same token. */
final class ChangeAddress {
    private static final String ROOT = "/api/v1/";

    private ChangeAddress() {}

    static Optional<String> of(SealedChange change) {
        var act = change.act();
        return entry(act).or(() -> switch (subject(act)) {
            case "return" -> returned(change);
            case "period" -> counts(change, "");
            case "assessment" -> Optional.of(assessments(change));
            case "draw" -> change.fact("draw").map(number -> ROOT + "draws/" + number);
            case "finding" -> Optional.of(ROOT + "findings/" + concerned(act));
            case "escalation" -> escalated(change);
            case "correction" -> corrected(change);
            case "ask" -> Optional.of(ROOT + "questions/" + act.record());
            case "erasure" -> erased(change);
            case "units" -> Optional.of(ROOT + "units");
            default -> Optional.empty();
        });
    }

    private static Optional<String> entry(Act act) {
        return act.type().register().map(_ -> ROOT + "entries/" + act.first());
    }

    /** The first word of its type. */
    private static String subject(Act act) {
        return act.type().code().replaceFirst("\\..*", "");
    }

    private static long concerned(Act act) {
        var target = act.target();
        return target == null ? act.record() : target;
    }

    /** A superior hands on a subtree's returns: that is read in its counts. */
    private static Optional<String> returned(SealedChange change) {
        return change.act().type().code().equals("return.forwarded")
                ? counts(change, "unit=" + encoded(change.unit()) + "&")
                : named(change, "%sreturns/%s/%%s/%%s".formatted(ROOT, encoded(change.unit())));
    }

    private static Optional<String> counts(SealedChange change, String unit) {
        return named(change, ROOT + "completeness?" + unit + "return=%s&periods=%s");
    }

    private static Optional<String> named(SealedChange change, String form) {
        return change.fact("return")
                .flatMap(id -> change.fact("period").map(period -> form.formatted(encoded(id), encoded(period))));
    }

    /** The log does not know the number of an assessment; of a campaign a unit has one. */
    private static String assessments(SealedChange change) {
        return ROOT + "assessments?unit=" + encoded(change.unit())
                + change.fact("campaign")
                        .map(number -> "&campaign=" + encoded(number))
                        .orElse("");
    }

    private static Optional<String> escalated(SealedChange change) {
        var target = change.target();
        var sent = target != null && subject(target).equals("escalation") ? target : change.act();
        var matter = sent.target();
        return matter == null ? Optional.empty() : change.fact("of").map(register -> ROOT + register + "s/" + matter);
    }

    private static Optional<String> corrected(SealedChange change) {
        return change.fact("year")
                .flatMap(year -> change.fact("slug").map(slug -> ROOT + "corrections/" + year + "/" + slug));
    }

    private static Optional<String> erased(SealedChange change) {
        var target = change.target();
        if (target == null) {
            return Optional.empty();
        }
        return subject(target).equals("ask") ? Optional.of(ROOT + "questions/" + target.record()) : entry(target);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package org.mingcha.web.correction;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.mingcha.claims.Edition;
import org.mingcha.claims.PublishedCorrection;
import org.mingcha.claims.Source;
import org.mingcha.claims.Verdict;
import org.mingcha.web.support.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A published correction as schema.org's ClaimReview. What is reviewed is a sentence: it has no author and no place where it
 * appeared, since neither is known here.
 */
@Component
class ClaimReviews {
    private static final int BEST = 5;

    private final String address;

    ClaimReviews(@Value("${mingcha.url}") String address) {
        this.address = address;
    }

    ObjectNode of(PublishedCorrection correction, Messages messages) {
        var current = correction.current();
        var url = address + correction.path();
        var review = JsonNodeFactory.instance.objectNode();
        review.put("@context", "https://schema.org").put("@type", "ClaimReview").put("@id", url);
        review.put("url", url).put("headline", current.headline()).put("claimReviewed", correction.claim());
        review.put("datePublished", time(correction.first().publishedAt()));
        review.put("dateModified", time(current.publishedAt()));
        review.put("reviewBody", String.join("\n", current.facts()));
        var claim = review.putObject("itemReviewed").put("@type", "Claim");
        claim.put("text", correction.claim());
        rate(review.putObject("reviewRating"), current.verdict(), messages);
        organisation(review.putObject("author"), correction);
        organisation(review.putObject("publisher"), correction);
        var citations = review.putArray("citation");
        current.sources().forEach(source -> cite(citations.addObject(), source, url));
        var corrections = review.putArray("correction");
        correction.editions().stream().skip(1).forEach(edition -> comment(corrections.addObject(), edition, messages));
        return review;
    }

    /** JSON that cannot end the script element it stands in. */
    String embedded(PublishedCorrection correction, Messages messages) {
        return of(correction, messages)
                .toString()
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }

    private static void rate(ObjectNode rating, Verdict verdict, Messages messages) {
        rating.put("@type", "Rating").put("alternateName", messages.of("correction.verdict." + verdict.code()));
        // What cannot be verified has a name and no number.
        switch (verdict) {
            case FALSE -> rating.put("ratingValue", 1);
            case PARTLY_TRUE -> rating.put("ratingValue", 3);
            case TRUE -> rating.put("ratingValue", BEST);
            case UNVERIFIABLE -> {
                return;
            }
        }
        rating.put("worstRating", 1).put("bestRating", BEST);
    }

    private void organisation(ObjectNode body, PublishedCorrection correction) {
        body.put("@type", "GovernmentOrganization").put("name", correction.unitName());
        body.put("url", address + "/p/corrections?unit=" + correction.unit());
    }

    private static void cite(ObjectNode citation, Source source, String url) {
        var file = source.file();
        citation.put("@type", "CreativeWork").put("name", source.title());
        citation.putObject("publisher").put("@type", "Organization").put("name", source.issuer());
        if (source.datedOn() != null)
            citation.put("datePublished", source.datedOn().toString());
        if (!source.link().isEmpty()) citation.put("url", source.link());
        if (file != null) citation.put("url", url + "/files/" + file.sha256());
        if (!source.reference().isEmpty()) citation.put("identifier", source.reference());
    }

    private static void comment(ObjectNode comment, Edition edition, Messages messages) {
        var change = java.util.Objects.requireNonNull(edition.change());
        comment.put("@type", "CorrectionComment").put("datePublished", time(edition.publishedAt()));
        var what = messages.of("correction.change." + change.code());
        comment.put("text", edition.note().isEmpty() ? what : what + " — " + edition.note());
    }

    static String time(Instant instant) {
        return DateTimeFormatter.ISO_INSTANT.format(
                instant.atOffset(ZoneOffset.UTC).truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
    }
}

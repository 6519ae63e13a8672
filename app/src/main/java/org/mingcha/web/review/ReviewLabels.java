package org.mingcha.web.review;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingcha.inspection.campaign.AssessmentItem;
import org.mingcha.inspection.campaign.AssessmentItem.Decision;
import org.mingcha.inspection.campaign.Look;
import org.mingcha.web.citation.Conclusion;
import org.mingcha.web.support.RequestContext;
import org.springframework.web.util.UriUtils;

/** How what waits for a reviewer is put into words and addresses. */
final class ReviewLabels {
    private final RequestContext context;

    ReviewLabels(RequestContext context) {
        this.context = context;
    }

    static String href(long assessment) {
        return "/reviews/" + assessment;
    }

    static String href(long assessment, String item) {
        return items(assessment) + encoded(item);
    }

    /** Where the files of an answer are, by their digests. */
    static String files(long assessment, String item) {
        return "/assessments/" + assessment + "/items/" + encoded(item) + "/evidence/";
    }

    private static String encoded(String item) {
        return UriUtils.encodePathSegment(item, StandardCharsets.UTF_8);
    }

    static String items(long assessment) {
        return "/reviews/" + assessment + "/items/";
    }

    static String code(Decision decision) {
        return decision.name().toLowerCase(Locale.ROOT);
    }

    /** One mark a line: what is decided, else the strongest reason to look. */
    ReviewMark mark(AssessmentItem item) {
        return switch (item.review().decision()) {
            case ACCEPTED -> new ReviewMark(context.t("review.decision.accepted"), "", "mute");
            case RETURNED -> new ReviewMark(context.t("review.decision.returned"), "back", "bad");
            case NONE ->
                item.looks().isEmpty() ? conclusion(Conclusion.of(item.conclusion())) : look(strongest(item), item);
        };
    }

    private static Look strongest(AssessmentItem item) {
        return java.util.stream.Stream.of(
                        Look.DRAWN,
                        Look.OVERRIDDEN,
                        Look.INSUFFICIENT,
                        Look.NOT_MET,
                        Look.CHANGED,
                        Look.TYPED,
                        Look.SAMPLED)
                .filter(item.looks()::contains)
                .findFirst()
                .orElseThrow();
    }

    private ReviewMark look(Look look, AssessmentItem item) {
        return switch (look) {
            case NOT_MET, INSUFFICIENT -> conclusion(Conclusion.of(item.conclusion()));
            case CHANGED -> new ReviewMark(word(look), "tri", "warn");
            case OVERRIDDEN -> new ReviewMark(word(look), "neq", "warn");
            case DRAWN -> new ReviewMark(word(look), "glass", "acc");
            case TYPED -> new ReviewMark(word(look), "quart", "mute");
            case SAMPLED -> new ReviewMark(word(look), "ring", "mute");
        };
    }

    ReviewMark conclusion(Conclusion conclusion) {
        return new ReviewMark(context.t(conclusion.key()), conclusion.shape(), conclusion.colour());
    }

    String word(Look look) {
        return context.t("review.look." + look.code());
    }

    /** Why an item should be looked at, in the order of the enumeration. */
    String why(Set<Look> looks) {
        return Arrays.stream(Look.values())
                .filter(looks::contains)
                .map(this::word)
                .collect(Collectors.joining(context.t("web.format.list-comma")));
    }
}

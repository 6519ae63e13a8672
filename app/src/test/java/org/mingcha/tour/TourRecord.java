package org.mingcha.tour;

import java.util.List;

/** What a script's steps brought, as text that reads the same after each run. */
final class TourRecord {
    private static final String PAGE = "\ncontent-type: text/html;charset=UTF-8"
            + "\ncache-control: no-cache, no-store, max-age=0, must-revalidate";

    private final StringBuilder text = new StringBuilder();
    private final HtmlOutline pages = new HtmlOutline();
    private final TourMask mask;

    TourRecord(List<TourStep> steps) {
        this.mask = new TourMask(steps.stream().map(TourStep::when).toList());
    }

    void add(TourStep step, List<TourAnswer> answers) {
        text.append("== ").append(step.title()).append("\n");
        text.append(step.request()).append("\n");
        answers.forEach(answer -> text.append(said(step, answer)));
        text.append("\n");
    }

    private String said(TourStep step, TourAnswer answer) {
        var head = "-> " + mask.of(folded(step, answer.head()));
        var body = mask.of(answer);
        var outline = switch (answer.form()) {
            case TourAnswer.HTML -> pages.of(body, step.title());
            case TourAnswer.JSON -> JsonOutline.of(body);
            default -> body;
        };
        return head + "\n" + (outline.isBlank() ? "" : outline.stripTrailing().indent(2));
    }

    /** The headers on the status' line; those that every page has are left out. */
    private static String folded(TourStep step, String head) {
        return step.isCommand() ? head : head.replace(PAGE, " page").replace("\n", "; ");
    }

    String text() {
        return text.toString();
    }
}

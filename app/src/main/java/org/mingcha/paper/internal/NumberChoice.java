package org.mingcha.paper.internal;

import java.util.List;
import java.util.Optional;
import org.mingcha.evidence.paper.PaperNumber;
import org.mingcha.evidence.paper.SentenceBook;
import org.mingcha.paper.NumberingResult.Reason;

/** Which number a paper gets: the next one, or the one that the office's own register of documents has. */
record NumberChoice(Numberable paper, SentenceBook book) {
    private static final String DIGITS = "[1-9]\\d{0,5}";

    /** What came of choosing. */
    sealed interface Chosen {}

    record Fit(PaperNumber number) implements Chosen {}

    @SuppressWarnings("ArrayRecordComponent") // handed through, never compared
    record Unfit(Reason reason, String... arguments) implements Chosen {}

    /** @param next empty: the body has said no series */
    Chosen of(String typed, Optional<PaperNumber> next) {
        var wanted = typed.strip();
        if (wanted.isEmpty()) {
            return next.<Chosen>map(Fit::new).orElseGet(() -> new Unfit(Reason.SERIES_MISSING));
        }
        if (wanted.matches(DIGITS) && next.isPresent()) {
            return new Fit(new PaperNumber(next.get().series(), next.get().year(), Long.parseLong(wanted)));
        }
        return PaperNumber.parse(wanted, book)
                .map(number -> fitting(number, next))
                .orElseGet(() -> new Unfit(
                        Reason.BAD_FORM, next.map(each -> each.words(book)).orElseGet(this::example)));
    }

    /** What stands for a series, where none is known. */
    private String example() {
        var year = Integer.toString(paper.day().getYear());
        return book.say(PaperNumber.FORM, List.of(book.sentence("lack.series"), year, "1"));
    }

    private Chosen fitting(PaperNumber number, Optional<PaperNumber> next) {
        if (next.isPresent() && !number.series().equals(next.get().series())) {
            return new Unfit(Reason.OTHER_SERIES, next.get().series());
        }
        return number.year() == paper.day().getYear()
                ? new Fit(number)
                : new Unfit(Reason.OTHER_YEAR, Integer.toString(paper.day().getYear()));
    }
}

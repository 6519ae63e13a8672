package org.mingcha.claims.question.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.casework.CommandHandler;
import org.mingcha.claims.ClaimId;
import org.mingcha.claims.CorrectionSettings;
import org.mingcha.claims.internal.CorrectionViews;
import org.mingcha.claims.question.QuestionId;
import org.mingcha.claims.question.QuestionMoved;
import org.mingcha.claims.question.QuestionQuery;
import org.mingcha.claims.question.QuestionSlice;
import org.mingcha.claims.question.QuestionSummary;
import org.mingcha.claims.question.QuestionView;
import org.mingcha.claims.question.ReceiptView;
import org.mingcha.database.Cursor;
import org.mingcha.database.MingchaClock;
import org.mingcha.ledger.EntryId;
import org.springframework.stereotype.Component;

/** Questions as officers see them, and as whoever holds the receipt code does. */
@Component
public class QuestionViews {
    private final QuestionSearch search;
    private final QuestionEntries entries;
    private final CorrectionViews corrections;
    private final CorrectionSettings settings;
    private final MingchaClock clock;

    QuestionViews(
            QuestionSearch search,
            QuestionEntries entries,
            CorrectionViews corrections,
            CorrectionSettings settings,
            MingchaClock clock) {
        this.search = search;
        this.entries = entries;
        this.corrections = corrections;
        this.settings = settings;
        this.clock = clock;
    }

    public QuestionSlice page(Actor actor, QuestionQuery query) {
        var today = clock.today();
        var hits = search.page(actor, query, today);
        var shown = hits.subList(0, Math.min(hits.size(), query.limit()));
        var last = shown.isEmpty() || hits.size() == shown.size() ? null : shown.getLast();
        var next = last == null
                ? null
                : new Cursor(last.isOver(), last.line().dueOn(), last.line().question());
        var rows = shown.stream().map(hit -> row(hit, today)).toList();
        return new QuestionSlice(rows, next, search.totals(actor, query.unit(), today));
    }

    /** @param type what can be done with it, it says */
    public Optional<QuestionView> find(Actor actor, QuestionId id, QuestionType type) {
        return search.find(actor, id.value())
                .map(hit -> new QuestionView(row(hit, clock.today()), CommandHandler.permitted(type, actor, hit)));
    }

    public Optional<QuestionId> ofEntry(Actor actor, EntryId entry) {
        return search.ofEntry(actor, entry.value())
                .map(hit -> new QuestionId(hit.line().question()));
    }

    private QuestionSummary row(QuestionSearch.Hit hit, LocalDate today) {
        var line = hit.line();
        var entry = line.entry();
        var claim = line.claim();
        return new QuestionSummary(
                new QuestionId(line.question()),
                hit.index(),
                line.version(),
                line.unit(),
                hit.unitName(),
                hit.state(),
                hit.said(),
                hit.title(),
                hit.askedAt(),
                line.dueOn(),
                !hit.isOver() && line.dueOn().isBefore(today),
                entry == null ? null : new EntryId(entry),
                claim == null ? null : new ClaimId(claim),
                Optional.ofNullable(hit.outcome()).flatMap(entries::outcome).orElse(null),
                hit.answer(),
                hit.answeredOn(),
                line.discard(),
                line.erasure() != null);
    }

    public Optional<ReceiptView> byReceipt(String code) {
        return ReceiptCode.hash(code).flatMap(search::byReceipt).map(this::receipt);
    }

    private ReceiptView receipt(QuestionSearch.Hit hit) {
        var line = hit.line();
        var answeredOn = hit.answeredOn();
        return new ReceiptView(
                hit.unitName(),
                LocalDate.ofInstant(hit.askedAt(), clock.zone()),
                line.dueOn(),
                hit.state(),
                hit.said(),
                Optional.ofNullable(hit.outcome()).flatMap(entries::outcome).orElse(null),
                hit.answer(),
                answeredOn,
                line.discard(),
                correction(line.claim()),
                answeredOn == null ? null : answeredOn.plusDays(settings.eraseAfter()));
    }

    private String correction(@Nullable Long claim) {
        return claim == null ? "" : corrections.pathOfAnswer(claim).orElse("");
    }

    public List<QuestionMoved> pending() {
        return search.pending().stream().map(QuestionViews::moved).toList();
    }

    static QuestionMoved moved(QuestionSearch.Hit hit) {
        var line = hit.line();
        return new QuestionMoved(
                new QuestionId(line.question()), line.unit(), hit.isOver() ? null : line.dueOn(), hit.title());
    }
}

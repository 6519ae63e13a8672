package org.mingcha.web.api.change;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.transparency.TransparencyLog;
import org.mingcha.web.api.ApiPaging;
import org.springframework.stereotype.Component;

/**
 * The sealed log page by page, the oldest first. Indexes are never given twice and never out of order, so a page that was
 * read stays what it was while the log grows.
 */
@Component
class ChangeFeed {
    /** Leaves that one request looks at: a token that sees few of a country's has short pages, not slow ones. */
    private static final int WINDOW = 20_000;

    /** What was asked for. @param after log index of the last leaf that is known already */
    record Wanted(@Nullable String after, @Nullable Integer limit) {}

    /**
     * One leaf. Nothing of what it says and nobody who acted: that is read at its address.
     *
     * @param register of an entry's version; null, like the entry's number, of every other act
     * @param href where it is read with a token; null where this interface does not show it
     */
    record Change(
            long index,
            Instant recordedAt,
            String type,
            String unit,
            @Nullable String register,
            @Nullable Long entry,
            @Nullable String href) {}

    /** @param through the log index up to which the caller knows all with this page; null: nothing is sealed yet */
    record Listed(
            List<Change> changes,
            @Nullable Long through,
            @Nullable String next) {}

    private final TransparencyLog log;
    private final ChangeFeedTable table;

    ChangeFeed(TransparencyLog log, ChangeFeedTable table) {
        this.log = log;
        this.table = table;
    }

    Listed page(Actor actor, Wanted wanted, Map<String, String> query) {
        var known = ApiPaging.read(wanted.after(), ChangeFeed::index);
        long after = known == null ? -1 : known;
        long newest = log.head().size() - 1;
        if (after >= newest) {
            return new Listed(List.of(), known, null);
        }
        long last = Math.min(newest, after + WINDOW);
        int limit = ApiPaging.limit(wanted.limit());
        var found = table.between(actor, new ChangeFeedTable.Range(after, last, limit));
        long through = found.size() < limit ? last : found.getLast().index();
        var next = through < newest ? ApiPaging.next(ChangesController.PATH, query, Long.toString(through)) : null;
        return new Listed(found.stream().map(ChangeFeed::change).toList(), through, next);
    }

    private static Optional<Long> index(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    private static Change change(SealedChange sealed) {
        var act = sealed.act();
        var register = act.type().register();
        return new Change(
                sealed.index(),
                sealed.recordedAt(),
                act.type().code(),
                sealed.unit(),
                register.orElse(null),
                register.isPresent() ? act.first() : null,
                ChangeAddress.of(sealed).orElse(null));
    }
}

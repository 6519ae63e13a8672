package org.mingcha.web.api.draw;

import static java.util.Objects.requireNonNullElse;
import static org.mingcha.web.api.ActBody.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingcha.database.Coded;
import org.mingcha.evidence.draw.Allocation;
import org.mingcha.inspection.draw.CommitDraw;
import org.mingcha.inspection.draw.Filter;
import org.mingcha.web.api.ChoiceReader;

/**
 * What is sent to open a spot check.
 *
 * @param of units, entries or items
 * @param among kinds of units or registers, all where it is left out; of items the campaign's number and conclusions
 * @param to left out: the same as {@code from}
 * @param by what parts it into strata: none, kind, unit, register or item
 * @param allocation proportional or each
 * @param inspected the unit that speaks for the inspected side
 * @param inspectorDigest SHA-256 of the inspecting side's secret; {@code inspectedDigest} likewise
 */
record DrawCommitBody(
        @Nullable String unit,
        @Nullable String of,
        @Nullable List<String> among,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String by,
        @Nullable Long sample,
        @Nullable String allocation,
        @Nullable String inspected,
        @Nullable String inspectorDigest,
        @Nullable String inspectedDigest,
        @Nullable OffsetDateTime revealBy,
        @Nullable String source) {
    /** Empty where the population is not said in full; other words than the lists have, {@code choices} tells. */
    Optional<CommitDraw> command(ChoiceReader choices) {
        var what = choices.required("of", of, code -> Coded.of(Filter.Of.class, code));
        var strata = choices.optional("by", by, code -> Coded.of(Filter.Strata.class, code));
        var shares = choices.optional("allocation", allocation, Allocation::of);
        if (what == null || from == null) {
            return Optional.empty();
        }
        var last = to == null || what == Filter.Of.UNITS ? from : to;
        var filter = new Filter(what, text(unit), named(), from, last, requireNonNullElse(strata, Filter.Strata.NONE));
        return Optional.of(new CommitDraw(
                filter,
                requireNonNullElse(shares, Allocation.PROPORTIONAL),
                sample == null ? 0 : sample,
                text(inspected),
                text(inspectorDigest).toLowerCase(Locale.ROOT),
                text(inspectedDigest).toLowerCase(Locale.ROOT),
                revealBy == null ? Instant.EPOCH : revealBy.toInstant(),
                text(source)));
    }

    private TreeSet<String> named() {
        return among == null
                ? new TreeSet<>()
                : among.stream().filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
    }
}

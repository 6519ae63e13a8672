package org.mingcha.web.api.filing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.returns.PeriodRange;
import org.mingcha.reporting.Completeness;
import org.mingcha.reporting.CompletenessQuery;
import org.mingcha.reporting.FiledReturn;
import org.mingcha.reporting.MissingQuery;
import org.mingcha.reporting.MissingSlice;
import org.mingcha.reporting.ReceiptNumber;
import org.mingcha.reporting.ReturnForm;
import org.mingcha.reporting.ReturnKey;
import org.mingcha.reporting.ReturnOversight;
import org.mingcha.reporting.ReturnReporting;
import org.mingcha.web.api.Caller;
import org.mingcha.web.support.BadRequest;
import org.mingcha.web.support.NotFound;
import org.springframework.stereotype.Component;

/** Returns as programs read them. */
@Component
class ReturnReader {
    private static final int PERIODS = 60;

    private final ReturnReporting reporting;
    private final ReturnOversight oversight;

    ReturnReader(ReturnReporting reporting, ReturnOversight oversight) {
        this.reporting = reporting;
        this.oversight = oversight;
    }

    /** One return. @param exempt why the unit needn't file it */
    record One(
            String unit,
            @JsonProperty("return") String id,
            String period,
            String state,
            LocalDate dueOn,
            String exempt,
            String sentBackFor,
            @Nullable Stands filed) {}

    /** What stands. @param index null while it waits for its seal */
    record Stands(
            String receipt,
            @Nullable Long index,
            Instant filedAt,
            boolean onTime,
            boolean nil,
            String explanation,
            Map<String, String> values) {}

    One one(Caller caller, ReturnKey key) {
        var form = reporting.form(caller.actor(), key).orElseThrow(NotFound::new);
        return new One(
                key.unit(),
                key.returnId(),
                key.period().code(),
                form.state().code(),
                form.dueOn(),
                form.reason(),
                form.sentBackFor(),
                stands(form));
    }

    private static @Nullable Stands stands(ReturnForm form) {
        return form.filed().map(ReturnReader::stands).orElse(null);
    }

    private static Stands stands(FiledReturn filed) {
        return new Stands(
                new ReceiptNumber(filed.record()).text(),
                filed.index(),
                filed.filedAt(),
                filed.onTime(),
                filed.nil(),
                filed.explanation(),
                filed.values());
    }

    /** Counts of a subtree. @param children of each unit right below; null unless asked for */
    record Counts(
            String unit,
            @JsonProperty("return") String id,
            List<Completeness.Row> rows,
            @Nullable List<Completeness.Child> children) {}

    /** What was asked. @param by child: also each unit right below */
    record Counted(
            @Nullable String unit,
            @Nullable String id,
            @Nullable String periods,
            @Nullable String by) {
        /** {@code return} is a word of the language and binds to no parameter. */
        Counted of(@Nullable String returnId) {
            return new Counted(unit, returnId, periods, by);
        }
    }

    Counts counts(Caller caller, Counted wanted) {
        var byChild = "child".equals(wanted.by());
        var id = text(wanted.id());
        var query = new CompletenessQuery(unit(caller, wanted.unit()), id, periods(wanted.periods(), id), byChild);
        var found = reporting.completeness(caller.actor(), query).orElseThrow(NotFound::new);
        return new Counts(found.unit(), found.returnId(), found.rows(), byChild ? found.children() : null);
    }

    /** Periods that the return does not have would be counted as nothing. */
    List<Period> periods(@Nullable String text, String returnId) {
        return PeriodRange.of(text(text), PERIODS)
                .filter(periods -> periods.size() <= PERIODS)
                .filter(periods -> periods.stream().allMatch(period -> fits(period, returnId)))
                .orElseThrow(() -> new BadRequest(400, "periods"));
    }

    private boolean fits(Period period, String returnId) {
        return reporting
                .returns()
                .find(returnId)
                .filter(definition -> !definition.asks(period))
                .isEmpty();
    }

    /** What was asked. @param kind only units of this kind; @param after code of the last unit of the page before */
    record Missing(
            @Nullable String unit,
            @Nullable String id,
            @Nullable String period,
            @Nullable String kind,
            @Nullable String after,
            @Nullable Integer limit) {
        Missing of(@Nullable String returnId) {
            return new Missing(unit, returnId, period, kind, after, limit);
        }
    }

    MissingSlice missing(Caller caller, Missing wanted, int limit) {
        var period = Period.parse(text(wanted.period()))
                .filter(each -> fits(each, text(wanted.id())))
                .orElseThrow(() -> new BadRequest(400, "periods"));
        var query = new MissingQuery(unit(caller, wanted.unit()), text(wanted.id()), period, kinds(wanted.kind()));
        return oversight.missing(caller.actor(), query, wanted.after(), limit).orElseThrow(NotFound::new);
    }

    private static Set<UnitKind> kinds(@Nullable String kind) {
        return kind == null
                ? Set.of()
                : UnitKind.of(kind).map(Set::of).orElseThrow(() -> new BadRequest(400, "bad-request"));
    }

    private static String unit(Caller caller, @Nullable String code) {
        return Optional.ofNullable(code)
                .orElseGet(() -> caller.actor().grants().getFirst().unit());
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent.strip();
    }
}

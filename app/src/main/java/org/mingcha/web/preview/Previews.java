package org.mingcha.web.preview;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.Fact;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.rule.Evaluation;
import org.mingcha.evidence.rule.ItemResult;
import org.mingcha.inspection.Inspect;
import org.mingcha.inspection.SelfInspection;
import org.mingcha.inspection.SelfInspections;
import org.mingcha.ledger.EntryView;
import org.mingcha.ledger.Ledger;
import org.mingcha.web.citation.CitedSentences;
import org.mingcha.web.citation.Conclusion;
import org.mingcha.web.ledger.EntryCitations;
import org.mingcha.web.ledger.EntryPage;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.UnitLine;
import org.springframework.stereotype.Component;

/** What the ledger answers by itself, as pages show it. */
@Component
public class Previews implements EntryCitations {
    /** In the first weeks of a year it is the year before that is being inspected. */
    private static final int LAST_MONTH_FOR_YEAR_BEFORE = 3;

    private final SelfInspections inspections;
    private final Ledger ledger;
    private final MingchaClock clock;

    Previews(SelfInspections inspections, Ledger ledger, MingchaClock clock) {
        this.inspections = inspections;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The self-inspection of the year that is due. */
    public Optional<Overview> current(RequestContext context, UnitLine unit) {
        return inspections
                .results(context.actor(), ofYear(unit.code(), dueYear(clock.today())))
                .map(found -> overview(context, found))
                .filter(overview -> overview.total() > overview.count("not-applicable"));
    }

    /** The year that is being inspected now: its code in addresses, and as people write it. */
    public Due due(RequestContext context) {
        var period = new Period(dueYear(clock.today()), Period.Part.YEAR, 1);
        return new Due(period.code(), period.label(locale(context)));
    }

    /** A period. */
    public record Due(String code, String label) {}

    boolean isLate(Evaluation evaluation, Fact fact) {
        return ledger.limits().isLate(fact) && !evaluation.initial().entries().contains(fact.index());
    }

    Optional<SelfInspection> open(RequestContext context, Inspect inspect) {
        return inspections.open(context.actor(), inspect);
    }

    Overview overview(RequestContext context, SelfInspection inspection) {
        var base = base(inspection.inspect());
        var chips = new CitedSentences.Chips(CitedSentences.IN_A_TABLE, base + "/items/", "/ledger/at/");
        var sentences = new CitedSentences(context.words(), chips);
        var items = inspection.evaluation().items().stream()
                .map(item -> line(inspection, item, sentences))
                .toList();
        return new Overview(base, title(context, inspection), items);
    }

    static String title(RequestContext context, SelfInspection inspection) {
        return context.t(
                "web.preview.title",
                inspection.evaluation().unit().name(),
                inspection.inspect().period().label(locale(context)),
                inspection.evaluation().checklist().work());
    }

    static Locale locale(RequestContext context) {
        return context.preferences().english() ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    static String base(Inspect inspect) {
        return "/assessments/" + inspect.unit() + "/" + inspect.period().code();
    }

    static PreviewItemLine line(SelfInspection inspection, ItemResult item, CitedSentences sentences) {
        var id = item.item().id();
        var texts = inspection.texts(id);
        return new PreviewItemLine(
                id,
                item.item().question(),
                Conclusion.of(item.result()),
                base(inspection.inspect()) + "/items/" + id,
                sentences.of(id, texts),
                CitedSentences.late(texts).size());
    }

    static Set<Long> entries(ItemResult item) {
        var entries = new HashSet<Long>();
        item.figures().forEach(figure -> entries.addAll(figure.entries()));
        return entries;
    }

    /** Asked for the reader's own unit first, then for the unit that made the entry. */
    @Override
    public List<EntryPage.Citation> of(RequestContext context, EntryView entry) {
        var index = entry.latest().index();
        return Stream.of(context.unit().code(), entry.unit())
                .distinct()
                .flatMap(unit -> open(context, ofYear(unit, entry.happenedOn().getYear())).stream())
                .map(found -> citations(context, found, index == null ? -1 : index))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<EntryPage.Citation> citations(RequestContext context, SelfInspection inspection, long index) {
        var citing = inspection.evaluation().items().stream()
                .filter(item -> entries(item).contains(index))
                .map(item -> item.item().id())
                .toList();
        return overview(context, inspection).items().stream()
                .filter(item -> citing.contains(item.id()))
                .map(item -> new EntryPage.Citation(
                        item.href() + "#e" + index,
                        context.t("web.preview.cited-in", title(context, inspection), item.id()),
                        item.plainSentence()))
                .toList();
    }

    private static Inspect ofYear(String unit, int year) {
        return new Inspect(unit, Inspect.TOWN_ONLINE_WORK, new Period(year, Period.Part.YEAR, 1));
    }

    private static int dueYear(LocalDate today) {
        return today.getMonthValue() <= LAST_MONTH_FOR_YEAR_BEFORE ? today.getYear() - 1 : today.getYear();
    }
}

package org.mingcha.web.assessment;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.Fact;
import org.mingcha.evidence.rule.ItemResult;
import org.mingcha.inspection.SelfInspection;
import org.mingcha.ledger.EntryView;
import org.mingcha.ledger.Ledger;
import org.mingcha.web.ledger.LedgerPages;
import org.mingcha.web.ledger.RegisterBook;
import org.mingcha.web.ledger.SealLine;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.Place;
import org.mingcha.web.support.Visit;
import org.springframework.stereotype.Component;

/** Puts an item's page together. */
@Component
class ItemPages {
    private static final int CHIPS = 7;

    private final Assessments assessments;
    private final Ledger ledger;
    private final RegisterBook registers;

    ItemPages(Assessments assessments, Ledger ledger, RegisterBook registers) {
        this.assessments = assessments;
        this.ledger = ledger;
        this.registers = registers;
    }

    ItemPage page(Visit visit, SelfInspection inspection, String id) {
        var items = inspection.evaluation().items();
        var at = IntStream.range(0, items.size())
                .filter(i -> items.get(i).item().id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        var item = items.get(at);
        var lateness = assessments.lateness();
        var late = lateness.of(inspection);
        var base = Assessments.base(inspection.inspect());
        var sentences = new Sentences(inspection, visit.words(), late, new Sentences.Chips(CHIPS, base, "#e"));
        return new ItemPage(
                visit.shell(Place.ASSESSMENTS, "web.item.title", id, item.item().question()),
                base,
                Assessments.title(visit, inspection),
                items.size(),
                assessments.line(inspection, item, sentences, late),
                inspection.texts(id).path("expectation").asString(""),
                neighbour(base, items, at - 1),
                neighbour(base, items, at + 1),
                evidence(visit, inspection, item, lateness),
                visit.holds(LedgerPages.WRITERS));
    }

    private static @Nullable String neighbour(String base, List<ItemResult> items, int at) {
        return at < 0 || at >= items.size()
                ? null
                : base + "/items/" + items.get(at).item().id();
    }

    private List<ItemPage.Evidence> evidence(
            Visit visit, SelfInspection inspection, ItemResult item, Lateness lateness) {
        return Assessments.entries(item).stream()
                .sorted()
                .flatMap(index ->
                        Optional.ofNullable(inspection.evaluation().cited().get(index)).stream())
                .map(fact -> line(visit, fact, lateness))
                .toList();
    }

    private ItemPage.Evidence line(Visit visit, Fact fact, Lateness lateness) {
        var entry = ledger.entryAt(visit.actor(), fact.index());
        var seal = SealLine.of(false, false, lateness.days(fact), visit.words().minute(fact.recordedAt()));
        var register = registers.name(fact.source(), visit.words());
        return new ItemPage.Evidence(
                fact.index(),
                entry.map(found -> "/ledger/" + found.id().value()).orElse(null),
                entry.map(EntryView::title).orElse(register),
                entry.map(found -> detail(visit, found, register))
                        .orElse(fact.happenedOn().toString()),
                seal);
    }

    private String detail(Visit visit, EntryView entry, String register) {
        var latest = entry.latest();
        var quantity = registers.quantity(entry.register(), latest.content(), visit.words());
        var files = latest.files().isEmpty()
                ? visit.t("web.item.no-evidence")
                : visit.t("web.item.files", latest.files().size());
        var unit = entry.unitName();
        return quantity.isEmpty()
                ? visit.t("web.item.detail", entry.happenedOn(), register, unit, files)
                : visit.t("web.item.detail-quantity", entry.happenedOn(), register, unit, quantity, files);
    }
}

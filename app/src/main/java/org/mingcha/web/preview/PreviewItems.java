package org.mingcha.web.preview;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.rule.ItemResult;
import org.mingcha.inspection.SelfInspection;
import org.mingcha.web.citation.CitedEntries;
import org.mingcha.web.citation.CitedSentences;
import org.mingcha.web.ledger.DeclarationHint;
import org.mingcha.web.ledger.DeclarationHints;
import org.mingcha.web.ledger.LedgerPages;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Component;

/** Puts an item's page together. */
@Component
class PreviewItems {
    private final CitedEntries entries;
    private final DeclarationHints declarations;

    PreviewItems(CitedEntries entries, DeclarationHints declarations) {
        this.entries = entries;
        this.declarations = declarations;
    }

    PreviewItemPage page(RequestContext context, SelfInspection inspection, String id) {
        var items = inspection.evaluation().items();
        var at = IntStream.range(0, items.size())
                .filter(i -> items.get(i).item().id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        var item = items.get(at);
        var base = Previews.base(inspection.inspect());
        var chips = new CitedSentences.Chips(CitedSentences.ON_ITS_PAGE, base + "/items/", "#e");
        var cited = Previews.entries(item);
        return new PreviewItemPage(
                context.shell(
                        NavSection.ASSESSMENTS,
                        "web.preview.item.title",
                        id,
                        item.item().question()),
                base,
                Previews.title(context, inspection),
                items.size(),
                Previews.line(inspection, item, new CitedSentences(context.words(), chips)),
                inspection.texts(id).path("expectation").asString(""),
                neighbour(base, items, at - 1),
                neighbour(base, items, at + 1),
                cited.size(),
                entries.of(context, cited),
                context.holds(LedgerPages.WRITERS),
                declarable(context, inspection, item));
    }

    private List<DeclarationHint> declarable(RequestContext context, SelfInspection inspection, ItemResult item) {
        var inspect = inspection.inspect();
        return declarations.of(context, inspect.unit(), inspect.period(), item.item(), item.result()).stream()
                .toList();
    }

    private static @Nullable String neighbour(String base, List<ItemResult> items, int at) {
        return at < 0 || at >= items.size()
                ? null
                : base + "/items/" + items.get(at).item().id();
    }
}

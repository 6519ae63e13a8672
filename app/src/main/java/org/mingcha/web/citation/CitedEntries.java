package org.mingcha.web.citation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mingcha.ledger.EntryVersion;
import org.mingcha.ledger.EntryView;
import org.mingcha.ledger.Ledger;
import org.mingcha.transparency.SealedRecord;
import org.mingcha.transparency.TransparencyLog;
import org.mingcha.web.ledger.RegisterBook;
import org.mingcha.web.ledger.SealLine;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The entries behind figures, each as the very version that is cited. */
@Component
public class CitedEntries {
    /** In a margin; the report lists them all. */
    public static final int MOST = 200;

    /** What figures cite beside entries, by the first word of the leaf's type. */
    private static final Set<String> LEAVES = Set.of("return", "period", "assessment", "finding", "draw");

    private final Ledger ledger;
    private final TransparencyLog log;
    private final RegisterBook registers;

    CitedEntries(Ledger ledger, TransparencyLog log, RegisterBook registers) {
        this.ledger = ledger;
        this.log = log;
        this.registers = registers;
    }

    /** The log indices that the figures of an item of figures.json rest on. */
    public static Collection<Long> indexes(JsonNode item) {
        var indexes = new TreeSet<Long>();
        item.path("figures").forEach(figure -> figure.path("entries").forEach(index -> indexes.add(index.longValue())));
        return indexes;
    }

    /** In the order of the log; the first {@link #MOST} of them. */
    public List<CitedEntry> of(RequestContext context, Collection<Long> indexes) {
        return indexes.stream()
                .sorted()
                .limit(MOST)
                .flatMap(index -> line(context, index))
                .toList();
    }

    private Stream<CitedEntry> line(RequestContext context, long index) {
        return ledger
                .entryAt(context.actor(), index)
                .map(entry -> ofLedger(context, entry, index))
                .or(() -> log.byIndex(index).flatMap(log::record).map(record -> other(context, record, index)))
                .stream();
    }

    private CitedEntry ofLedger(RequestContext context, EntryView entry, long index) {
        var version = entry.versions().stream()
                .filter(each -> each.index() != null && each.index() == index)
                .findFirst()
                .orElseGet(entry::latest);
        var recordedAt = entry.versions().getFirst().recordedAt();
        var days = ledger.limits().delayDays(version.happenedOn(), recordedAt) - entry.limitDays();
        var late = entry.isInitial() ? 0 : days;
        return new CitedEntry(
                index,
                "/ledger/" + entry.id().value(),
                entry.title(),
                detail(context, entry, version),
                SealLine.of(
                        false,
                        entry.withdrawn(),
                        Math.max(0, late),
                        context.words().minute(recordedAt)),
                since(context, entry, version));
    }

    private String detail(RequestContext context, EntryView entry, EntryVersion version) {
        var register = registers.name(entry.register(), context.words());
        var quantity = registers.quantity(entry.register(), version.content(), context.words());
        var files = version.files().isEmpty()
                ? context.t("web.citation.no-evidence")
                : context.t("web.citation.files", version.files().size());
        var unit = entry.unitName();
        return quantity.isEmpty()
                ? context.t("web.citation.detail", version.happenedOn(), register, unit, files)
                : context.t("web.citation.detail-quantity", version.happenedOn(), register, unit, quantity, files);
    }

    private static String since(RequestContext context, EntryView entry, EntryVersion version) {
        if (version.number() == entry.latest().number()) {
            return "";
        }
        return entry.withdrawn()
                ? context.t("web.citation.withdrawn", entry.latest().reason())
                : context.t("web.citation.amended", entry.latest().reason());
    }

    /** Of a ledger that this reader doesn't see, or no entry at all: its kind and its day. */
    private CitedEntry other(RequestContext context, SealedRecord record, long index) {
        var type = record.type();
        var source = type.substring(0, Math.max(0, type.indexOf('.')));
        var title = LEAVES.contains(source)
                ? context.t("web.citation.leaf." + source)
                : registers.name(source, context.words());
        var seal = SealLine.of(false, false, 0, context.words().minute(record.recordedAt()));
        return new CitedEntry(index, null, title, record.happenedOn().toString(), seal, "");
    }
}

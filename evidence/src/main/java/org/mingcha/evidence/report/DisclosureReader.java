package org.mingcha.evidence.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mingcha.evidence.AmendedEntry;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.Fact;
import org.mingcha.evidence.Facts;
import org.mingcha.evidence.KeptEntries;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.Records;
import org.mingcha.evidence.checklist.Rule;
import org.mingcha.evidence.register.Register;
import org.mingcha.evidence.report.Disclosed.Amendment;
import org.mingcha.evidence.report.Disclosed.Change;
import org.mingcha.evidence.report.Disclosed.Fate;
import org.mingcha.evidence.report.Disclosed.Fates;
import org.mingcha.evidence.rule.AskedRanges;
import org.mingcha.evidence.rule.ReadFields;
import org.mingcha.tlog.Hashing;

/** Asks what became of the records behind a report: once for all units, never entry by entry. */
final class DisclosureReader {
    private static final Set<String> ROOT = Set.of("CN");
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);
    private static final String DIGEST = "sha256";

    private final Scene scene;
    private final AskedRanges asked;
    private final Facts facts;
    private final Records records;

    private DisclosureReader(Scene scene, Facts facts) {
        this.scene = scene;
        this.asked = scene.evaluation().asked();
        this.facts = facts;
        this.records = facts.records();
    }

    /** Where no facts can be asked, what the evaluation itself says. */
    static Disclosed of(Scene scene) {
        var facts = scene.evaluation().asked().facts();
        return facts == null
                ? new Disclosed(
                        own(scene),
                        new TreeSet<>(),
                        List.of(),
                        List.of(),
                        scene.evaluation().thin(),
                        scene.evaluation().declarations(),
                        scene.evaluation().sets())
                : new DisclosureReader(scene, facts).disclosed();
    }

    private Disclosed disclosed() {
        var published = facts.of(ROOT, LeafType.CHECKLIST_PUBLISHED.code(), EARLIEST, LATEST);
        return new Disclosed(
                digest(published),
                earlier(published),
                fates(),
                amended(),
                scene.evaluation().thin(),
                scene.evaluation().declarations(),
                scene.evaluation().sets());
    }

    private static String own(Scene scene) {
        return Hashing.sha256(scene.evaluation().checklist().toCanonicalJson()).hex();
    }

    private String digest(List<Fact> published) {
        var checklist = scene.evaluation().checklist();
        return published.stream()
                .map(Fact::content)
                .filter(each -> is(each, "id", checklist.id()))
                .filter(each -> is(each, "version", Integer.toString(checklist.version())))
                .flatMap(each -> each.text(DIGEST).stream())
                .findFirst()
                .orElseGet(() -> own(scene));
    }

    private static boolean is(Content content, String name, String value) {
        return content.text(name).filter(value::equals).isPresent();
    }

    /** A report names its checklist by digest: which one that is, the publications say. */
    private SortedSet<Long> earlier(List<Fact> published) {
        var digests = new HashSet<String>();
        published.stream()
                .map(Fact::content)
                .filter(each -> is(each, "id", scene.evaluation().checklist().id()))
                .forEach(each -> each.text(DIGEST).ifPresent(digests::add));
        var earlier = new TreeSet<Long>();
        facts.of(Set.of(unit()), LeafType.REPORT_ISSUED.code(), EARLIEST, LATEST).stream()
                .filter(each ->
                        is(each.content(), "period", scene.evaluation().period().code()))
                .filter(each -> each.content()
                        .text("checklist")
                        .filter(digests::contains)
                        .isPresent())
                .forEach(each -> earlier.add(each.index()));
        return earlier;
    }

    private List<Fates> fates() {
        var sources = new ArrayList<>(
                scene.registers().all().stream().map(Register::id).toList());
        sources.add(LeafType.RETURN_FILED.code());
        var below = new TreeSet<>(asked.units());
        below.remove(unit());
        below.removeAll(ROOT);
        var own = fates(Set.of(unit()), sources);
        var others = fates(below, sources);
        return sources.stream()
                .map(each -> new Fates(each, own.getOrDefault(each, Fate.NONE), others.getOrDefault(each, Fate.NONE)))
                .filter(Fates::isTold)
                .toList();
    }

    private Map<String, Fate> fates(Set<String> units, List<String> sources) {
        var fates = new HashMap<String, Fate>();
        if (!units.isEmpty()) {
            var period = scene.evaluation().period();
            var window = new Records.Window(
                    period.from(), period.to(), scene.limits().zone());
            records.kept(units, Set.copyOf(sources), window)
                    .forEach(kept -> fates.merge(kept.source(), fate(kept), Fate::and));
        }
        return fates;
    }

    private Fate fate(KeptEntries kept) {
        var entries = kept.entries();
        return new Fate(
                entries,
                kept.withdrawn() ? entries : 0,
                kept.sentBack() ? entries : 0,
                kept.drill() && !kept.source().equals(Facts.DRILL) ? entries : 0,
                isLate(kept) ? entries : 0);
    }

    private boolean isLate(KeptEntries kept) {
        var version = kept.version() == null ? Register.FIRST_VERSION : kept.version();
        return scene.limits()
                .lateAfter(kept.source(), version)
                .filter(limit -> kept.delay() > limit)
                .isPresent();
    }

    private List<Amendment> amended() {
        var read = ReadFields.of(scene.evaluation().checklist(), scene.registers());
        var entries = new TreeMap<Long, AmendedEntry>();
        for (var range : asked.ranges()) {
            if (isOfEntries(range.source()) && !range.from().isAfter(range.to())) {
                records.amended(range.units(), range.source(), range.from(), range.to())
                        .forEach(each -> entries.put(each.first(), each));
            }
        }
        var amended = new TreeMap<Long, Amendment>();
        entries.values().forEach(entry -> amendments(entry, read.of(entry.source()), amended));
        return List.copyOf(amended.values());
    }

    /** Other acts are told once and never amended. */
    private boolean isOfEntries(String source) {
        return LeafType.of(source).isEmpty() || source.equals(LeafType.RETURN_FILED.code());
    }

    private void amendments(AmendedEntry entry, SortedSet<String> read, Map<Long, Amendment> amended) {
        for (int i = 1; i < entry.versions().size(); i++) {
            var was = entry.versions().get(i - 1);
            var now = entry.versions().get(i);
            var fields = new TreeMap<String, Change>();
            read.forEach(field ->
                    change(value(was, field), value(now, field)).ifPresent(change -> fields.put(field, change)));
            if (!fields.isEmpty()) {
                var on = now.recordedAt().atZone(scene.limits().zone()).toLocalDate();
                amended.put(
                        now.index(),
                        new Amendment(
                                now.index(), was.index(), entry.first(), entry.unit(), entry.source(), on, fields));
            }
        }
    }

    private static Optional<Change> change(Content was, Content now) {
        return was.equals(now) ? Optional.empty() : Optional.of(new Change(was, now));
    }

    /** The one field, if it is there. */
    private static Content value(AmendedEntry.Version version, String field) {
        if (field.equals(Rule.HAPPENED_ON)) {
            return new Content(Map.of(field, version.happenedOn().toString()));
        }
        var value = version.content().values().get(field);
        return value == null ? Content.EMPTY : new Content(Map.of(field, value));
    }

    private String unit() {
        return scene.evaluation().unit().code();
    }
}

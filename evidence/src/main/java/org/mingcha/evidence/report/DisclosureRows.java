package org.mingcha.evidence.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.UnitRow;
import org.mingcha.evidence.UsedSet;
import org.mingcha.evidence.report.Disclosed.Amendment;
import org.mingcha.evidence.report.Disclosed.Fate;
import org.mingcha.evidence.report.Disclosed.Fates;
import org.mingcha.evidence.rule.Declaration;
import org.mingcha.evidence.rule.OpenedBooks;
import org.mingcha.evidence.rule.ThinCover;

/** The table that says what a reader can't see in a figure: a matter and what is to be said about it; no matter without anything. */
final class DisclosureRows {
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

    private final Scene scene;
    private final TextBook book;
    private final List<Map<String, CitedText>> rows = new ArrayList<>();

    DisclosureRows(Scene scene) {
        this.scene = scene;
        this.book = scene.book();
    }

    List<Map<String, CitedText>> rows() {
        scene.disclosed().ifPresent(this::all);
        return rows;
    }

    private void all(Disclosed disclosed) {
        var checklist = scene.evaluation().checklist();
        row(
                "checklist",
                Map.of(
                        "checklist",
                        checklist.title(),
                        "reference",
                        checklist.reference(),
                        "version",
                        Integer.toString(checklist.version()),
                        "sha256",
                        disclosed.sha256()));
        scene.inputs().template().filter(_ -> book.hasTemplateRow()).ifPresent(this::template);
        if (!disclosed.earlier().isEmpty()) {
            var entries = list(disclosed.earlier().stream().map(String::valueOf).toList());
            row("earlier", Map.of("n", Integer.toString(disclosed.earlier().size()), "entries", entries));
        }
        declared();
        scene.evaluation().initial().books().forEach(this::initial);
        disclosed.records().forEach(this::records);
        disclosed.amended().forEach(this::amended);
        disclosed.cover().forEach(this::cover);
        disclosed.declarations().forEach(this::declaration);
        sets(disclosed);
    }

    private void row(String name, Map<String, String> values) {
        row(say(name + "_matter", values), say(name, values));
    }

    private void row(CitedText matter, CitedText said) {
        rows.add(Map.of("matter", matter, "said", said));
    }

    private void template(UsedTemplate used) {
        row("template", Map.of("reference", used.reference(), "index", Long.toString(used.index())));
    }

    private void declared() {
        var what = new ArrayList<String>();
        DeclaredCounts.of(scene.inputs()).counts().forEach((name, count) -> {
            if (count > 0) {
                what.add(say("declared_" + name, Map.of("n", Integer.toString(count)))
                        .text());
            }
        });
        if (!what.isEmpty()) {
            row("declared", Map.of("what", list(what)));
        }
    }

    private void initial(OpenedBooks books) {
        row(
                "initial",
                Map.of(
                        "unit",
                        unit(books.unit()),
                        "date",
                        scene.orthography().date(books.on()),
                        "index",
                        Long.toString(books.index())));
    }

    private void records(Fates fates) {
        var matter = CitedText.of(scene.sheet(fates.register()));
        row(matter, fate("records_own", fates.own()).then(fate("records_below", fates.below())));
    }

    /** Numbers of 0 take their clauses along. */
    private CitedText fate(String key, Fate fate) {
        if (!fate.isTold()) {
            return CitedText.NONE;
        }
        var values = new HashMap<String, String>();
        values.put("entries", Long.toString(fate.entries()));
        put(values, "withdrawn", fate.withdrawn());
        put(values, "sent_back", fate.sentBack());
        put(values, "drill", fate.drill());
        put(values, "late", fate.late());
        return say(key, values);
    }

    private static void put(Map<String, String> values, String name, long count) {
        if (count > 0) {
            values.put(name, Long.toString(count));
        }
    }

    private void amended(Amendment amendment) {
        var changes = amendment.fields().entrySet().stream()
                .map(each -> say(
                                "change",
                                Map.of(
                                        "column", scene.column(amendment.register(), each.getKey()),
                                        "was",
                                                value(
                                                        amendment.register(),
                                                        each.getKey(),
                                                        each.getValue().was()),
                                        "now",
                                                value(
                                                        amendment.register(),
                                                        each.getKey(),
                                                        each.getValue().now())))
                        .text())
                .collect(Collectors.joining(book.text("words.also")));
        row(
                "amended",
                Map.of(
                        "index", Long.toString(amendment.index()),
                        "unit", unit(amendment.unit()),
                        "sheet", scene.sheet(amendment.register()),
                        "date", scene.orthography().date(amendment.on()),
                        "changes", changes));
    }

    private String unit(String code) {
        var facts = Objects.requireNonNull(scene.evaluation().asked().facts());
        return facts.units().find(code).map(UnitRow::name).orElse(code);
    }

    private String value(String register, String field, Content one) {
        for (var value : one.values().values()) {
            return switch (value) {
                case Boolean flag -> book.text(flag ? "disclosed.yes" : "disclosed.no");
                case List<?> values ->
                    list(values.stream()
                            .map(each -> scene.word(register, field, each.toString()))
                            .toList());
                default -> typed(register, field, value.toString());
            };
        }
        return book.text("disclosed.nothing");
    }

    private String typed(String register, String field, String text) {
        return text.matches(DAY)
                ? scene.orthography().date(LocalDate.parse(text))
                : scene.word(register, field, Orthography.fitted(text));
    }

    private void cover(ThinCover cover) {
        var values = new HashMap<String, String>();
        values.put("no", cover.item());
        values.put("nil", scene.orthography().months(cover.nil()));
        values.put("single", scene.orthography().months(cover.single()));
        row("cover", values);
    }

    private void declaration(Declaration declaration) {
        var months = Stream.iterate(
                        declaration.from(), each -> !each.isAfter(declaration.until()), each -> each.plusMonths(1))
                .toList();
        var values = new HashMap<String, String>();
        values.put("index", Long.toString(declaration.index()));
        values.put("date", scene.orthography().date(declaration.on()));
        values.put("sheet", scene.sheet(declaration.register()));
        values.put("months", scene.orthography().months(months));
        values.put("because", book.text("disclosed.because_" + declaration.because()));
        put(values, "contradicted", declaration.contradicted());
        row("declaration", values);
    }

    private void sets(Disclosed disclosed) {
        var oneRow = book.hasOneRowForLists();
        for (var set : disclosed.sets()) {
            if (oneRow && !isTree(set)) {
                continue;
            }
            var values = Map.of(
                    "index", Long.toString(set.leaf()),
                    "size", Long.toString(set.size()),
                    "root", set.root().hex());
            row(isTree(set) ? "tree" : "expected", values);
        }
        var lists = disclosed.sets().stream().filter(set -> !isTree(set)).count();
        if (oneRow && lists > 0) {
            row("expected_all", Map.of("n", Long.toString(lists)));
        }
    }

    private static boolean isTree(UsedSet set) {
        return set.type().equals(LeafType.UNITS_CHANGED.code());
    }

    private CitedText say(String key, Map<String, String> values) {
        var words = new HashMap<String, CitedText>();
        values.forEach((name, text) -> words.put(name, CitedText.of(text)));
        return book.words("disclosed." + key, words);
    }

    private String list(List<String> parts) {
        return String.join(book.text("words.list"), parts);
    }
}

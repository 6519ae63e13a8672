package org.mingcha.evidence.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.checklist.Rule;
import org.mingcha.evidence.rule.Figure;
import org.mingcha.evidence.rule.ItemResult;

/**
 * The annex by which a reader reconciles each figure that an item's words or conclusion name: what it comes to, and exactly
 * the records that it counts.
 */
final class FigureRows {
    private static final Set<String> ZEROS = Set.of("", "0", "0%");

    private final Scene scene;
    private final TextBook book;

    FigureRows(Scene scene) {
        this.scene = scene;
        this.book = scene.book();
    }

    List<Map<String, CitedText>> rows() {
        var rows = new ArrayList<Map<String, CitedText>>();
        for (var item : scene.evaluation().items()) {
            var same = new LinkedHashMap<List<Long>, List<Figure>>();
            item.figures().stream()
                    .filter(figure -> isTold(item, figure) && item.item().speaksOf(figure.name()))
                    .forEach(figure -> same.computeIfAbsent(figure.entries(), _ -> new ArrayList<>())
                            .add(figure));
            var own = new ArrayList<Map<String, CitedText>>();
            same.forEach((entries, figures) -> own.add(row(item, figures, entries, own.isEmpty())));
            rows.addAll(own);
        }
        return rows;
    }

    private boolean isTold(ItemResult item, Figure figure) {
        var cites = !figure.entries().isEmpty() || book.hasLists() && isOfLists(item, figure);
        return cites && !ZEROS.contains(Orthography.value(figure));
    }

    /** It comes of a list that is sealed as a whole, in which no entry is cited. */
    private static boolean isOfLists(ItemResult item, Figure figure) {
        return item.item()
                .rule(figure.name())
                .filter(rule -> rule.overUnits() || rule.overReturns())
                .isPresent();
    }

    /** @param first of this item's rows */
    private Map<String, CitedText> row(ItemResult item, List<Figure> figures, List<Long> entries, boolean first) {
        var id = CitedText.of(item.item().id());
        var titled = item.item().texts().title();
        var title = CitedText.of(titled.isEmpty() ? item.item().question() : titled);
        return Map.of(
                "item",
                id,
                "item_once",
                first ? id : CitedText.NONE,
                "title",
                title,
                "title_once",
                first ? title : CitedText.NONE,
                "figures",
                figures(item, figures),
                "labelled",
                labelled(item, figures),
                "sheet",
                CitedText.of(entries.isEmpty() ? list(item, figures.getFirst()) : sheets(entries)),
                "count",
                CitedText.of(entries.isEmpty() ? "" : Integer.toString(entries.size())),
                "records",
                CitedText.of(ranges(entries)));
    }

    private String list(ItemResult item, Figure figure) {
        var isOfUnits = item.item().rule(figure.name()).filter(Rule::overUnits).isPresent();
        return book.text(isOfUnits ? "cells.unit_list" : "cells.expected_list");
    }

    /** Each by what it counts, where the checklist says it. */
    private CitedText labelled(ItemResult item, List<Figure> figures) {
        var labels = item.item().texts().labels();
        var said = figures.stream()
                .map(figure -> {
                    var label = labels.get(figure.name());
                    return label == null
                            ? figures(item, List.of(figure))
                            : book.template(label).with(name -> name.equals("n") ? bare(item, figure) : CitedText.NONE);
                })
                .toList();
        return CitedText.join(said, book.text("words.list"));
    }

    private static CitedText bare(ItemResult item, Figure figure) {
        return CitedText.figure(
                item.item().id() + "/" + figure.name(), ItemSentence.bare(Orthography.value(figure)), figure.entries());
    }

    private CitedText figures(ItemResult item, List<Figure> figures) {
        var said = figures.stream()
                .map(figure -> bare(item, figure)
                        .then(book.map("units").getOrDefault(figure.unit().code(), "")))
                .toList();
        return CitedText.join(said, book.text("words.list"));
    }

    private String sheets(List<Long> entries) {
        return entries.stream()
                .map(index -> scene.sheet(scene.fact(index).source()))
                .distinct()
                .collect(Collectors.joining(book.text("words.list")));
    }

    private String ranges(List<Long> entries) {
        var parts = new ArrayList<String>();
        for (var from = 0; from < entries.size(); ) {
            var to = from;
            while (to + 1 < entries.size() && entries.get(to + 1) == entries.get(to) + 1) {
                to++;
            }
            if (to - from < 2) {
                to = from;
                parts.add(entries.get(from).toString());
            } else {
                parts.add(entries.get(from) + "–" + entries.get(to));
            }
            from = to + 1;
        }
        var most = most();
        var shown = String.join(book.text("words.list"), parts.subList(0, Math.min(most, parts.size())));
        return parts.size() <= most
                ? shown
                : shown
                        + book.words("cells.more_records", scene.named("n", Integer.toString(entries.size())))
                                .text();
    }

    private int most() {
        var digits = book.text("cells.most_records");
        if (!digits.matches("[1-9][0-9]{0,3}")) {
            throw new MalformedEvidence("cells.most_records is no number from 1 to 9999");
        }
        return Integer.parseInt(digits);
    }
}

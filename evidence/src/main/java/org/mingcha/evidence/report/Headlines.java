package org.mingcha.evidence.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingcha.evidence.Fact;
import org.mingcha.evidence.checklist.Rule;
import org.mingcha.evidence.rule.ItemResult;

/** Headlines of publications and corrections, where the unit gives them: rules read no texts. */
final class Headlines {
    private static final int MOST = 4;
    private static final Comparator<Fact> NEWEST_FIRST =
            Comparator.comparing(Fact::happenedOn).thenComparing(Fact::index).reversed();

    private final Scene scene;
    private final TextBook book;

    Headlines(Scene scene) {
        this.scene = scene;
        this.book = scene.book();
    }

    Words after(ItemResult item) {
        var id = item.item().id();
        if (id.equals(book.text("narrative.publications_item"))) {
            return publications(item);
        }
        return id.equals(book.text("narrative.claims_item")) ? claims(item) : Words.NONE;
    }

    private Words publications(ItemResult item) {
        var titles = new ArrayList<Words>();
        for (var fact : headlined(item, "publication")) {
            titles.add(book.words("narrative.publication", Map.of("title", titled(item, fact, "published"))));
        }
        return book.words("narrative.publications", Map.of("titles", Words.join(titles, "")));
    }

    private Words claims(ItemResult item) {
        var said = headlined(item, "claim").stream()
                .map(fact -> book.words("narrative.claim", claim(item, fact)))
                .toList();
        var joined = Words.join(said, book.text("narrative.claim_mark"));
        return joined.isEmpty() ? joined : joined.then("。");
    }

    private Map<String, Words> claim(ItemResult item, Fact fact) {
        var values = new HashMap<String, Words>();
        values.put("received", day(item, fact, Rule.HAPPENED_ON));
        values.put("answered", day(item, fact, "answered_on"));
        values.put("subject", titled(item, fact, "subject"));
        fact.content()
                .text("verdict")
                .map(verdict -> book.map("narrative.verdicts").getOrDefault(verdict, ""))
                .ifPresent(text -> values.put("verdict_text", Words.of(text)));
        return values;
    }

    private Words titled(ItemResult item, Fact fact, String name) {
        var title = Chinese.fitted(scene.inputs().titles().getOrDefault(fact.index(), ""));
        return Words.figure(item.item().id() + "/" + name, title, List.of(fact.index()));
    }

    private Words day(ItemResult item, Fact fact, String field) {
        var day = field.equals(Rule.HAPPENED_ON)
                ? Optional.of(fact.happenedOn().toString())
                : fact.content().text(field);
        return day.map(LocalDate::parse)
                .map(scene.chinese()::date)
                .map(text -> Words.figure(item.item().id() + "/" + field, text, List.of(fact.index())))
                .orElse(Words.NONE);
    }

    private List<Fact> headlined(ItemResult item, String register) {
        return scene.cited(item).stream()
                .filter(fact -> fact.source().equals(register))
                .filter(fact ->
                        !scene.inputs().titles().getOrDefault(fact.index(), "").isBlank())
                .sorted(NEWEST_FIRST)
                .limit(MOST)
                .toList();
    }
}

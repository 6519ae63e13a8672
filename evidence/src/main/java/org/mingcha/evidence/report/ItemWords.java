package org.mingcha.evidence.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingcha.evidence.Fact;
import org.mingcha.evidence.checklist.Expectation;
import org.mingcha.evidence.checklist.Rule.Mark;
import org.mingcha.evidence.checklist.Sentence;
import org.mingcha.evidence.rule.ItemResult;
import org.mingcha.evidence.rule.Result;

/** What a report says about one item: its sentence, the remarks on it, and what it comes to. */
final class ItemWords {
    private final Scene scene;
    private final TextBook book;
    private final ItemResult item;
    private final ItemSentence sentence;
    private final DeclaredWords declared;

    ItemWords(Scene scene, ItemResult item) {
        this.scene = scene;
        this.book = scene.book();
        this.item = item;
        this.sentence = new ItemSentence(scene, item);
        this.declared = new DeclaredWords(scene, item);
    }

    /** One or more whole sentences, ready to stand in the list of items. */
    CitedText full() {
        return judged().then(evidence()).then(narrative()).then(override());
    }

    /** The sentence without a mark at its end, for figures.json. */
    CitedText bare() {
        return switch (item.result()) {
            case MET, PARTLY, NOT_MET -> sentence.words().then(declared.inBrackets());
            case INSUFFICIENT_EVIDENCE, NOT_APPLICABLE, UNANSWERED -> ended(judged());
        };
    }

    /** The figures alone with their remarks, as a sentence: what the narrative says before it comes to the gaps. */
    CitedText factual() {
        return switch (item.result()) {
            case MET, PARTLY, NOT_MET -> told().then(narrative());
            case NOT_APPLICABLE -> CitedText.of(reason()).then(stop());
            case INSUFFICIENT_EVIDENCE, UNANSWERED -> CitedText.NONE;
        };
    }

    /** The narrative's own words stand among those of other items: months without entries are told there, if at all. */
    private CitedText told() {
        var telling = item.item().texts().telling();
        if (telling.clauses().isEmpty()) {
            return variant("met");
        }
        var words = say(telling);
        return words.isEmpty() ? words : book.words("variants.met", Map.of("sentence", words.then(remarks(List.of()))));
    }

    private CitedText say(Sentence phrase) {
        return new PhraseScope(scene, item, Map.of(), name -> sentence.values().getOrDefault(name, CitedText.NONE))
                .say(phrase);
    }

    /** As a problem in the narrative's list. */
    CitedText problem() {
        return (item.result() == Result.INSUFFICIENT_EVIDENCE ? insufficientByName() : judged()).then(override());
    }

    /** What is wrong, by its case where the checklist knows how to say it. */
    CitedText trouble() {
        var own = say(item.item().texts().problem());
        if (!own.isEmpty()) {
            return own;
        }
        var why = partlyReason();
        return item.result() == Result.PARTLY && !why.isEmpty() ? CitedText.of(why) : said();
    }

    String expectation() {
        return book.template(item.item().texts().expectation())
                .with(sentence.values())
                .text();
    }

    String missing() {
        return item.lacks().stream().map(new LackWords(scene)::of).collect(Collectors.joining(book.text("words.also")));
    }

    private CitedText judged() {
        return switch (item.result()) {
            case MET -> variant("met");
            case PARTLY -> variant("partly");
            case NOT_MET -> variant("not_met").then(why());
            case INSUFFICIENT_EVIDENCE ->
                book.words("variants.insufficient", scene.named("missing", missing()))
                        .then(book.words("variants.no_conclusion"));
            case NOT_APPLICABLE -> book.words("variants.not_applicable", scene.named("reason", reason()));
            case UNANSWERED -> book.words("variants.unanswered");
        };
    }

    private CitedText insufficientByName() {
        var values = Map.of("question", CitedText.of(item.item().question()), "missing", CitedText.of(missing()));
        return book.words("variants.problem_insufficient", values).then(book.words("variants.no_conclusion"));
    }

    private CitedText variant(String key) {
        var values = new HashMap<String, CitedText>();
        values.put("sentence", said().then(remarks(List.of(covered()))));
        values.put("partly_reason", CitedText.of(partlyReason()));
        values.put("unsaid", CitedText.of(gaps(said().text())));
        values.put("expectation", CitedText.of(expectation()));
        return book.words("variants." + key, values);
    }

    /** Without words of its own an item still says what it comes to. */
    private CitedText said() {
        var words = sentence.words();
        return words.isEmpty() ? CitedText.of(scene.result(item.result())) : words;
    }

    private CitedText why() {
        var reason = Orthography.fitted(scene.answer(item).reason());
        return reason.isEmpty()
                ? book.words("variants.no_reason")
                : book.words("variants.reason", scene.named("reason", reason));
    }

    private String reason() {
        var reason = Orthography.fitted(item.reason());
        var said = item.reason().isEmpty()
                ? book.text("variants.not_asked")
                : isRules() ? reason : book.language().quoted(reason);
        return said + declared.inBrackets().text();
    }

    /** Whether the checklist says why the item is not asked; else the unit does. */
    private boolean isRules() {
        var applies = item.item().applies();
        return applies != null && applies.reason().equals(item.reason());
    }

    private String partlyReason() {
        return gaps("");
    }

    /** @param said what the sentence says already */
    private String gaps(String said) {
        return item.unmet().stream()
                .map(Expectation::gap)
                .filter(gap -> !gap.isEmpty() && !said.contains(gap))
                .collect(Collectors.joining(book.words("words.comma").text()));
    }

    /** An item that is computed may still carry a few words of the unit; a narrative item is made of them. */
    private CitedText narrative() {
        var words = Orthography.fitted(scene.answer(item).narrative());
        var spoken = item.item().texts().sentence().clauses().stream()
                .anyMatch(clause -> clause.text().contains("{narrative}"));
        return spoken || words.isEmpty()
                ? CitedText.NONE
                : book.words("variants.narrative", scene.named("narrative", words));
    }

    /** What the unit names as evidence of its own answer; a reader can ask for it. */
    private CitedText evidence() {
        var given = scene.answer(item).evidence();
        if (given == null || given.isEmpty() || item.result() == Result.NOT_APPLICABLE) {
            return CitedText.NONE;
        }
        var values = new HashMap<String, CitedText>();
        values.put("reference", CitedText.of(Orthography.fitted(given.reference())));
        values.put("statement", CitedText.of(Orthography.fitted(given.statement())));
        if (!given.files().isEmpty()) {
            values.put("files", figure("files", given.files().size(), List.of()));
        }
        if (given.dated() != null) {
            values.put("dated", CitedText.of(scene.orthography().date(given.dated())));
        }
        return book.words("variants.evidence", values);
    }

    private CitedText override() {
        var override = scene.answer(item).override();
        if (override == null) {
            return CitedText.NONE;
        }
        var reason = Orthography.fitted(override.reason());
        return book.words(
                "variants.override",
                Map.of(
                        "given", CitedText.of(scene.result(override.given())),
                        "computed", CitedText.of(scene.result(item.result())),
                        "reason", reason.isEmpty() ? CitedText.NONE : CitedText.of(reason)));
    }

    /** @param covered which months cover a figure of 0 */
    private CitedText remarks(List<CitedText> covered) {
        var remarks = new ArrayList<CitedText>();
        remarks.add(late());
        remarks.addAll(covered);
        remarks.add(declared.words());
        for (var kind : Mark.Kind.values()) {
            remarks.add(mark(kind));
        }
        return DeclaredWords.inBrackets(book, CitedText.join(remarks, book.text("words.also")));
    }

    private CitedText late() {
        var late = scene.cited(item).stream().filter(scene::isLate).toList();
        if (late.isEmpty()) {
            return CitedText.NONE;
        }
        var longest = late.stream().mapToLong(scene::lateDays).max().orElseThrow();
        var indices = late.stream().map(Fact::index).toList();
        return book.words(
                "variants.late",
                Map.of(
                        "late", figure("late", late.size(), indices),
                        "late_days", figure("late_days", longest, indices)));
    }

    private CitedText covered() {
        return item.coveredMonths() == 0 || sentence.saysCover()
                ? CitedText.NONE
                : book.words("variants.covered", sentence.values());
    }

    private CitedText mark(Mark.Kind kind) {
        var marked = item.figures().stream()
                .mapToInt(figure -> figure.marks().getOrDefault(kind, 0))
                .max()
                .orElse(0);
        if (marked == 0) {
            return CitedText.NONE;
        }
        var key = switch (kind) {
            case BY_DAY -> "variants.by_day";
            case BY_TITLE -> scene.answer(item).confirmed() ? "variants.by_title_confirmed" : "variants.by_title";
            case LEVEL_OPEN -> "variants.level_open";
            case DUE_OPEN -> "variants.due_open";
        };
        return book.words(key, Map.of("n", figure(kind.name().toLowerCase(Locale.ROOT), marked, List.of())));
    }

    private CitedText figure(String name, long value, List<Long> cite) {
        return CitedText.figure(item.item().id() + "/" + name, Long.toString(value), cite);
    }

    private CitedText stop() {
        return book.language().written("。");
    }

    private CitedText ended(CitedText sentence) {
        var text = sentence.text();
        var stop = stop().text();
        return CitedText.of(text.endsWith(stop) ? text.substring(0, text.length() - stop.length()) : text);
    }
}

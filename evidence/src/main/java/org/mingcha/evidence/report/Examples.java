package org.mingcha.evidence.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mingcha.evidence.Fact;
import org.mingcha.evidence.checklist.Example;
import org.mingcha.evidence.checklist.Example.Told;
import org.mingcha.evidence.checklist.Rule;
import org.mingcha.evidence.rule.Figure;
import org.mingcha.evidence.rule.ItemResult;

/** Entries behind an item's figures by name and day: which of them, a rule of the checklist says. */
final class Examples {
    private static final int DAY = "2025-06-30".length();
    private static final Comparator<Fact> EARLIEST =
            Comparator.comparing(Fact::happenedOn).thenComparing(Fact::index);
    private static final Comparator<Fact> BEST =
            Comparator.comparing((Fact fact) -> !fact.evidenced()).thenComparing(EARLIEST);

    private final Scene scene;
    private final ItemResult item;

    Examples(Scene scene, ItemResult item) {
        this.scene = scene;
        this.item = item;
    }

    /** By the names of the placeholders that they fill. */
    Map<String, CitedText> words() {
        var words = new HashMap<String, CitedText>();
        for (var example : scene.narrative().examples()) {
            if (example.item().equals(item.item().id())) {
                words.put(example.name(), words(example));
            }
        }
        return words;
    }

    private CitedText words(Example example) {
        var counted = counted(example);
        var all = named(example, counted);
        var upTo = example.upTo();
        if (upTo != null && all.size() > upTo) {
            return CitedText.NONE;
        }
        var chosen = chosen(example, all);
        var mark = Optional.ofNullable(example.between()).orElseGet(this::list);
        var said =
                CitedText.join(chosen.stream().map(fact -> each(example, fact)).toList(), mark);
        var of = example.tail().unnamedToo() ? counted : all;
        return said.isEmpty() || chosen.size() == of.size()
                ? said
                : CitedText.of(example.tail().part())
                        .then(said)
                        .then(example.tail().text());
    }

    private List<Fact> counted(Example example) {
        var rule = example.rule();
        var cited = rule == null
                ? scene.cited(item)
                : item.figure(rule).map(Figure::entries).orElse(List.of()).stream()
                        .map(scene.evaluation().cited()::get)
                        .toList();
        return cited.stream().filter(fact -> fact.source().equals(example.of())).toList();
    }

    private List<Fact> named(Example example, List<Fact> counted) {
        return counted.stream()
                .filter(fact -> !example.headlined() || !headline(fact).isBlank())
                .toList();
    }

    private static List<Fact> chosen(Example example, List<Fact> all) {
        var most = Optional.ofNullable(example.most()).orElse(Integer.MAX_VALUE);
        return switch (example.order()) {
            case EARLIEST -> all.stream().sorted(EARLIEST).limit(most).toList();
            case NEWEST -> all.stream().sorted(EARLIEST.reversed()).limit(most).toList();
            case QUARTERS -> inRounds(all).stream().limit(most).sorted(EARLIEST).toList();
        };
    }

    /** The best of each quarter, then the next of each. */
    private static List<Fact> inRounds(List<Fact> all) {
        var quarters = new TreeMap<YearMonth, List<Fact>>();
        all.stream()
                .sorted(BEST)
                .forEach(fact -> quarters.computeIfAbsent(quarter(fact), _ -> new ArrayList<>())
                        .add(fact));
        var rounds = new ArrayList<Fact>();
        for (var round = 0; rounds.size() < all.size(); round++) {
            for (var quarter : quarters.values()) {
                quarter.stream().skip(round).findFirst().ifPresent(rounds::add);
            }
        }
        return rounds;
    }

    private static YearMonth quarter(Fact fact) {
        var day = fact.happenedOn();
        return YearMonth.of(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR) * 3);
    }

    private CitedText each(Example example, Fact fact) {
        return scene.book()
                .template(example.each())
                .with(name -> Optional.ofNullable(example.values().get(name))
                        .map(told -> told(told, fact))
                        .orElse(CitedText.NONE));
    }

    private CitedText told(Told told, Fact fact) {
        return switch (told) {
            case Told.Headline(var run) -> bound(run, Orthography.fitted(headline(fact)), fact);
            case Told.Day day -> day(fact, day);
            case Told.Value(var field) -> bound(field, words(fact, field), fact);
            case Told.Word(var field, var words) ->
                CitedText.of(values(fact, field).stream()
                        .flatMap(value -> Optional.ofNullable(words.get(value)).stream())
                        .reduce((one, next) -> one + list() + next)
                        .orElse(""));
            case Told.Days(var from, var to) -> days(fact, from, to);
        };
    }

    private CitedText day(Fact fact, Told.Day told) {
        var other = Optional.ofNullable(told.same()).flatMap(field -> day(fact, field));
        return day(fact, told.field())
                .map(day -> bound(
                        told.field(),
                        other.filter(day::equals).isPresent() ? told.word() : date(day, told.brief()),
                        fact))
                .orElse(CitedText.NONE);
    }

    private CitedText days(Fact fact, String from, String to) {
        return day(fact, from)
                .flatMap(first -> day(fact, to).map(last -> ChronoUnit.DAYS.between(first, last)))
                .map(days -> bound("days", days.toString(), fact))
                .orElse(CitedText.NONE);
    }

    private String date(LocalDate day, boolean brief) {
        return brief && day.getYear() == scene.evaluation().period().to().getYear()
                ? scene.orthography().day(day)
                : scene.orthography().date(day);
    }

    private CitedText bound(String name, String text, Fact fact) {
        return CitedText.figure(item.item().id() + "/" + name, text, List.of(fact.index()));
    }

    private String words(Fact fact, String field) {
        return values(fact, field).stream()
                .map(value -> scene.word(fact.source(), field, value))
                .collect(Collectors.joining(list()));
    }

    private static Optional<LocalDate> day(Fact fact, String field) {
        return values(fact, field).stream()
                .findFirst()
                .map(value -> LocalDate.parse(value.substring(0, Math.min(DAY, value.length()))));
    }

    private static List<String> values(Fact fact, String field) {
        return field.equals(Rule.HAPPENED_ON)
                ? List.of(fact.happenedOn().toString())
                : fact.content().all(field);
    }

    private String headline(Fact fact) {
        return scene.inputs().titles().getOrDefault(fact.index(), "");
    }

    private String list() {
        return scene.book().text("words.list");
    }
}

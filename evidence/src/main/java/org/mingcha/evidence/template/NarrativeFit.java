package org.mingcha.evidence.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.mingcha.evidence.checklist.Narrative;
import org.mingcha.evidence.checklist.Narrative.Entry;
import org.mingcha.evidence.checklist.Narrative.Step;
import org.mingcha.evidence.checklist.Sentence;
import org.mingcha.evidence.template.TemplateFlaw.Kind;

/** A unit's narrative says all that the one says in whose place it stands, in whatever order, and beside it own sentences. */
final class NarrativeFit {
    private static final String MARKS = "，。；：";

    private final Narrative narrative;
    private final Narrative base;
    private final List<String> items;
    private final Map<String, Entry> former = new HashMap<>();

    /** @param items ids of the checklist's, in its order */
    NarrativeFit(Narrative narrative, Narrative base, List<String> items) {
        this.narrative = narrative;
        this.base = base;
        this.items = items;
        entries(base).forEach(entry -> former.putIfAbsent(entry.item(), entry));
    }

    Optional<TemplateFlaw> flaw() {
        return Stream.<Supplier<Optional<TemplateFlaw>>>of(
                        this::parts,
                        this::named,
                        this::computedWords,
                        this::hidden,
                        this::ownWords,
                        this::running,
                        this::entries,
                        this::lists)
                .flatMap(rule -> rule.get().stream())
                .findFirst();
    }

    private Optional<TemplateFlaw> parts() {
        return narrative.parts().isEmpty() ? flaw(Kind.PARTS_NONE) : Optional.empty();
    }

    private Optional<TemplateFlaw> named() {
        var seen = new HashSet<String>();
        for (var id : named(narrative)) {
            if (!items.contains(id)) {
                return flaw(Kind.ITEM_UNKNOWN, id);
            }
        }
        return entries(narrative)
                .map(Entry::item)
                .filter(id -> !seen.add(id))
                .findFirst()
                .flatMap(id -> flaw(Kind.ITEM_TWICE, id));
    }

    private Optional<TemplateFlaw> computedWords() {
        var there = steps(narrative, Step.Said.class);
        return steps(base, Step.Said.class).stream()
                .filter(step -> !there.contains(step))
                .findFirst()
                .flatMap(step -> step.item() == null
                        ? flaw(Kind.WORDS_LEFT_OUT, text(step.words()))
                        : flaw(Kind.ITEM_LEFT_OUT, step.item()));
    }

    /** A part that is left out where no item says anything would take such a sentence along. */
    private Optional<TemplateFlaw> hidden() {
        var computed = steps(base, Step.Said.class);
        return narrative.parts().stream()
                .filter(Narrative.Part::unlessEmpty)
                .flatMap(part -> part.steps().stream())
                .flatMap(step -> step instanceof Step.Said said && said.item() == null && computed.contains(said)
                        ? Stream.of(said)
                        : Stream.empty())
                .findFirst()
                .flatMap(step -> flaw(Kind.WORDS_HIDDEN, text(step.words())));
    }

    private Optional<TemplateFlaw> ownWords() {
        var computed = steps(base, Step.Said.class);
        for (var step : steps(narrative, Step.Said.class)) {
            if (computed.contains(step)) {
                continue;
            }
            if (step.item() != null || !step.results().isEmpty() || step.tied()) {
                return flaw(Kind.WORDS_OF_ITEM, text(step.words()));
            }
            if (step.words().clauses().isEmpty()) {
                return flaw(Kind.EMPTY);
            }
            var flaw = step.words().clauses().stream()
                    .flatMap(clause ->
                            new OwnSentence("narrative", clause.text()).flaw(OwnPhrase.words(), Set.of()).stream())
                    .findFirst();
            if (flaw.isPresent()) {
                return flaw;
            }
        }
        return Optional.empty();
    }

    /** What the base says in running text stands there, or among the rest. */
    private Optional<TemplateFlaw> running() {
        var said = running(narrative);
        return items.stream()
                .filter(running(base)::contains)
                .filter(id -> !said.contains(id))
                .findFirst()
                .flatMap(id -> flaw(Kind.ITEM_LEFT_OUT, id));
    }

    private Set<String> running(Narrative one) {
        var said = new HashSet<String>();
        entries(one).map(Entry::item).forEach(said::add);
        if (steps(one, Step.Running.class).stream().anyMatch(Step.Running::rest)) {
            var named = one.named();
            items.stream().filter(id -> !named.contains(id)).forEach(said::add);
        }
        return said;
    }

    private Optional<TemplateFlaw> entries() {
        var there = new HashSet<String>();
        for (var entry : entries(narrative).toList()) {
            there.add(entry.item());
            var before = former.getOrDefault(entry.item(), Entry.plain(entry.item()));
            if (!entry.after().equals(before.after())) {
                return flaw(Kind.AFTER_OTHER, entry.item(), text(before.after()));
            }
            if (!entry.before().isEmpty() && !entry.before().equals(before.before())) {
                var flaw = ownBefore(entry);
                if (flaw.isPresent()) {
                    return flaw;
                }
            }
        }
        return items.stream()
                .filter(former::containsKey)
                .filter(id -> !Objects.requireNonNull(former.get(id)).after().equals(Sentence.NOTHING))
                .filter(id -> !there.contains(id))
                .findFirst()
                .flatMap(id -> flaw(Kind.ITEM_LEFT_OUT, id));
    }

    /** Without a mark at its end it would turn what follows into another sentence. */
    private static Optional<TemplateFlaw> ownBefore(Entry entry) {
        var text = entry.before();
        return new OwnSentence("narrative, before " + entry.item(), text)
                .flaw(Set.of(), Set.of())
                .or(() -> MARKS.indexOf(text.charAt(text.length() - 1)) < 0
                        ? flaw(Kind.BEFORE_WITHOUT_MARK, text)
                        : Optional.empty());
    }

    private Optional<TemplateFlaw> lists() {
        var wanted = listed(base);
        var there = listed(narrative);
        var missing = wanted.stream().filter(one -> !there.contains(one)).findFirst();
        return missing.isPresent()
                ? flaw(
                        Kind.LIST_LEFT_OUT,
                        missing.get().result(),
                        text(missing.get().each()))
                : there.stream()
                        .filter(one -> !wanted.contains(one))
                        .findFirst()
                        .flatMap(one -> flaw(Kind.LIST_OTHER, one.result(), text(one.each())));
    }

    /** What a list says of items with one result. */
    private record Listed(String result, Sentence each) {}

    private static List<Listed> listed(Narrative one) {
        return steps(one, Step.Listed.class).stream()
                .flatMap(step -> step.groups().stream()
                        .flatMap(group -> group.results().stream())
                        .map(result -> new Listed(result, step.each())))
                .toList();
    }

    /** In {@code items}, {@code item} and {@code first}. */
    private static List<String> named(Narrative one) {
        var ids = new ArrayList<>(one.named().stream().sorted().toList());
        steps(one, Step.Listed.class).stream()
                .flatMap(step -> step.groups().stream())
                .forEach(group -> ids.addAll(group.first()));
        return ids;
    }

    private static Stream<Entry> entries(Narrative one) {
        return steps(one, Step.Running.class).stream().flatMap(step -> step.entries().stream());
    }

    private static <T extends Step> List<T> steps(Narrative one, Class<T> kind) {
        return one.parts().stream()
                .flatMap(part -> part.steps().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static String text(Sentence phrase) {
        return phrase.clauses().stream().map(Sentence.Clause::text).findFirst().orElse("-");
    }

    private static Optional<TemplateFlaw> flaw(Kind kind, String... arguments) {
        return Optional.of(TemplateFlaw.of(kind, "narrative", arguments));
    }
}

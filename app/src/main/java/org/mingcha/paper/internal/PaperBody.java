package org.mingcha.paper.internal;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.mingcha.evidence.UnitDescription;
import org.mingcha.evidence.paper.PaperText;
import org.mingcha.evidence.paper.ValueSource;
import org.mingcha.organisation.UnitView;
import org.mingcha.paper.PaperHead;

/** A unit as it appears in papers: as it has described itself, else by the name that the tree has for it. */
record PaperBody(UnitView unit, Optional<UnitDescription> description) {
    /** Under which it acts; of several, all, as the head of a joint paper has them. */
    PaperText name() {
        return names(" ", "spaced").orElseGet(this::named);
    }

    /** The same, where others write to it. */
    PaperText addressed() {
        return names(PaperSentences.words("list.and"), "join list.and").orElseGet(this::named);
    }

    private Optional<PaperText> names(String between, String as) {
        return description
                .map(UnitDescription::names)
                .filter(names -> !names.isEmpty())
                .map(names -> described(UnitDescription.NAMES, String.join(between, names), as));
    }

    private PaperText named() {
        return PaperValue.unit(unit.code(), unit.name());
    }

    private PaperText described(String field, String text, String... as) {
        return PaperValue.of("body/" + field, text, new ValueSource.Described(unit.code(), field, List.of(as)));
    }

    boolean hasName() {
        return description.filter(each -> !each.names().isEmpty()).isPresent();
    }

    Optional<PaperText> signature() {
        return description
                .map(UnitDescription::signature)
                .filter(words -> !words.isEmpty())
                .map(words -> described(UnitDescription.SIGNATURE, words));
    }

    Optional<String> selfDesignation() {
        return description.map(UnitDescription::selfDesignation).filter(words -> !words.isEmpty());
    }

    /** What it calls itself in its text. */
    PaperText self() {
        return selfDesignation()
                .map(self -> described(UnitDescription.SELF_DESIGNATION, self))
                .orElseGet(this::named);
    }

    /** What its superior calls it: 你镇 where it says 我镇. */
    PaperText you() {
        var mine = PaperSentences.words("body.mine");
        return selfDesignation()
                .filter(self -> self.startsWith(mine))
                .map(self -> described(
                        UnitDescription.SELF_DESIGNATION,
                        PaperSentences.words("body.yours") + self.substring(mine.length()),
                        "you"))
                .orElseGet(() -> PaperSentences.said("body.your-unit"));
    }

    /** To whom it writes about the first of these matters for which it says so. */
    Optional<PaperText> addressee(String... matters) {
        return first(description.map(UnitDescription::addressees), UnitDescription.ADDRESSEES, matters);
    }

    /** The beginning of its document numbers, likewise. */
    Optional<PaperText> series(String... series) {
        return first(description.map(UnitDescription::numberSeries), UnitDescription.NUMBER_SERIES, series);
    }

    PaperHead head(String... series) {
        return new PaperHead(
                List.of(series),
                series(series).map(PaperSentences::plain).orElse(""),
                PaperSentences.said("head", name()),
                hasName());
    }

    private Optional<PaperText> first(Optional<SortedMap<String, String>> words, String field, String... keys) {
        for (var key : keys) {
            var found = words.map(all -> all.get(key));
            if (found.isPresent()) {
                return found.map(each -> described(field, each, "key " + key));
            }
        }
        return Optional.empty();
    }
}

package org.mingcha.paper.internal;

import java.util.Optional;
import java.util.SortedMap;
import org.mingcha.evidence.UnitDescription;
import org.mingcha.organisation.UnitView;

/** A unit as it appears in papers: as it has described itself, else by the name that the tree has for it. */
record PaperBody(UnitView unit, Optional<UnitDescription> description) {
    /** Under which it acts; of several, all, as the head of a joint paper has them. */
    String name() {
        return description
                .map(UnitDescription::names)
                .filter(names -> !names.isEmpty())
                .map(names -> String.join(" ", names))
                .orElse(unit.name());
    }

    /** The same, where others write to it. */
    String addressed() {
        return description
                .map(UnitDescription::names)
                .filter(names -> !names.isEmpty())
                .map(names -> String.join(PaperSentences.text("list.and"), names))
                .orElse(unit.name());
    }

    boolean hasName() {
        return description.filter(each -> !each.names().isEmpty()).isPresent();
    }

    Optional<String> signature() {
        return description.map(UnitDescription::signature).filter(words -> !words.isEmpty());
    }

    Optional<String> selfDesignation() {
        return description.map(UnitDescription::selfDesignation).filter(words -> !words.isEmpty());
    }

    /** What it calls itself in its text. */
    String self() {
        return selfDesignation().orElse(unit.name());
    }

    /** What its superior calls it: 你镇 where it says 我镇. */
    String you() {
        var mine = PaperSentences.text("body.mine");
        return selfDesignation()
                .filter(self -> self.startsWith(mine))
                .map(self -> PaperSentences.text("body.yours") + self.substring(mine.length()))
                .orElse(PaperSentences.text("body.your-unit"));
    }

    /** To whom it writes about the first of these matters for which it says so. */
    Optional<String> addressee(String... matters) {
        return first(description.map(UnitDescription::addressees), matters);
    }

    /** The beginning of its document numbers, likewise. */
    Optional<String> series(String... series) {
        return first(description.map(UnitDescription::numberSeries), series);
    }

    private static Optional<String> first(Optional<SortedMap<String, String>> words, String... keys) {
        for (var key : keys) {
            var found = words.map(all -> all.get(key));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}

package org.mingcha.paper.internal;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.mingcha.evidence.UnitKind;

/** Units as a sentence lists them, in the order given: nothing is ranked. */
final class PaperNames {
    private static final int SHOWN = 12;

    private PaperNames() {}

    /** Many are a few and their number. */
    static String of(List<String> names) {
        var shown = names.stream().limit(SHOWN).collect(Collectors.joining(PaperSentences.text("list.and")));
        return names.size() <= SHOWN ? shown : PaperSentences.text("list.more", shown, names.size());
    }

    /** 各镇（街道）、各村（社区）. */
    static String kinds(Collection<UnitKind> kinds) {
        return kinds.stream()
                .sorted()
                .map(kind -> PaperSentences.text("kind." + kind.code()))
                .collect(Collectors.joining(PaperSentences.text("list.and")));
    }

    /** Clauses with a comma between them, and a stop. */
    static String sentence(List<String> clauses) {
        return String.join(PaperSentences.text("list.comma"), clauses) + PaperSentences.text("list.stop");
    }
}

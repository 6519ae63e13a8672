package org.mingcha.document;

import java.util.List;
import java.util.stream.Collectors;

/** The marks behind a figure in a review copy: up to seven log indices, then how many there are. */
public final class CitationMarks {

    private static final int SHOWN = 7;

    private CitationMarks() {}

    public static String of(List<String> citations) {
        String shown =
                citations.stream().limit(SHOWN).map(index -> "[" + index + "]").collect(Collectors.joining());
        return citations.size() <= SHOWN ? shown : shown + "…(" + citations.size() + ")";
    }

    /** The same in words, for who points at a figure. */
    static String said(List<String> citations, LayoutProfile profile) {
        String shown = citations.stream().limit(SHOWN).collect(Collectors.joining(profile.word("and")));
        String key = citations.size() <= SHOWN ? "cites" : "cites_more";
        return profile.word(key).replace("{0}", shown).replace("{1}", String.valueOf(citations.size()));
    }
}

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
}

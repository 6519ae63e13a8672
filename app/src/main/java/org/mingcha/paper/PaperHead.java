package org.mingcha.paper;

import java.util.List;
import java.util.Set;
import org.mingcha.evidence.paper.PaperText;

/**
 * Where the head of a paper (版头) is from, whether or not it could be written.
 *
 * @param keys of the series its number may be of, the first that the body has; empty: such papers have no number
 * @param series the beginning of the number; empty: the body has said none
 * @param body in whose name
 * @param isNamed whether the body has said its full names; else it is called as in the tree
 */
public record PaperHead(List<String> keys, String series, PaperText body, boolean isNamed) {
    /** Of papers that have none. */
    public static final PaperHead NONE = new PaperHead(List.of(), "", PaperText.EMPTY, false);

    private static final Set<String> UPWARD = Set.of("report", "incident");

    public PaperHead {
        keys = List.copyOf(keys);
    }

    public boolean hasNumber() {
        return !keys.isEmpty();
    }

    /** Whether it goes to a superior (上行文): then it says who signed. */
    public boolean isUpward() {
        return keys.stream().findFirst().filter(UPWARD::contains).isPresent();
    }
}

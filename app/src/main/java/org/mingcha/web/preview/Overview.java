package org.mingcha.web.preview;

import java.util.List;

/** A self-inspection in a few numbers. */
public record Overview(String href, String title, List<PreviewItemLine> items) {
    public int total() {
        return items.size();
    }

    /** Items whose result a rule gave. */
    public long prefilled() {
        return items.stream().filter(item -> !item.isOpen()).count();
    }

    public long count(String result) {
        return items.stream()
                .filter(item -> item.result().code().equals(result))
                .count();
    }

    /** What waits for evidence first, then what is not met. */
    public List<PreviewItemLine> open() {
        return items.stream()
                .filter(item -> item.isOpen() || item.result().code().equals("not-met"))
                .sorted(java.util.Comparator.comparing(PreviewItemLine::isOpen).reversed())
                .toList();
    }
}

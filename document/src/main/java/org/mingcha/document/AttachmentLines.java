package org.mingcha.document;

import java.util.List;
import java.util.stream.IntStream;

/** The lines of the note of attachments: a single one has no number. */
public final class AttachmentLines {

    private AttachmentLines() {}

    public static List<String> of(Block.Attachments attachments) {
        List<String> names =
                attachments.items().stream().map(AttachmentLines::unnumbered).toList();
        if (names.size() == 1) {
            return names;
        }
        return IntStream.range(0, names.size())
                .mapToObj(i -> (i + 1) + ". " + names.get(i))
                .toList();
    }

    private static String unnumbered(String item) {
        return item.replaceFirst("^\\d+\\s*[.．、]\\s*", "");
    }
}

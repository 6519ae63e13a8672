package org.mingcha.evidence.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Hashing;

/**
 * What the signed note of one page says. Its third line has an {@code @}, so no reader takes it for a checkpoint by the same
 * key.
 *
 * @param layout of the report, {@code list} or {@code narrative}
 * @param figures SHA-256 of {@code figures.json}
 * @param size of C0, the checkpoint that the figures were computed at
 */
public record PageStatement(
        String unit,
        String checklist,
        String period,
        String layout,
        int page,
        int pages,
        Hash figures,
        long size,
        Hash root,
        PageNumbers numbers) {
    public static final String FORMAT = "mingcha-page/1";

    static final int FIXED = 8;

    private static final String COUNT = "[1-9][0-9]{0,4}";
    private static final Pattern PLACE = Pattern.compile("([a-z]{1,16}) (" + COUNT + ") (" + COUNT + ")");
    private static final Pattern UNIT = Pattern.compile("[0-9]{2,12}");
    private static final Pattern CHECKLIST = Pattern.compile("[A-Za-z0-9._-]{1,64}@[A-Za-z0-9._-]{1,32}");
    private static final Pattern PERIOD = Pattern.compile("[0-9A-Z-]{4,8}");
    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,17}");

    public PageStatement {
        if (!UNIT.matcher(unit).matches()
                || !CHECKLIST.matcher(checklist).matches()
                || !PERIOD.matcher(period).matches()
                || !PLACE.matcher(layout + " " + page + " " + pages).matches()
                || page > pages
                || size < 0) {
            throw new IllegalArgumentException("No statement on a page: " + unit + ", " + checklist + ", " + page);
        }
    }

    /** The note's text, with its last newline. */
    public String text() {
        var lines = new ArrayList<>(List.of(
                FORMAT,
                unit,
                checklist,
                period,
                layout + " " + page + " " + pages,
                figures.base64(),
                Long.toString(size),
                root.base64()));
        lines.addAll(numbers.written());
        return String.join("\n", lines) + "\n";
    }

    /** What {@code report.issued} seals of a page. */
    public static Hash digest(String text) {
        return Hashing.sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a note's text, not yet trusted; in its one spelling. */
    public static Optional<PageStatement> parse(String text) {
        var lines = List.of(text.split("\n", -1));
        if (lines.size() <= FIXED
                || !lines.getFirst().equals(FORMAT)
                || !lines.getLast().isEmpty()) {
            return Optional.empty();
        }
        var place = PLACE.matcher(lines.get(4));
        if (!place.matches() || !SIZE.matcher(lines.get(6)).matches()) {
            return Optional.empty();
        }
        return PageNumbers.read(lines.subList(FIXED, lines.size() - 1)).flatMap(numbers -> {
            try {
                var read = new PageStatement(
                        lines.get(1),
                        lines.get(2),
                        lines.get(3),
                        place.group(1),
                        Integer.parseInt(place.group(2)),
                        Integer.parseInt(place.group(3)),
                        Hash.ofBase64(lines.get(5)),
                        Long.parseLong(lines.get(6)),
                        Hash.ofBase64(lines.get(7)),
                        numbers);
                return Optional.of(read).filter(each -> each.text().equals(text));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        });
    }

    PageStatement digested() {
        return numbers instanceof PageNumbers.Listed listed
                ? new PageStatement(
                        unit, checklist, period, layout, page, pages, figures, size, root, listed.digested())
                : this;
    }
}

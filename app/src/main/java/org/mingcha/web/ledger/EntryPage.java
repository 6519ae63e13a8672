package org.mingcha.web.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.web.support.Shell;

/**
 * One entry with its receipt.
 *
 * @param notice said once after an act; empty otherwise
 * @param citedBy where figures rest on this entry
 * @param refresh address of the part that changes when the seal comes; null when nothing is awaited
 */
public record EntryPage(
        Shell shell,
        long id,
        Heading heading,
        String notice,
        boolean mayChange,
        Clocks clocks,
        List<Line> fields,
        List<File> files,
        List<Version> versions,
        Receipt receipt,
        List<Citation> citedBy,
        @Nullable String refresh) {
    /**
     * What the entry is called and whose it is.
     *
     * @param room address of the page where what it is about is worked on; empty: there is none
     * @param roomLabel what leads there is called
     */
    public record Heading(
            String title,
            String register,
            String registerId,
            String unitName,
            String index,
            boolean drill,
            String room,
            String roomLabel) {}

    /**
     * The two clocks, drawn: circle happened, square sealed, tick limit, hatching late.
     *
     * @param initial of before the unit kept its ledger: beyond the limit and not late
     * @param first part of the line up to the seal or, when late, up to the limit, in eighths
     */
    public record Clocks(
            String happened,
            String recorded,
            boolean late,
            boolean initial,
            boolean pending,
            long day,
            int limit,
            long lateDays,
            int first) {
        public int rest() {
            return 8 - first;
        }
    }

    /** A field and what it holds. */
    public record Line(String label, String value, boolean link, String before) {}

    /** An evidence file. */
    public record File(String href, String extension, String name, String size, String digest) {}

    /** One version. */
    public record Version(int number, String act, String reason, List<Change> changes, String index, SealLine seal) {}

    /** A field that a version changed. */
    public record Change(String label, String before, String after) {}

    /**
     * The seal of the version that holds.
     *
     * @param index log index; empty while pending
     * @param size of the newest checkpoint
     */
    public record Receipt(String index, String recorded, String received, int version, String size, SealLine seal) {
        public boolean pending() {
            return index.isEmpty();
        }
    }

    /** A figure that rests on this entry. */
    public record Citation(String href, String title, String sentence) {}

    public boolean withdrawn() {
        return receipt.seal().state().equals("off")
                || versions.stream().anyMatch(each -> each.act().equals("withdrawn"));
    }
}

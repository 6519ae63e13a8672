package org.mingcha.evidence.report;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.UsedSet;
import org.mingcha.evidence.rule.Declaration;
import org.mingcha.evidence.rule.ThinCover;

/**
 * What a report tells of its own records: all that a reader can't see in a figure.
 *
 * @param sha256 of the checklist's canonical bytes, in hexadecimal digits
 * @param earlier log indices of the reports that the unit issued before for this period and checklist, in whatever version
 * @param records what became of the entries of the period, by register, in the registers' order
 * @param amended versions that changed what a rule reads, by index
 * @param cover figures of 0 that little stands behind
 * @param declarations what the unit's leader declared, whether an item rests on it or not
 * @param sets sealed sets that the figures rest on: the unit tree, then the expected sets by index
 */
record Disclosed(
        String sha256,
        SortedSet<Long> earlier,
        List<Fates> records,
        List<Amendment> amended,
        List<ThinCover> cover,
        List<Declaration> declarations,
        List<UsedSet> sets) {
    Disclosed {
        records = List.copyOf(records);
        amended = List.copyOf(amended);
        cover = List.copyOf(cover);
        declarations = List.copyOf(declarations);
        sets = List.copyOf(sets);
    }

    /** How many matters a reader is pointed to: not what is told in every report. */
    long told() {
        return (earlier.isEmpty() ? 0 : 1) + records.size() + amended.size() + cover.size() + declarations.size();
    }

    /** Of one register, the unit's own entries and those of the units below that rules range over. */
    record Fates(String register, Fate own, Fate below) {
        boolean isTold() {
            return own.isTold() || below.isTold();
        }
    }

    /** How many entries there are, and how many of them are out, were sent back, are drills or came late. */
    record Fate(long entries, long withdrawn, long sentBack, long drill, long late) {
        static final Fate NONE = new Fate(0, 0, 0, 0, 0);

        Fate and(Fate other) {
            return new Fate(
                    entries + other.entries,
                    withdrawn + other.withdrawn,
                    sentBack + other.sentBack,
                    drill + other.drill,
                    late + other.late);
        }

        boolean isTold() {
            return withdrawn + sentBack + drill + late > 0;
        }
    }

    /**
     * One version of an entry, and what it says otherwise than the one before.
     *
     * @param entry index of the entry's first version
     * @param on the local day of its record
     * @param fields the changed ones by their names
     */
    record Amendment(
            long index,
            long before,
            long entry,
            String unit,
            String register,
            LocalDate on,
            SortedMap<String, Change> fields) {}

    /** Both contents hold the field, or not: {@code value} under its name. */
    record Change(Content was, Content now) {}
}

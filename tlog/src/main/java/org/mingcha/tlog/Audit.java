package org.mingcha.tlog;

import java.util.List;
import java.util.Locale;

/** What an audit of a whole log found: one line per check, in the order of {@link Check}. */
public sealed interface Audit {
    List<Line> lines();

    /** Every check holds. */
    record Passed(Checkpoint head, List<Line> lines) implements Audit {
        public Passed {
            lines = List.copyOf(lines);
        }
    }

    /** At least one line does not hold. Checks after a part that could not be read are left out. */
    record Failed(List<Line> lines) implements Audit {
        public Failed {
            lines = List.copyOf(lines);
        }
    }

    /** What is checked. */
    enum Check {
        /** The checkpoint is signed as the policy asks. */
        CHECKPOINT,
        /** Every entry hashes to its leaf in the level 0 tiles. */
        ENTRIES,
        /** Every higher tile is what the entries give. */
        TILES,
        /** The root over the entries is the checkpoint's. */
        ROOT
    }

    /** How a check came out; each has its own sentence. */
    enum Finding {
        CHECKPOINT_HOLDS,
        CHECKPOINT_REFUSED,
        FILE_MISSING,
        FILE_UNREADABLE,
        FILE_MALFORMED,
        ENTRIES_HOLD,
        ENTRY_DIFFERS,
        TILES_HOLD,
        TILE_DIFFERS,
        ROOT_HOLDS,
        ROOT_DIFFERS
    }

    /**
     * One check's line.
     *
     * @param arguments what the sentence names: sizes, paths, indices, hashes, as text
     */
    record Line(Check check, Finding finding, List<String> arguments) {
        public Line {
            arguments = List.copyOf(arguments);
        }

        static Line of(Check check, Finding finding, Object... arguments) {
            return new Line(
                    check,
                    finding,
                    List.of(arguments).stream().map(Object::toString).toList());
        }

        public boolean holds() {
            return switch (finding) {
                case CHECKPOINT_HOLDS, ENTRIES_HOLD, TILES_HOLD, ROOT_HOLDS -> true;
                case CHECKPOINT_REFUSED,
                        FILE_MISSING,
                        FILE_UNREADABLE,
                        FILE_MALFORMED,
                        ENTRY_DIFFERS,
                        TILE_DIFFERS,
                        ROOT_DIFFERS -> false;
            };
        }

        /** One sentence for people. */
        public String sentence(Locale locale) {
            return finding == Finding.CHECKPOINT_REFUSED
                    ? Flaw.valueOf(arguments.getFirst()).sentence(locale, arguments.getLast())
                    : LogMessages.of(locale)
                            .sentence("tlog.audit." + finding.name().toLowerCase(Locale.ROOT), arguments.toArray());
        }
    }
}

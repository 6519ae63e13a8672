package org.mingcha.paper.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.paper.PaperNumber;
import org.mingcha.evidence.paper.PaperSheet;
import org.mingcha.organisation.UnitView;
import org.mingcha.paper.Lack;
import org.mingcha.paper.PaperHead;
import org.mingcha.tlog.Hash;
import org.mingcha.transparency.RecordId;

/** Something that gets a number, as it stands before. */
public interface Numberable {
    String kind();

    String reference();

    UnitView unit();

    /** Its date: the number is of this year. */
    LocalDate day();

    PaperHead head();

    /** What its text lacks. */
    List<Lack> lacks();

    /** What it is: numbered twice, it has one number. */
    Hash content();

    /** By which it was signed; empty: numbering it is signing it. */
    Optional<Signature> signature();

    /** With its number. */
    Numbered with(PaperNumber number, String signer, Despite despite);

    /** What was missing when it was numbered, and why it goes out all the same; nothing of both: nothing was. */
    record Despite(List<Lack> lacks, String reason) {
        static final Despite NOTHING = new Despite(List.of(), "");

        public Despite {
            lacks = List.copyOf(lacks);
        }

        List<String> words() {
            return lacks.stream().map(Lack::words).toList();
        }
    }

    /** @param signer the post; empty: it was signed at the console */
    record Signature(RecordId record, String signer) {}

    /**
     * @param facts of its leaf, that say what it is
     * @param sheet null: its bytes are kept elsewhere
     */
    record Numbered(Map<String, String> facts, @Nullable PaperSheet sheet) {}
}

package org.mingcha.paper.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingcha.evidence.paper.PaperNumber;
import org.mingcha.evidence.paper.PaperSheet;
import org.mingcha.organisation.UnitView;
import org.mingcha.paper.PaperHead;
import org.mingcha.paper.PaperLack;
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
    List<PaperLack> lacks();

    /** What it is: numbered twice, it has one number. */
    Hash content();

    /** By which it was signed; empty: numbering it is signing it. */
    Optional<Signature> signature();

    /** With its number. */
    Numbered with(PaperNumber number, String signer, Despite despite);

    /** What was missing when it was numbered, and why it goes out all the same; nothing of both: nothing was. */
    record Despite(List<PaperLack> lacks, String reason) {
        static final Despite NOTHING = new Despite(List.of(), "");

        public Despite {
            lacks = List.copyOf(lacks);
        }

        List<String> words() {
            return lacks.stream().map(PaperLack::words).toList();
        }
    }

    /**
     * @param index of its leaf
     * @param signer the post; empty: it was signed at the console
     */
    record Signature(RecordId record, long index, String signer) {}

    /**
     * @param facts of its leaf, that say what it is
     * @param sheet what the register keeps of it
     */
    record Numbered(Map<String, String> facts, PaperSheet sheet) {}
}

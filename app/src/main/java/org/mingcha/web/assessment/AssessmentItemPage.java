package org.mingcha.web.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.web.citation.CitedEntry;
import org.mingcha.web.citation.Conclusion;
import org.mingcha.web.citation.SentenceRun;
import org.mingcha.web.ledger.DeclarationHint;
import org.mingcha.web.support.Shell;
import org.mingcha.web.support.Status;

/**
 * One item of an assessment: what the ledger says, with its evidence, and what the unit says.
 *
 * @param declarable what the unit's leader can declare of it; at most one
 * @param form null: this reader can't answer it now
 * @param said what the unit has said, where there is no form; or what was typed and could not be kept
 * @param traces personal data that the text may hold, for its author
 * @param similar how much of the text was filed before, for its author alone; null: nothing to say
 */
public record AssessmentItemPage(
        Shell shell,
        Heading heading,
        Computed computed,
        List<DeclarationHint> declarable,
        @Nullable Returned returned,
        Reply reply,
        @Nullable Form form,
        List<Said> said,
        List<String> traces,
        @Nullable Similar similar,
        int cited,
        List<CitedEntry> evidence) {
    /**
     * Where it stands.
     *
     * @param base address of the assessment
     * @param position from 1
     * @param expectation and the provisions that ask for it
     */
    public record Heading(
            String base,
            String title,
            String id,
            String question,
            int position,
            int total,
            String expectation,
            String clauses,
            Status progress,
            @Nullable String previous,
            @Nullable String next) {}

    /**
     * As the ledger, or what the unit typed, has it.
     *
     * @param given the unit's other conclusion; null: none
     * @param note when it was computed, and whether it has moved since it was confirmed
     * @param typed whether no rule answers it
     */
    public record Computed(
            Conclusion result,
            @Nullable Conclusion given,
            String reason,
            List<SentenceRun> sentence,
            String note,
            boolean typed,
            long late) {}

    /** The last return. */
    public record Returned(String reason, String words, String when, boolean open) {}

    /** One thing that was said, under its name. */
    public record Said(String label, String text, String href) {
        Said(String label, String text) {
            this(label, text, "");
        }
    }

    /** @param earlier the text that it is like */
    public record Similar(String text, String earlier) {}

    /**
     * What came of a form.
     *
     * @param notice that it is saved, that somebody was faster, or why it is closed
     * @param changes what stands there now, where it differs from what was typed
     */
    public record Reply(AssessmentPage.Note notice, List<Said> changes, List<Fault> faults) {
        static final Reply NONE = new Reply(AssessmentPage.Note.NONE, List.of(), List.of());

        static Reply faults(List<Fault> faults) {
            return new Reply(AssessmentPage.Note.NONE, List.of(), faults);
        }

        static Reply notice(String text, List<Said> changes) {
            return new Reply(new AssessmentPage.Note(text, "warn"), changes, List.of());
        }
    }

    /** A problem with one field. */
    public record Fault(String field, String text) {}

    /**
     * The form.
     *
     * @param kind computed, narrative, numbers or evidence
     * @param choices conclusions; the first has an empty value: as computed
     * @param proposed the measure that the checklist proposes
     * @param gap whether the conclusion asks for a reason and a measure
     */
    public record Form(
            String kind,
            List<AssessmentListPage.Choice> choices,
            ItemForm typed,
            String proposed,
            boolean gap,
            int version) {
        public boolean asks(String other) {
            return kind.equals(other);
        }

        /** A document may show what was counted, too. */
        public boolean asksEvidence() {
            return asks("evidence") || asks("numbers");
        }
    }
}

package org.mingcha.evidence.report;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.rule.Result;
import org.mingcha.evidence.rule.UnitAnswer;

/**
 * What people add to a report beside the facts. It stands in the report itself ({@code inputs}), so that a verifier can
 * compose the report again.
 *
 * @param letterhead to whom it goes, on whose order, in whose name
 * @param despite why a leader signs although something is missing; empty: nobody does
 * @param date of the report; null: the local day of the checkpoint
 * @param bundle file name of the evidence bundle; empty: none
 * @param pending entries of the unit that wait to be sealed and therefore don't count
 * @param answers what the unit says, by item id
 * @param titles headlines that the unit gives to the public anyway, by log index of the entry
 * @param declared the entries of {@code titles} whose words the bundle doesn't open: nobody can compare them
 * @param accepted what was accepted of the same unit, checklist and period before; null: nothing
 */
public record Inputs(
        Letterhead letterhead,
        String despite,
        @Nullable LocalDate date,
        String bundle,
        int pending,
        SortedMap<String, Answer> answers,
        SortedMap<Long, String> titles,
        SortedSet<Long> declared,
        @Nullable Accepted accepted) {
    public static final Inputs NONE =
            new Inputs(Letterhead.NONE, "", null, "", 0, new TreeMap<>(), new TreeMap<>(), new TreeSet<>(), null);

    public Inputs {
        answers = Collections.unmodifiableSortedMap(new TreeMap<>(answers));
        titles = Collections.unmodifiableSortedMap(new TreeMap<>(titles));
        declared = Collections.unmodifiableSortedSet(new TreeSet<>(declared));
    }

    public Inputs addressedTo(String superior) {
        return with(new Letterhead(
                superior, letterhead.basis(), letterhead.basisNumber(), letterhead.body(), letterhead.template()));
    }

    public Inputs ordered(String basis, String number) {
        return with(new Letterhead(letterhead.superior(), basis, number, letterhead.body(), letterhead.template()));
    }

    public Inputs from(@Nullable IssuingBody body) {
        return with(new Letterhead(
                letterhead.superior(), letterhead.basis(), letterhead.basisNumber(), body, letterhead.template()));
    }

    /** Composed by the unit's own template. */
    public Inputs by(@Nullable UsedTemplate template) {
        return with(new Letterhead(
                letterhead.superior(), letterhead.basis(), letterhead.basisNumber(), letterhead.body(), template));
    }

    private Inputs with(Letterhead other) {
        return new Inputs(other, despite, date, bundle, pending, answers, titles, declared, accepted);
    }

    public Inputs despite(String why) {
        return new Inputs(letterhead, why, date, bundle, pending, answers, titles, declared, accepted);
    }

    public Inputs dated(LocalDate day) {
        return new Inputs(letterhead, despite, day, bundle, pending, answers, titles, declared, accepted);
    }

    public Inputs withBundle(String fileName) {
        return new Inputs(letterhead, despite, date, fileName, pending, answers, titles, declared, accepted);
    }

    public Inputs withPending(int count) {
        return new Inputs(letterhead, despite, date, bundle, count, answers, titles, declared, accepted);
    }

    public Inputs withAnswers(Map<String, Answer> given) {
        return new Inputs(letterhead, despite, date, bundle, pending, new TreeMap<>(given), titles, declared, accepted);
    }

    /** None of them declared. */
    public Inputs withTitles(Map<Long, String> given) {
        return withTitles(given, Set.of());
    }

    public Inputs withTitles(Map<Long, String> given, Set<Long> notOpened) {
        return new Inputs(
                letterhead,
                despite,
                date,
                bundle,
                pending,
                answers,
                new TreeMap<>(given),
                new TreeSet<>(notOpened),
                accepted);
    }

    public Inputs since(@Nullable Accepted before) {
        return new Inputs(letterhead, despite, date, bundle, pending, answers, titles, declared, before);
    }

    public String superior() {
        return letterhead.superior();
    }

    public String basis() {
        return letterhead.basis();
    }

    public String basisNumber() {
        return letterhead.basisNumber();
    }

    public Optional<IssuingBody> body() {
        return Optional.ofNullable(letterhead.body());
    }

    public Optional<UsedTemplate> template() {
        return Optional.ofNullable(letterhead.template());
    }

    /**
     * Around the text.
     *
     * @param superior to whom it is addressed; empty: nobody
     * @param basis title of the document that ordered it; empty: on the unit's own initiative
     * @param basisNumber number of that document
     * @param body in whose name it goes out; null: nobody has described the unit
     * @param template by which the unit has it composed; null: by none
     */
    public record Letterhead(
            String superior,
            String basis,
            String basisNumber,
            @Nullable IssuingBody body,
            @Nullable UsedTemplate template) {
        static final Letterhead NONE = new Letterhead("", "", "", null, null);
    }

    /**
     * An earlier filing that was accepted, and how its figures have changed since.
     *
     * @param index of the {@code assessment.accepted} leaf
     * @param on the local day of its acceptance
     */
    public record Accepted(long index, LocalDate on, Drift drift) {}

    /**
     * What the unit says about one item; each part may be empty.
     *
     * @param narrative its own words
     * @param reason why it is not met
     * @param numbers how many of how many, for an item of that kind
     * @param evidence what shows it
     * @param notApplicable why an item that no rule answers doesn't concern the unit
     * @param confirmed the officer has looked at rows that were assigned by their titles
     */
    public record Answer(
            String narrative,
            String reason,
            boolean confirmed,
            @Nullable Override override,
            @Nullable Measure measure,
            UnitAnswer.@Nullable Numbers numbers,
            UnitAnswer.@Nullable Evidence evidence,
            String notApplicable) {
        public static final Answer NONE = new Answer("", "", false, null, null);

        public Answer(
                String narrative,
                String reason,
                boolean confirmed,
                @Nullable Override override,
                @Nullable Measure measure) {
            this(narrative, reason, confirmed, override, measure, null, null, "");
        }

        public static Answer narrated(String words) {
            return new Answer(words, "", false, null, null);
        }

        public static Answer counted(long done, long total) {
            return NONE.with(new UnitAnswer.Numbers(done, total));
        }

        public static Answer shown(UnitAnswer.Evidence evidence) {
            return NONE.with(evidence);
        }

        public static Answer notApplicable(String why) {
            return new Answer("", "", false, null, null, null, null, why);
        }

        public Answer with(UnitAnswer.Numbers counted) {
            return new Answer(narrative, reason, confirmed, override, measure, counted, evidence, notApplicable);
        }

        public Answer with(UnitAnswer.Evidence shown) {
            return new Answer(narrative, reason, confirmed, override, measure, numbers, shown, notApplicable);
        }

        UnitAnswer given() {
            return new UnitAnswer(!narrative.isBlank(), numbers, evidence, notApplicable);
        }
    }

    /** Another conclusion than the rules', with its reason; both are printed. */
    public record Override(Result given, String reason) {}

    /** What is done about a gap. */
    public record Measure(
            String action, String owner, @Nullable LocalDate due) {}
}

package org.mingcha.inspection.campaign.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.bundle.PartNames;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Hashing;
import org.mingcha.transparency.NewFact;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.SealedRecord;

/** What is sealed of an assessment: digests, counts and ids, nothing that anybody wrote. */
final class AssessmentFacts {
    static final String SUBMITTED = "assessment.submitted";
    static final String RETURNED = "assessment.returned";
    static final String ACCEPTED = "assessment.accepted";
    private static final String ACCOUNT = "account";

    private final AssessmentTransaction.Held held;

    AssessmentFacts(AssessmentTransaction.Held held) {
        this.held = held;
    }

    NewFact submitted(SortedMap<String, Hash> digests, List<AssessmentItemRecord> items, LocalDate today) {
        var facts = base();
        digests(facts, digests);
        facts.put("answers", answers(items).hex());
        var numbers = items.stream().flatMap(item -> numbers(item).stream()).toList();
        if (!numbers.isEmpty()) {
            facts.put("numbers", numbers);
        }
        return fact(SUBMITTED, today, facts, held.line().records().returned());
    }

    NewFact returned(String item, String reason, LocalDate today) {
        var facts = base();
        facts.put("items", List.of(item));
        facts.put("reasons", List.of(reason));
        return fact(RETURNED, today, facts, held.line().records().submitted());
    }

    /** Whether this account wrote the record. */
    static boolean isBy(long account, SealedRecord record) {
        var text = record.text();
        return text != null && text.text(ACCOUNT).equals(Optional.of(Long.toString(account)));
    }

    /** Happened on the last day of its period: rules look for it by what it is about. */
    NewFact accepted(SortedMap<String, Hash> digests, Tally tally, long submitted) {
        var facts = base();
        digests(facts, digests);
        facts.put("total", Integer.toString(tally.total()));
        facts.put("met", Integer.toString(tally.met()));
        facts.put("share", tally.share().toPlainString());
        return fact(ACCEPTED, held.line().period().to(), facts, submitted);
    }

    private TreeMap<String, Object> base() {
        var facts = new TreeMap<String, Object>();
        facts.put("checklist", held.line().checklist());
        facts.put("period", held.line().period().code());
        var campaign = held.line().campaign();
        if (campaign != null) {
            facts.put("campaign", Long.toString(campaign.value()));
        }
        return facts;
    }

    private static void digests(TreeMap<String, Object> facts, SortedMap<String, Hash> digests) {
        facts.put(
                "figures",
                Objects.requireNonNull(digests.get(PartNames.FIGURES)).hex());
        facts.put("documents", documents(digests));
    }

    /** A line each: name, space, SHA-256. */
    static List<String> documents(SortedMap<String, Hash> digests) {
        var documents = new ArrayList<String>();
        digests.forEach((name, digest) -> {
            if (!name.equals(PartNames.FIGURES)) {
                documents.add(name + " " + digest.hex());
            }
        });
        return documents;
    }

    private static List<String> numbers(AssessmentItemRecord item) {
        var numbers = item.answer().numbers();
        return numbers == null ? List.of() : List.of(item.item() + " " + numbers.done() + " " + numbers.total());
    }

    /** Of all answers in the checklist's order, a line each. */
    private static Hash answers(List<AssessmentItemRecord> items) {
        var out = new java.io.ByteArrayOutputStream();
        for (var item : items) {
            out.writeBytes(ItemAnswerJson.write(item.answer()));
            out.write('\n');
        }
        return Hashing.sha256(out.toByteArray());
    }

    private NewFact fact(String type, LocalDate happenedOn, TreeMap<String, Object> facts, @Nullable Long target) {
        return new NewFact(
                type,
                held.line().unit(),
                happenedOn,
                held.role().code(),
                new Content(facts),
                new Content(java.util.Map.of(ACCOUNT, Long.toString(held.account()))),
                List.of(),
                target == null ? null : new RecordId(target),
                false);
    }
}

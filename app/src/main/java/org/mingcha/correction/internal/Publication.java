package org.mingcha.correction.internal;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.mingcha.accounts.Actor;
import org.mingcha.correction.Change;
import org.mingcha.correction.Handling;
import org.mingcha.correction.Why;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.LeafType;
import org.mingcha.ledger.EvidenceFile;
import org.mingcha.transparency.NewFact;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;

/** An approved text becomes an edition: sealed, at a permanent address, and the answer to every claim that it serves. */
@Component
class Publication {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9](?:-?[a-z0-9]){2,59}");

    private final CorrectionTable table;
    private final Answers answers;
    private final TransparencyLog log;
    private final MingchaClock clock;

    Publication(CorrectionTable table, Answers answers, TransparencyLog log, MingchaClock clock) {
        this.table = table;
        this.answers = answers;
        this.log = log;
        this.clock = clock;
    }

    /** Who publishes which claim, and at which address if it is the first time. */
    record Wanted(Actor actor, String role, ClaimLine line, ClaimTold told, String slug) {
        long claim() {
            return line.claim();
        }
    }

    /** What would be published if it were now. */
    PublishedText next(ClaimLine line, ClaimTold told) {
        int before =
                table.ofClaim(line.claim()).map(CorrectionTable.Line::edition).orElse(0);
        return new PublishedText(line.holder(), told.sentence(), told.receivedText(), before + 1, line.draft());
    }

    /** Empty: done. */
    Optional<Handling> publish(Wanted wanted) {
        var text = next(wanted.line, wanted.told);
        if (!Objects.requireNonNull(wanted.line.approval()).digest().equals(text.digest())) {
            return Optional.of(Handling.refused("", Why.CHANGED_SINCE));
        }
        var before = table.ofClaim(wanted.claim());
        if (before.isPresent()) {
            change(wanted, text, before.get());
            return Optional.empty();
        }
        return first(wanted, text);
    }

    private Optional<Handling> first(Wanted wanted, PublishedText text) {
        table.lock();
        var today = clock.today();
        var slug = wanted.slug.isBlank() ? table.freeSlug(today) : wanted.slug.strip();
        if (!SLUG.matcher(slug).matches()) {
            return Optional.of(Handling.refused("slug", Why.SLUG_MALFORMED));
        }
        if (table.find(today.getYear(), slug).isPresent()) {
            return Optional.of(Handling.refused("slug", Why.SLUG_TAKEN, slug));
        }
        var place = new Place(today.getYear(), slug);
        var facts = facts(wanted, text);
        facts.put("year", Integer.toString(place.year));
        facts.put("slug", slug);
        var record = append(new Edition(LeafType.CORRECTION_PUBLISHED, wanted.claim(), text, facts), wanted, today);
        var line = line(record.value(), wanted, text, place);
        table.insert(line);
        answers.give(wanted.actor, line);
        return Optional.empty();
    }

    private record Place(int year, String slug) {}

    private void change(Wanted wanted, PublishedText text, CorrectionTable.Line before) {
        var facts = facts(wanted, text);
        facts.put("change", Objects.requireNonNull(text.draft().change()).code());
        var edition = new Edition(LeafType.CORRECTION_CHANGED, before.correction(), text, facts);
        var record = append(edition, wanted, clock.today());
        var line = line(before.correction(), wanted, text, new Place(before.year(), before.slug()));
        table.change(line, record.value());
        answers.give(wanted.actor, line);
    }

    private static CorrectionTable.Line line(long correction, Wanted wanted, PublishedText text, Place place) {
        return new CorrectionTable.Line(
                correction,
                wanted.claim(),
                text.unit(),
                place.year,
                place.slug,
                text.edition(),
                text.draft().headline(),
                Objects.requireNonNull(text.draft().verdict()),
                text.draft().change() == Change.WITHDRAWN);
    }

    private static Map<String, Object> facts(Wanted wanted, PublishedText text) {
        var draft = text.draft();
        var facts = new TreeMap<String, Object>();
        facts.put("content", text.digest());
        facts.put("edition", Integer.toString(text.edition()));
        facts.put("verdict", Objects.requireNonNull(draft.verdict()).code());
        facts.put(
                "level", Objects.requireNonNull(wanted.line.assessed()).level().code());
        facts.put("sources", Integer.toString(draft.sources().size()));
        facts.put("received_on", wanted.told.receivedOn().toString());
        return facts;
    }

    private record Edition(LeafType type, long target, PublishedText text, Map<String, Object> facts) {}

    private RecordId append(Edition edition, Wanted wanted, LocalDate today) {
        var approval = Objects.requireNonNull(wanted.line.approval());
        var text = new TreeMap<>(edition.text.content().values());
        text.put("by_account", Long.toString(wanted.actor.account()));
        text.put("writers", wanted.line.writers().stream().map(String::valueOf).toList());
        text.put("approver", Long.toString(approval.account()));
        text.put(
                "answers",
                answers.claims(wanted.claim()).stream().map(String::valueOf).toList());
        var digests = edition.text.draft().sources().stream()
                .flatMap(source -> Optional.ofNullable(source.file()).stream())
                .map(EvidenceFile::sha256)
                .distinct()
                .toList();
        return log.append(new NewFact(
                edition.type.code(),
                edition.text.unit(),
                today,
                wanted.role,
                new Content(edition.facts),
                new Content(text),
                digests,
                new RecordId(edition.target),
                false));
    }
}

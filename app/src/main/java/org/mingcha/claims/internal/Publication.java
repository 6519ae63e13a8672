package org.mingcha.claims.internal;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.mingcha.casework.CommandContext;
import org.mingcha.casework.CommandStopped;
import org.mingcha.claims.Change;
import org.mingcha.command.Violation;
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
    private final ClaimAnswers answers;
    private final TransparencyLog log;
    private final MingchaClock clock;

    Publication(CorrectionTable table, ClaimAnswers answers, TransparencyLog log, MingchaClock clock) {
        this.table = table;
        this.answers = answers;
        this.log = log;
        this.clock = clock;
    }

    /** What would be published if it were now. */
    PublishedText next(ClaimFile file) {
        var line = file.line();
        int before =
                table.ofClaim(line.claim()).map(CorrectionTable.Line::edition).orElse(0);
        var told = file.told();
        return new PublishedText(line.holder(), told.sentence(), told.receivedText(), before + 1, line.draft());
    }

    /** @param slug last part of the address, if it is the first time; blank: made from the day */
    void publish(ClaimFile file, String slug, CommandContext context) {
        var text = next(file);
        if (!Objects.requireNonNull(file.line().approval()).digest().equals(text.digest())) {
            throw CommandStopped.rejected(Violation.of(ClaimType.REFUSALS + "changed-since"));
        }
        var publishing = new Publishing(file, context);
        table.ofClaim(file.line().claim())
                .ifPresentOrElse(
                        before -> change(publishing, text, before), () -> first(publishing, text, slug.strip()));
    }

    /** Which claim is published, by whom. */
    private record Publishing(ClaimFile file, CommandContext context) {
        long claim() {
            return file.line().claim();
        }
    }

    private void first(Publishing wanted, PublishedText text, String asked) {
        table.lock();
        var today = clock.today();
        var slug = asked.isEmpty() ? table.freeSlug(today) : asked;
        if (!SLUG.matcher(slug).matches()) {
            throw CommandStopped.rejected(Violation.at("slug", ClaimType.REFUSALS + "slug-malformed"));
        }
        if (table.find(today.getYear(), slug).isPresent()) {
            throw CommandStopped.rejected(Violation.at("slug", ClaimType.REFUSALS + "slug-taken", slug));
        }
        var place = new Place(today.getYear(), slug);
        var facts = facts(wanted, text);
        facts.put("year", Integer.toString(place.year));
        facts.put("slug", slug);
        var record = append(new Edition(LeafType.CORRECTION_PUBLISHED, wanted.claim(), text, facts), wanted, today);
        var line = line(record.value(), wanted, text, place);
        table.insert(line);
        answers.give(wanted.context.actor(), line);
    }

    private record Place(int year, String slug) {}

    private void change(Publishing wanted, PublishedText text, CorrectionTable.Line before) {
        var facts = facts(wanted, text);
        facts.put("change", Objects.requireNonNull(text.draft().change()).code());
        var edition = new Edition(LeafType.CORRECTION_CHANGED, before.correction(), text, facts);
        var record = append(edition, wanted, clock.today());
        var line = line(before.correction(), wanted, text, new Place(before.year(), before.slug()));
        table.change(line, record.value());
        answers.give(wanted.context.actor(), line);
    }

    private static CorrectionTable.Line line(long correction, Publishing wanted, PublishedText text, Place place) {
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

    private static Map<String, Object> facts(Publishing wanted, PublishedText text) {
        var draft = text.draft();
        var facts = new TreeMap<String, Object>();
        facts.put("content", text.digest());
        facts.put("edition", Integer.toString(text.edition()));
        facts.put("verdict", Objects.requireNonNull(draft.verdict()).code());
        facts.put(
                "level",
                Objects.requireNonNull(wanted.file.line().assessed()).level().code());
        facts.put("sources", Integer.toString(draft.sources().size()));
        facts.put("received_on", wanted.file.told().receivedOn().toString());
        return facts;
    }

    private record Edition(LeafType type, long target, PublishedText text, Map<String, Object> facts) {}

    private RecordId append(Edition edition, Publishing wanted, LocalDate today) {
        var approval = Objects.requireNonNull(wanted.file.line().approval());
        var text = new TreeMap<>(edition.text.content().values());
        text.put("by_account", Long.toString(wanted.context.actor().account()));
        text.put(
                "writers",
                wanted.file.line().writers().stream().map(String::valueOf).toList());
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
                wanted.context.role().code(),
                new Content(edition.facts),
                new Content(text),
                digests,
                new RecordId(edition.target),
                false));
    }
}

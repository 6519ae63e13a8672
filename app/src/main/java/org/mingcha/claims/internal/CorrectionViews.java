package org.mingcha.claims.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingcha.claims.CorrectionQuery;
import org.mingcha.claims.CorrectionSlice;
import org.mingcha.claims.CorrectionSummary;
import org.mingcha.claims.Edition;
import org.mingcha.claims.PublishedCorrection;
import org.mingcha.evidence.Content;
import org.mingcha.ledger.EvidenceContent;
import org.mingcha.ledger.EvidenceFiles;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitView;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.SealedRecord;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;

/** Published corrections as everybody may read them: every word from the sealed editions. */
@Component
public class CorrectionViews {
    private final CorrectionTable table;
    private final TransparencyLog log;
    private final Organisation organisation;
    private final EvidenceFiles files;

    CorrectionViews(CorrectionTable table, TransparencyLog log, Organisation organisation, EvidenceFiles files) {
        this.table = table;
        this.log = log;
        this.organisation = organisation;
        this.files = files;
    }

    public CorrectionSlice page(CorrectionQuery query) {
        var hits = table.page(query);
        var shown = hits.subList(0, Math.min(hits.size(), query.limit()));
        var next = shown.isEmpty() || hits.size() == shown.size()
                ? null
                : new CorrectionQuery.Cursor(shown.getLast().line().correction());
        return new CorrectionSlice(rows(shown), next, table.count(query));
    }

    private List<CorrectionSummary> rows(List<CorrectionTable.Hit> hits) {
        var wanted = new HashSet<Long>();
        hits.forEach(hit -> wanted.addAll(List.of(hit.line().correction(), hit.newest())));
        var records = records(wanted);
        return hits.stream().map(hit -> row(hit, records)).toList();
    }

    private static CorrectionSummary row(CorrectionTable.Hit hit, Map<Long, SealedRecord> records) {
        var line = hit.line();
        return new CorrectionSummary(
                line.year(),
                line.slug(),
                line.unit(),
                hit.unitName(),
                line.headline(),
                line.verdict(),
                line.withdrawn(),
                line.edition(),
                Objects.requireNonNull(records.get(line.correction())).recordedAt(),
                Objects.requireNonNull(records.get(hit.newest())).recordedAt());
    }

    Optional<CorrectionSummary> rowOfClaim(long claim) {
        return table.ofClaim(claim).map(line -> {
            var newest = table.editions(line.correction()).getLast();
            return rows(List.of(new CorrectionTable.Hit(line, name(line.unit()), newest)))
                    .getFirst();
        });
    }

    /** Where the answer to this claim, or to the one that it was joined to, can be read. */
    public Optional<String> pathOfAnswer(long claim) {
        return table.answering(claim).map(line -> PublishedCorrection.path(line.year(), line.slug()));
    }

    public Optional<PublishedCorrection> find(int year, String slug) {
        return table.find(year, slug).map(this::whole);
    }

    private PublishedCorrection whole(CorrectionTable.Line line) {
        var ids = table.editions(line.correction());
        var records = records(ids);
        var editions = ids.stream()
                .map(id -> edition(Objects.requireNonNull(records.get(id))))
                .toList();
        var text = PublishedText.of(text(Objects.requireNonNull(records.get(line.correction()))));
        boolean minute = text.received().contains("T");
        return new PublishedCorrection(
                line.year(),
                line.slug(),
                line.unit(),
                name(line.unit()),
                text.claim(),
                LocalDate.parse(text.received().substring(0, 10)),
                minute ? LocalDateTime.parse(text.received()) : null,
                editions);
    }

    private static Edition edition(SealedRecord record) {
        var text = PublishedText.of(text(record));
        var draft = text.draft();
        return new Edition(
                text.edition(),
                record.index(),
                record.recordedAt(),
                draft.change(),
                draft.note(),
                Objects.requireNonNull(draft.verdict()),
                draft.headline(),
                draft.facts(),
                draft.method(),
                draft.sources(),
                text.digest());
    }

    static Content text(SealedRecord record) {
        return Optional.ofNullable(record.text())
                .orElseThrow(() -> new IllegalStateException("Edition " + record.id() + " has no text"));
    }

    private String name(String unit) {
        return organisation.find(unit).map(UnitView::name).orElse(unit);
    }

    /** A file that an edition of this correction names as a source. */
    public Optional<EvidenceContent> file(int year, String slug, String sha256) {
        return find(year, slug).stream()
                .flatMap(found -> found.editions().stream())
                .flatMap(edition -> edition.sources().stream())
                .flatMap(source -> Stream.ofNullable(source.file()))
                .filter(file -> file.sha256().equals(sha256))
                .findFirst()
                .flatMap(file -> files.find(sha256).map(path -> new EvidenceContent(file, path)));
    }

    /** Another number whenever an edition or the seal of one was added. */
    public long state() {
        return table.state();
    }

    private Map<Long, SealedRecord> records(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : log.records(ids.stream().map(RecordId::new).toList()).stream()
                        .collect(Collectors.toMap(record -> record.id().value(), Function.identity()));
    }
}

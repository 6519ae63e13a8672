package org.mingcha.web.assessment;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingcha.bounds.WorkPools;
import org.mingcha.document.Format;
import org.mingcha.document.Layout;
import org.mingcha.document.OfficialDocument;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.inspection.campaign.AssessmentId;
import org.mingcha.inspection.campaign.AssessmentState;
import org.mingcha.inspection.campaign.AssessmentView;
import org.mingcha.inspection.campaign.Assessments;
import org.mingcha.inspection.campaign.Filing;
import org.mingcha.tlog.Hashing;
import org.mingcha.web.support.Download;
import org.mingcha.web.support.RequestContext;
import org.springframework.core.io.PathResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What was submitted, byte for byte, and what would be. */
@Component
class Filings {
    static final String FIGURES = "figures.json";

    private static final Pattern READING =
            Pattern.compile("report(?<narrative>-narrative)?-en\\.(?<format>html|docx|pdf|ofd)");

    private static final Set<AssessmentState> UNSUBMITTED =
            Set.of(AssessmentState.COMPUTING, AssessmentState.OPEN, AssessmentState.RETURNED);

    private final Assessments assessments;
    private final WorkPools pools;

    Filings(Assessments assessments, WorkPools pools) {
        this.assessments = assessments;
        this.pools = pools;
    }

    FiledDocuments of(RequestContext context, AssessmentId id) {
        return assessments
                .filing(context.actor(), id)
                .map(filing -> documents(context, id, filing))
                .orElse(FiledDocuments.NONE);
    }

    private static FiledDocuments documents(RequestContext context, AssessmentId id, Filing filing) {
        var files = new ArrayList<FiledDocuments.File>();
        files.add(file(context, id, FIGURES, filing.figures()));
        filing.documents().forEach((name, bytes) -> files.add(file(context, id, name, bytes)));
        return new FiledDocuments(files);
    }

    private static FiledDocuments.File file(RequestContext context, AssessmentId id, String name, byte[] bytes) {
        var extension = name.substring(name.lastIndexOf('.') + 1);
        var form = Layout.ofPart(name).filter(Layout.NARRATIVE::equals).isPresent() ? "narrative." : "";
        return new FiledDocuments.File(
                name,
                context.t("assessment.filed.file." + form + extension),
                "/assessments/" + id.value() + "/documents/" + name,
                context.words().size(bytes.length),
                Hashing.sha256(bytes).hex());
    }

    /** The part by its name, as it was submitted. */
    Optional<ResponseEntity<byte[]>> part(RequestContext context, AssessmentId id, String name) {
        return assessments
                .filing(context.actor(), id)
                .flatMap(filing -> name.equals(FIGURES)
                        ? Optional.of(filing.figures())
                        : Optional.ofNullable(filing.documents().get(name)))
                .map(bytes -> new Download(mediaType(name), "assessment-" + id.value() + "-" + name).of(bytes));
    }

    private static String mediaType(String name) {
        return Format.of(name.substring(name.lastIndexOf('.') + 1))
                .map(Format::mediaType)
                .orElse(Download.JSON.mediaType());
    }

    /** An English reading of the same, by a name of {@link #READING}; nothing of it was submitted. */
    Optional<ResponseEntity<byte[]>> reading(RequestContext context, AssessmentView view, String file) {
        var name = READING.matcher(file);
        if (!name.matches()) {
            return Optional.empty();
        }
        var layout = name.group("narrative") == null ? Layout.LIST : Layout.NARRATIVE;
        var format = Format.of(name.group("format")).orElseThrow();
        var id = view.row().id();
        return figures(context, view)
                .flatMap(figures -> assessments.english(context.actor(), id, figures))
                .map(reading -> pools.rendering().run(() -> OfficialDocument.render(reading, format, layout)))
                .map(bytes -> answer(
                        new Download(format.mediaType(), "assessment-" + id.value() + "-" + file), format, bytes));
    }

    private static ResponseEntity<byte[]> answer(Download download, Format format, byte[] bytes) {
        return switch (format) {
            case HTML -> download.inline(bytes);
            case DOCX, PDF, OFD -> download.of(bytes);
        };
    }

    /** A file that the unit names as evidence of its own answer. */
    Optional<ResponseEntity<PathResource>> evidence(
            RequestContext context, AssessmentId id, String item, String sha256) {
        return assessments
                .evidence(context.actor(), id, item, sha256)
                .map(found ->
                        new Download(found.file().mediaType(), found.file().name()).of(new PathResource(found.path())));
    }

    /** What its paper lacks, {@code missing} of its figures: of what was submitted, else of what would be. */
    Stream<JsonNode> missing(RequestContext context, AssessmentView view) {
        return figures(context, view).stream()
                .flatMap(bytes -> CanonicalJson.parse(bytes).path("missing").valueStream());
    }

    private Optional<byte[]> figures(RequestContext context, AssessmentView view) {
        var id = view.row().id();
        return UNSUBMITTED.contains(view.row().state())
                ? assessments.draft(context.actor(), id)
                : assessments.filing(context.actor(), id).map(Filing::figures);
    }

    /** To be read in the browser: as it would be submitted now; once it was submitted, as it was. */
    Optional<ResponseEntity<byte[]>> report(RequestContext context, AssessmentView view, Layout layout) {
        var id = view.row().id();
        return figures(context, view)
                .map(bytes -> pools.rendering().run(() -> OfficialDocument.render(bytes, Format.HTML, layout)))
                .map(html -> new Download(Format.HTML.mediaType(), "assessment-" + id.value() + ".html").inline(html));
    }
}

package org.mingcha.paper.internal;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.mingcha.accounts.Actor;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.paper.PaperText;
import org.mingcha.evidence.paper.ValueSource;
import org.mingcha.inspection.appraisal.Appraisal;
import org.mingcha.inspection.appraisal.Appraisals;
import org.mingcha.inspection.appraisal.Formula;
import org.mingcha.inspection.appraisal.Part;
import org.mingcha.inspection.appraisal.Point;
import org.mingcha.paper.Paper;
import org.mingcha.paper.PaperKind;
import org.springframework.stereotype.Component;

/** What one unit's year counts by the published formula; no unit is compared with another. */
@Component
class AppraisalPaper implements PaperSource {
    private final Appraisals appraisals;
    private final PaperBodies bodies;

    AppraisalPaper(Appraisals appraisals, PaperBodies bodies) {
        this.appraisals = appraisals;
        this.bodies = bodies;
    }

    @Override
    public Set<PaperKind> kinds() {
        return EnumSet.of(PaperKind.APPRAISAL);
    }

    @Override
    public Optional<Paper> paper(Actor actor, PaperKind kind, String reference) {
        return PaperKey.ofYear(reference)
                .filter(_ -> appraisals.isInUse())
                .flatMap(key -> appraisals.of(actor, key.unit(), key.year()))
                .map(found -> paper(found, reference));
    }

    /** From the superior, who counts, to the unit. */
    private Paper paper(Appraisal appraisal, String reference) {
        var day = bodies.today();
        var unit = bodies.of(appraisal.unit(), day);
        var draft = bodies.draft(bodies.above(unit, day), day);
        draft.head("notice", "letter");
        var year = PaperValue.declared("appraisal/year", appraisal.year());
        draft.title(PaperSentences.said("appraisal.title", year));
        draft.addressee(Optional.of(unit.addressed()));
        var cited = Cited.by(
                "appraisal",
                appraisal.parts().stream()
                        .flatMap(part -> records(part).stream())
                        .sorted()
                        .distinct()
                        .toList());
        draft.paragraph(PaperSentences.said(
                "appraisal.lead",
                title(appraisal.formula()),
                unit.you(),
                year,
                cited.text("attainable", Integer.toString(appraisal.attainable())),
                cited.text("points", plain(appraisal.points()))));
        var table = new PaperTable(3, "column.component", "column.attainable", "column.points");
        appraisal.parts().stream()
                .filter(part -> part.standing() != Part.Standing.ABSENT)
                .forEach(part -> row(table, part));
        draft.paragraph(PaperSentences.said("appraisal.appeal"));
        draft.annex("appraisal.annex", table.table());
        return draft.finish(PaperKind.APPRAISAL, reference);
    }

    private static void row(PaperTable table, Part part) {
        var cited = Cited.by("appraisal-" + part.component().id(), records(part));
        table.row(
                PaperSentences.said("appraisal.of." + part.component().of().code()),
                cited.text("attainable", Integer.toString(part.attainable())),
                cited.text("points", plain(part.points())));
    }

    /** As it was published. */
    private static PaperText title(Formula formula) {
        var document = formula.id() + "@" + formula.version();
        return PaperValue.of(
                "formula/title",
                formula.title(),
                new ValueSource.Published(LeafType.FORMULA_PUBLISHED.code(), document, List.of("title"), List.of()));
    }

    private static String plain(BigDecimal points) {
        return points.signum() == 0 ? "0" : points.stripTrailingZeros().toPlainString();
    }

    private static List<Long> records(Part part) {
        return part.lines().stream().map(Point::index).filter(Objects::nonNull).toList();
    }
}

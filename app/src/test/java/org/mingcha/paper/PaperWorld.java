package org.mingcha.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.mingcha.accounts.Actor;
import org.mingcha.document.Format;
import org.mingcha.evidence.verify.ComparedDocument;
import org.mingcha.evidence.verify.ComparedDocument.How;
import org.mingcha.evidence.verify.PaperVerdict;
import org.mingcha.evidence.verify.TrustAnchor;
import org.mingcha.evidence.verify.Verification;
import org.mingcha.evidence.verify.Verifier;
import org.mingcha.organisation.DescribeUnit;
import org.mingcha.organisation.DescriptionResult;
import org.mingcha.organisation.UnitDescriptions;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.context.ApplicationContext;

/** A town and its county that have said how they appear, and a town that has not. */
public final class PaperWorld {
    public static final String COUNTY = "999900000000";
    public static final String TOWN = "999901001000";

    private final ApplicationContext context;

    public PaperWorld(ApplicationContext context) {
        this.context = context;
    }

    public void describe() {
        describe(TOWN, """
                from: 2026-01-01
                class: other
                names: [云岭镇人民政府]
                signature: 云岭镇人民政府
                self_designation: 我镇
                addressees: {report: 青溪县委网信办}
                number_series: {letter: 云政函, report: 云政报}
                """);
        describe(COUNTY, """
                from: 2026-01-01
                names: [中共青溪县委网络安全和信息化委员会办公室]
                signature: 中共青溪县委网信办
                self_designation: 我办
                addressees: {report: 市委网信办, campaign: 各镇（街道）}
                number_series: {notice: 青网信}
                """);
    }

    private void describe(String unit, String yaml) {
        if (context.getBean(UnitDescriptions.class)
                .on(unit, LocalDate.of(2026, 3, 1))
                .isPresent()) {
            return;
        }
        var done = context.getBean(UnitDescriptions.class).describe(new DescribeUnit(unit, yaml, "admin", 0));
        if (!(done instanceof DescriptionResult.Done)) {
            throw new AssertionError(done);
        }
    }

    public Paper paper(Actor actor, PaperKind kind, String reference) {
        context.getBean(TransparencyLog.class).seal();
        return context.getBean(Papers.class).find(actor, kind, reference).orElseThrow();
    }

    /** The line below the signature. */
    public static String note(Paper paper) {
        return paper.records().stream().map(String::valueOf).collect(Collectors.joining("、", "本件依据台账和办理记录第", "号。"));
    }

    /** Its lines as the Word file has them; PDF, page and bundle are left to be looked at where that is asked for. */
    public List<String> lines(Paper paper) throws Exception {
        var papers = context.getBean(Papers.class);
        var looked = System.getProperty("papers.out", "");
        if (!looked.isEmpty()) {
            for (var format : Format.values()) {
                var file = Path.of(looked, paper.stem() + (paper.isDraft() ? "-draft" : "") + "." + format.extension());
                Files.createDirectories(file.getParent());
                Files.write(file, papers.render(paper, format));
            }
            Files.write(Path.of(looked, paper.stem() + ".zip"), papers.bundle(paper));
        }
        verified(paper);
        return WordText.of(papers.render(paper, Format.DOCX));
    }

    /** Its bundle, which has to hold, every document compared. */
    public Verification.Made verified(Paper paper) {
        var bundle = context.getBean(Papers.class).bundle(paper);
        var made = (Verification.Made) new Verifier(TrustAnchor.BUNDLE_ONLY, null).verify(bundle);
        var said = made.checks().stream()
                .map(check -> check.step() + ": " + check.detail(Locale.ENGLISH))
                .collect(Collectors.joining("\n"));
        assertThat(made.holds()).as(said).isTrue();
        assertThat(made.documents())
                .extracting(ComparedDocument::compared)
                .containsExactly(How.BYTES, How.BYTES, How.BYTES, How.BYTES);
        return made;
    }

    /** What it says without a record, by name. */
    public List<String> declared(Paper paper) {
        return Objects.requireNonNull(verified(paper).paper()).declared().stream()
                .map(PaperVerdict.Said::name)
                .distinct()
                .toList();
    }
}

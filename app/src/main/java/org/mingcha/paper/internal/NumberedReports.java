package org.mingcha.paper.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingcha.bounds.WorkPools;
import org.mingcha.document.Block;
import org.mingcha.document.CitationStyle;
import org.mingcha.document.Document;
import org.mingcha.document.Format;
import org.mingcha.document.Layout;
import org.mingcha.document.OfficialDocument;
import org.mingcha.document.ReportDocument;
import org.mingcha.document.Run;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.paper.PaperNumber;
import org.mingcha.paper.PaperFile;
import org.mingcha.paper.Papers;
import org.mingcha.transparency.SealedRecord;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;

/** Signed reports with the head that their number gives them: the signed bytes, and before them what its leaf says. */
@Component
public class NumberedReports {
    private final NumberTable table;
    private final TransparencyLog log;
    private final WorkPools pools;
    private final NumberedPapers papers;
    private final PaperBundles bundles;

    NumberedReports(
            NumberTable table, TransparencyLog log, WorkPools pools, NumberedPapers papers, PaperBundles bundles) {
        this.papers = papers;
        this.bundles = bundles;
        this.table = table;
        this.log = log;
        this.pools = pools;
    }

    /** Empty where what is signed now has no number, or there is no such format; its bundle is that of the register's slip. */
    public Optional<PaperFile> file(NumberableReport report, String extension) {
        if (extension.equals(Papers.BUNDLE)) {
            return papers.kept(report.kind(), report.reference(), report.content())
                    .map(bundles::of)
                    .map(zip -> new PaperFile("application/zip", name(report, Papers.BUNDLE), zip));
        }
        return Format.of(extension)
                .flatMap(format -> table.of(report.kind(), report.reference()).stream()
                        .filter(row -> row.content().equals(report.content()))
                        .findFirst()
                        .map(row -> file(report, row, format)));
    }

    private PaperFile file(NumberableReport report, NumberTable.Row row, Format format) {
        var given = log.record(row.record()).map(SealedRecord::text).orElse(Content.EMPTY);
        var signed = ReportDocument.from(report.filing().figures(), layout(report));
        var document = new Document(
                signed.language(), signed.clock(), signed.identifier(), blocks(report, row.number(), given, signed));
        var bytes = pools.rendering().run(() -> OfficialDocument.render(document, format, CitationStyle.ANNEX));
        return new PaperFile(format.mediaType(), name(report, format.extension()), bytes);
    }

    private static String name(NumberableReport report, String extension) {
        return NumberableReport.KIND + "-" + report.reference() + "." + extension;
    }

    /** A report that was filed in both forms goes out as the narrative. */
    private static Layout layout(NumberableReport report) {
        return report.filing().documents().containsKey(Layout.NARRATIVE.partName(Format.DOCX))
                ? Layout.NARRATIVE
                : Layout.LIST;
    }

    private static List<Block> blocks(NumberableReport report, PaperNumber number, Content given, Document signed) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Head(
                PaperSentences.plain(report.head().body()),
                NumberHandler.words(number),
                given.text(PaperNumber.SIGNER).orElse(""),
                List.of()));
        for (var block : signed.blocks()) {
            if (block instanceof Block.Signature) {
                given.text(PaperNumber.DESPITE).ifPresent(reason -> blocks.add(despite(given, reason)));
            }
            blocks.add(block);
        }
        return blocks;
    }

    private static Block despite(Content given, String reason) {
        var words = PaperSentences.plain(GivenNumber.despite(given.all(PaperNumber.LACKS), reason));
        return new Block.Paragraph(List.of(new Run.Words(words)), null);
    }
}

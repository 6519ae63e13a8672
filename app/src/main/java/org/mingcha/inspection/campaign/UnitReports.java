package org.mingcha.inspection.campaign;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.mingcha.accounts.Actor;
import org.mingcha.document.Format;
import org.mingcha.document.Layout;
import org.mingcha.document.OfficialDocument;
import org.springframework.stereotype.Service;

/** The documents of one unit of a campaign, as its page has them one by one. */
@Service
public class UnitReports {
    private static final String DRAFT = "draft-";
    private static final Pattern UNSAFE = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]");

    private final Assessments assessments;

    UnitReports(Assessments assessments) {
        this.assessments = assessments;
    }

    /** What the folder of its documents is called, on any system. */
    public static String folder(AssessmentSummary row) {
        return row.unit().code() + "-" + UNSAFE.matcher(row.unit().name()).replaceAll("_");
    }

    /**
     * By file name: as they were submitted; else as they would be, each named as a draft. None where it has no figures yet,
     * or the actor doesn't see the unit.
     */
    public SortedMap<String, byte[]> of(Actor actor, AssessmentSummary row, ReportForm form) {
        return switch (row.state()) {
            case COMPUTING -> new TreeMap<>();
            case OPEN, RETURNED ->
                assessments
                        .draft(actor, row.id())
                        .map(figures -> rendered(figures, form, DRAFT, Format.values()))
                        .orElseGet(TreeMap::new);
            case SUBMITTED, IN_REVIEW, ACCEPTED ->
                assessments
                        .filing(actor, row.id())
                        .map(filing -> filed(filing, form))
                        .orElseGet(TreeMap::new);
        };
    }

    /** The page for the browser is not submitted; it says the same. */
    private static SortedMap<String, byte[]> filed(Filing filing, ReportForm form) {
        var documents = rendered(filing.figures(), form, "", Format.HTML);
        documents.putAll(filing.documents());
        return documents;
    }

    private static SortedMap<String, byte[]> rendered(
            byte[] figures, ReportForm form, String prefix, Format... formats) {
        var documents = new TreeMap<String, byte[]>();
        for (Layout layout : form.layouts()) {
            for (Format format : formats) {
                documents.put(prefix + layout.partName(format), OfficialDocument.render(figures, format, layout));
            }
        }
        return documents;
    }
}

package org.mingcha.web.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingcha.claims.ClaimView;
import org.mingcha.ledger.EvidenceFile;
import org.mingcha.ledger.Fault;
import org.mingcha.web.ledger.Uploads;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Reads the verification's form with its files: each row of sources has its own. */
@Component
class ClaimDraftReader {
    private static final int MOST_ROWS = 30;

    private final Uploads uploads;

    ClaimDraftReader(Uploads uploads) {
        this.uploads = uploads;
    }

    /** @param faults of files that could not be kept */
    record Read(ClaimDraftForm form, List<Fault> faults) {}

    Read read(ClaimView view, MultipartHttpServletRequest request) {
        var known = view.draft().sources().stream()
                .flatMap(source -> Stream.ofNullable(source.file()))
                .toList();
        var faults = new ArrayList<Fault>();
        var rows = new ArrayList<ClaimDraftForm.SourceFields>();
        for (int i = 0; i < MOST_ROWS && request.getParameter("s" + i + "-kind") != null; i++) {
            if (request.getParameter("s" + i + "-remove") == null) {
                rows.add(row(request, "s" + i + "-", known, faults));
            }
        }
        var form = new ClaimDraftForm(
                value(request, "verdict"),
                value(request, "headline"),
                value(request, "facts"),
                value(request, "method"),
                rows,
                value(request, "change"),
                value(request, "note"));
        return new Read(form, faults);
    }

    private ClaimDraftForm.SourceFields row(
            MultipartHttpServletRequest request, String prefix, List<EvidenceFile> known, List<Fault> faults) {
        var kept = value(request, prefix + "kept");
        var sent = uploads.one(request, prefix + "file", kept, known);
        faults.addAll(sent.faults());
        return new ClaimDraftForm.SourceFields(
                value(request, prefix + "kind"),
                value(request, prefix + "title"),
                value(request, prefix + "issuer"),
                value(request, prefix + "day"),
                value(request, prefix + "reference"),
                value(request, prefix + "link"),
                sent.files().stream().findFirst().orElse(null));
    }

    static String value(MultipartHttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("").strip();
    }
}

package org.mingcha.web.checklist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.inspection.checklist.ChecklistDraftResult;
import org.mingcha.inspection.checklist.ChecklistPublicationResult;
import org.mingcha.inspection.checklist.ChecklistViolation;
import org.mingcha.inspection.checklist.Checklists;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes uploaded files to the checklists. */
@Component
class ChecklistDraftFormHandler {
    private final Checklists checklists;

    ChecklistDraftFormHandler(Checklists checklists) {
        this.checklists = checklists;
    }

    /** @param flaws empty: the draft can be looked at */
    record Sent(long draft, List<ChecklistViolation> flaws) {}

    Sent take(RequestContext context, @Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            var sentence = context.t("web.imports.no-file");
            return new Sent(0, List.of(new ChecklistViolation("", sentence, sentence)));
        }
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        return switch (checklists.draft(context.actor(), name, bytes(file))) {
            case ChecklistDraftResult.Read(var draft) -> new Sent(draft.number(), List.of());
            case ChecklistDraftResult.Refused(var flaws) -> new Sent(0, flaws);
            case ChecklistDraftResult.Forbidden _ -> throw new NotFound();
        };
    }

    /** @param fault empty: it is published, and its page is {@code to} */
    record Outcome(String to, String fault) {}

    Outcome publish(RequestContext context, long draft) {
        return switch (checklists.publish(context.actor(), draft)) {
            case ChecklistPublicationResult.Published published ->
                new Outcome("/checklists/" + published.checklist().reference(), "");
            case ChecklistPublicationResult.IdTaken(var id) ->
                new Outcome("", context.t("inspection.checklist.id-taken", id));
            case ChecklistPublicationResult.Never(var violation) ->
                new Outcome("", context.words().of(violation));
            case ChecklistPublicationResult.Forbidden _, ChecklistPublicationResult.Unknown _ -> throw new NotFound();
        };
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the upload " + file.getOriginalFilename(), e);
        }
    }
}

package org.mingcha.cli.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.mingcha.cli.support.CommandAnswer;
import org.mingcha.cli.support.Session;
import org.mingcha.database.Unavailable;
import org.mingcha.inspection.checklist.ChecklistDraft;
import org.mingcha.inspection.checklist.ChecklistDraftResult;
import org.mingcha.inspection.checklist.ChecklistPublicationResult;
import org.mingcha.inspection.checklist.ChecklistViolation;
import org.mingcha.inspection.checklist.Checklists;
import org.mingcha.inspection.checklist.Loss;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import checklist}: YAML, a workbook or an OSCAL catalog; published unless it is only tried. */
@Command(name = "checklist", description = "${bundle:inspection.checklist.import.description}")
final class ImportChecklistCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "FILE", description = "${bundle:inspection.checklist.import.file}")
    private Path file = Path.of("");

    @Option(names = "--draft", description = "${bundle:inspection.checklist.import.draft}")
    private boolean draftOnly;

    @Option(names = "--publish", description = "${bundle:inspection.checklist.import.publish}")
    private boolean publish;

    ImportChecklistCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var name = session.input(file).getFileName().toString();
        return switch (session.bean(Checklists.class).draft(session.writer(), name, content())) {
            case ChecklistDraftResult.Refused(var flaws) -> refused(flaws);
            case ChecklistDraftResult.Read(var draft) -> taken(draft);
            case ChecklistDraftResult.Forbidden _ -> throw new Unavailable("cli.token.not-allowed");
        };
    }

    /** One byte more than is taken tells that the file is too large; no more is read of it. */
    private byte[] content() {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(Checklists.MOST_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private int taken(ChecklistDraft draft) {
        if (draftOnly && !publish) {
            answer(draft, "inspection.checklist.import.tried");
            return 0;
        }
        var outcome = session.bean(Checklists.class).publish(session.writer(), draft.number());
        session.seal();
        return switch (outcome) {
            case ChecklistPublicationResult.Published(var published, var added) -> {
                var key = added ? "inspection.checklist.import.published" : "inspection.checklist.import.unchanged";
                answer(
                        new ChecklistDraft(draft.number(), draft.fileName(), published.checklist(), draft.losses()),
                        key);
                yield 0;
            }
            case ChecklistPublicationResult.IdTaken(var id) ->
                refused(List.of(new ChecklistViolation(
                        "id",
                        session.messages().get("inspection.checklist.id-taken", id),
                        session.messages().get("inspection.checklist.id-taken", id))));
            case ChecklistPublicationResult.Never(var violation) ->
                new CommandAnswer(session).refused(List.of(violation));
            case ChecklistPublicationResult.Forbidden _, ChecklistPublicationResult.Unknown _ ->
                throw new Unavailable("cli.token.not-allowed");
        };
    }

    private void answer(ChecklistDraft draft, String key) {
        var checklist = draft.checklist();
        if (session.isJson()) {
            session.json(new Answer(
                    checklist.id(), checklist.version(), checklist.items().size(), draft.losses()));
            return;
        }
        session.line(
                key, checklist.reference(), Integer.toString(checklist.items().size()));
        draft.losses()
                .forEach(loss -> session.line(
                        "inspection.checklist.loss", loss.what(), Integer.toString(loss.count()), loss.where()));
    }

    private record Answer(String id, int version, int items, List<Loss> notCarried) {}

    private int refused(List<ChecklistViolation> flaws) {
        var locale = session.messages().locale();
        if (session.isJson()) {
            session.json(Map.of(
                    "refused",
                    flaws.stream()
                            .map(flaw -> Map.of("place", flaw.place(), "reason", flaw.sentence(locale)))
                            .toList()));
        }
        flaws.forEach(flaw -> session.say(flaw.sentence(locale)));
        return 1;
    }
}

package org.mingcha.paper.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingcha.document.Run;
import org.mingcha.safety.incident.IncidentView;
import org.mingcha.safety.incident.IncidentView.Stage;
import org.mingcha.safety.incident.IncidentView.Stage.Kind;
import org.mingcha.safety.incident.Incidents;

/** What was done about an incident, stage by stage, in one sentence. */
final class IncidentCourse {
    private final IncidentView view;

    IncidentCourse(IncidentView view) {
        this.view = view;
    }

    /** When the first report went: to the authority, else to the superior. */
    static Optional<Stage> told(IncidentView view) {
        return stage(view, Kind.AUTHORITY).or(() -> stage(view, Kind.REPORTED));
    }

    private static Optional<Stage> stage(IncidentView view, Kind kind) {
        return view.stages().stream().filter(stage -> stage.kind() == kind).findFirst();
    }

    List<Run> sentence(List<Stage> stages) {
        var clauses =
                stages.stream().map(this::clause).flatMap(Optional::stream).toList();
        var runs = new ArrayList<Run>();
        for (var clause : clauses) {
            runs.addAll(runs.isEmpty() ? List.of() : PaperSentences.runs("list.clause"));
            runs.addAll(clause);
        }
        runs.addAll(runs.isEmpty() ? List.of() : PaperSentences.runs("list.stop"));
        return runs;
    }

    /** Steps of our own house, as the hand-over on our pages, are no part of a report. */
    private Optional<List<Run>> clause(Stage stage) {
        return switch (stage.kind()) {
            case REPORTED -> Optional.of(reported(stage));
            case AUTHORITY -> Optional.of(authority(stage));
            case TRANSFERRED -> Optional.of(with("incident.transferred", stage, "transferred_to"));
            case FURTHER, POLICE, CONTAINED, NOTIFIED, CLOSED ->
                Optional.of(PaperSentences.runs("incident." + stage.kind().code(), at(stage)));
            case FOUND, HANDED_UP, ACKNOWLEDGED, REVIEWED, FINAL -> Optional.empty();
        };
    }

    private List<Run> reported(Stage stage) {
        return view.content().text("reported_to").isPresent()
                ? with("incident.reported", stage, "reported_to")
                : PaperSentences.runs("incident.reported.up", at(stage));
    }

    private List<Run> authority(Stage stage) {
        var runs = new ArrayList<>(with("incident.authority", stage, "authority"));
        var how = Stream.of(
                        view.content().text("report_channel"),
                        view.content()
                                .text("report_reference")
                                .map(number -> PaperSentences.text("incident.authority.reference", number)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(PaperSentences.text("list.comma")));
        if (!how.isEmpty()) {
            runs.addAll(
                    PaperSentences.runs("incident.authority.how", cited(stage).text("how", how)));
        }
        return runs;
    }

    private List<Run> with(String key, Stage stage, String field) {
        var whom = view.content().text(field).orElse("");
        return PaperSentences.runs(key, at(stage), cited(stage).text(field, whom));
    }

    private Run at(Stage stage) {
        var found = view.row().times().found().day();
        return cited(stage).text(stage.kind().code(), PaperTimes.after(found, stage.at()));
    }

    private static Cited cited(Stage stage) {
        return new Cited(Incidents.REGISTER, stage.index());
    }
}

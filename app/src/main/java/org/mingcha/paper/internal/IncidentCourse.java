package org.mingcha.paper.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingcha.evidence.paper.PaperText;
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

    PaperText sentence(List<Stage> stages) {
        var clauses =
                stages.stream().map(this::clause).flatMap(Optional::stream).toList();
        return clauses.isEmpty()
                ? PaperText.EMPTY
                : PaperText.of(PaperSentences.join("list.clause", clauses), PaperSentences.said("list.stop"));
    }

    /** Steps of our own house, as the hand-over on our pages, are no part of a report. */
    private Optional<PaperText> clause(Stage stage) {
        return switch (stage.kind()) {
            case REPORTED -> Optional.of(reported(stage));
            case AUTHORITY -> Optional.of(authority(stage));
            case TRANSFERRED ->
                Optional.of(PaperSentences.said(
                        "incident.transferred",
                        at(stage),
                        cited(stage).fact("transferred_to", "transferred_to", of("transferred_to"))));
            case FURTHER, POLICE, CONTAINED, NOTIFIED, CLOSED ->
                Optional.of(PaperSentences.said("incident." + stage.kind().code(), at(stage)));
            case FOUND, HANDED_UP, ACKNOWLEDGED, REVIEWED, FINAL -> Optional.empty();
        };
    }

    private PaperText reported(Stage stage) {
        var whom = of("reported_to");
        return whom.isEmpty()
                ? PaperSentences.said("incident.reported.up", at(stage))
                : PaperSentences.said(
                        "incident.reported", at(stage), cited(stage).said("reported_to", "reported_to", whom));
    }

    private PaperText authority(Stage stage) {
        var cited = cited(stage);
        var told = PaperSentences.said(
                "incident.authority", at(stage), cited.fact("authority", "authority", of("authority")));
        var how = Stream.of(
                        view.content()
                                .text("report_channel")
                                .map(channel -> cited.fact("channel", "report_channel", channel)),
                        view.content()
                                .text("report_reference")
                                .map(number -> PaperSentences.said(
                                        "incident.authority.reference",
                                        cited.said("reference", "report_reference", number))))
                .flatMap(Optional::stream)
                .toList();
        return how.isEmpty()
                ? told
                : PaperText.of(
                        told, PaperSentences.said("incident.authority.how", PaperSentences.join("list.comma", how)));
    }

    private String of(String field) {
        return view.content().text(field).orElse("");
    }

    private PaperText at(Stage stage) {
        var found = view.row().times().found().day();
        return cited(stage)
                .fact(stage.kind().code(), field(stage), PaperTimes.after(found, stage.at()), "after found_at");
    }

    /** Of the day alone, or of day and time. */
    static String field(Stage stage) {
        var knowsTime = stage.at().time() != null;
        return switch (stage.kind()) {
            case FOUND -> "found_at";
            case REPORTED -> knowsTime ? "reported_at" : "reported_on";
            case AUTHORITY -> knowsTime ? "authority_at" : "authority_on";
            case FURTHER -> "further_at";
            case POLICE -> "police_at";
            case CONTAINED -> "contained_at";
            case TRANSFERRED -> "transferred_on";
            case NOTIFIED -> "notified_on";
            case CLOSED -> knowsTime ? "closed_at" : "closed_on";
            case REVIEWED -> "reviewed_on";
            case FINAL -> "final_on";
            case HANDED_UP, ACKNOWLEDGED -> "";
        };
    }

    private static Cited cited(Stage stage) {
        return new Cited(Incidents.REGISTER, stage.index());
    }
}

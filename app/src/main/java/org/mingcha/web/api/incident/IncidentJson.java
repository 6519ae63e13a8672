package org.mingcha.web.api.incident;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingcha.safety.incident.IncidentView;

/**
 * One incident with all that was done about it: the same here and from the command {@code incident show}.
 *
 * @param version number of acts so far: who acts names it
 * @param fields by the register's field names, as they read now
 * @param handedUp oldest first
 * @param may what the caller can do now
 * @param another whether its acknowledgement waits for another account than the caller's
 */
public record IncidentJson(
        IncidentRowJson incident,
        int version,
        boolean withdrawn,
        Map<String, Object> fields,
        List<Stage> stages,
        List<IncidentRowJson.HandedUp> handedUp,
        List<String> may,
        boolean another) {
    /**
     * One stage that was reached.
     *
     * @param by name of the unit; empty: the incident's own
     * @param minutes whole minutes since it was found; null where either knows only its day
     * @param index log index of the leaf that first says so; null while that waits for its seal
     */
    public record Stage(
            String kind,
            String at,
            String by,
            @Nullable Long minutes,
            @Nullable Long sinceLast,
            @Nullable Long index) {
        static Stage of(IncidentView.Stage stage) {
            return new Stage(
                    stage.kind().code(),
                    stage.at().typed(),
                    stage.by(),
                    stage.minutes(),
                    stage.sinceLast(),
                    stage.index());
        }
    }

    public static IncidentJson of(IncidentView view) {
        return new IncidentJson(
                IncidentRowJson.of(view.row()),
                view.version(),
                view.withdrawn(),
                view.content().values(),
                view.stages().stream().map(Stage::of).toList(),
                view.handedUp().stream().map(IncidentRowJson.HandedUp::of).toList(),
                view.may(),
                view.waitsForAnother());
    }
}

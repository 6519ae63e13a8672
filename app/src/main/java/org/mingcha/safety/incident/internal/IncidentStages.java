package org.mingcha.safety.incident.internal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.mingcha.claims.escalation.Escalation;
import org.mingcha.ledger.EntryVersion;
import org.mingcha.ledger.EntryView;
import org.mingcha.safety.incident.IncidentTime;
import org.mingcha.safety.incident.IncidentView.Stage;
import org.mingcha.safety.incident.IncidentView.Stage.Kind;

/** The stages that an incident has reached, each with its minutes and with the leaf that says so. */
final class IncidentStages {
    /** Where only the day is known, a stage stands after the day's others. */
    private static final Comparator<Reached> IN_TIME = Comparator.<Reached, LocalDateTime>comparing(stage ->
                    LocalDateTime.of(stage.at.day(), stage.at.time() == null ? LocalTime.MAX : stage.at.time()))
            .thenComparing(Reached::kind);

    private final EntryView entry;
    private final ZoneId zone;
    private final List<Reached> reached = new ArrayList<>();

    private IncidentStages(EntryView entry, ZoneId zone) {
        this.entry = entry;
        this.zone = zone;
    }

    private record Reached(
            Kind kind, IncidentTime at, String by, @Nullable Long index) {}

    static List<Stage> of(EntryView entry, List<Escalation> handedUp, ZoneId zone) {
        var stages = new IncidentStages(entry, zone);
        stages.fromEntry();
        handedUp.forEach(stages::from);
        return stages.timed();
    }

    private void fromEntry() {
        add(Kind.FOUND, IncidentFields.FOUND_AT, IncidentFields.HAPPENED_ON);
        add(Kind.REPORTED, IncidentFields.REPORTED_AT, IncidentFields.REPORTED_ON);
        add(Kind.AUTHORITY, IncidentFields.AUTHORITY_AT, IncidentFields.AUTHORITY_ON);
        add(Kind.POLICE, IncidentFields.POLICE_AT, "");
        further();
        add(Kind.FINAL, IncidentFields.FINAL_ON, "");
        add(Kind.CONTAINED, IncidentFields.CONTAINED_AT, "");
        add(Kind.TRANSFERRED, IncidentFields.TRANSFERRED_ON, "");
        add(Kind.NOTIFIED, IncidentFields.NOTIFIED_ON, "");
        add(Kind.CLOSED, IncidentFields.CLOSED_AT, IncidentFields.CLOSED_ON);
        add(Kind.REVIEWED, IncidentFields.REVIEWED_ON, "");
    }

    /** By its first field, else by its second. */
    private void add(Kind kind, String field, String orElse) {
        var content = entry.latest().content();
        var named = content.text(field).isPresent() ? field : orElse;
        content.text(named)
                .ifPresent(text -> reached.add(new Reached(kind, IncidentTime.parse(text), "", sealedBy(named))));
    }

    /** Each further report is a version of its own; the field holds the last. */
    private void further() {
        for (var version : entry.versions()) {
            if (version.changed().contains(IncidentFields.FURTHER_AT)) {
                version.content()
                        .text(IncidentFields.FURTHER_AT)
                        .ifPresent(at ->
                                reached.add(new Reached(Kind.FURTHER, IncidentTime.parse(at), "", version.index())));
            }
        }
    }

    /** The version since which the field reads as it does now. */
    private @Nullable Long sealedBy(String field) {
        EntryVersion said = entry.versions().getFirst();
        for (var version : entry.versions()) {
            if (version.changed().contains(field)) {
                said = version;
            }
        }
        return said.index();
    }

    private void from(Escalation escalation) {
        reached.add(new Reached(
                Kind.HANDED_UP, moment(escalation.sentAt()), escalation.superiorName(), escalation.index()));
        var seen = escalation.acknowledged();
        if (seen != null) {
            reached.add(new Reached(Kind.ACKNOWLEDGED, moment(seen.at()), escalation.superiorName(), seen.index()));
        }
    }

    private IncidentTime moment(Instant instant) {
        return IncidentTime.of(LocalDateTime.ofInstant(instant, zone).truncatedTo(ChronoUnit.MINUTES));
    }

    private List<Stage> timed() {
        reached.sort(IN_TIME);
        var stages = new ArrayList<Stage>();
        var found = reached.stream()
                .filter(each -> each.kind == Kind.FOUND)
                .findFirst()
                .map(Reached::at);
        @Nullable IncidentTime before = null;
        for (var each : reached) {
            var since = found.map(each.at::minutesSince).orElse(OptionalLong.empty());
            var sinceLast = before == null ? OptionalLong.empty() : each.at.minutesSince(before);
            stages.add(new Stage(each.kind, each.at, each.by, orNull(since), orNull(sinceLast), each.index));
            before = each.at;
        }
        return stages;
    }

    private static @Nullable Long orNull(OptionalLong number) {
        return number.isPresent() ? (Long) number.getAsLong() : null;
    }
}

package org.mingcha.assignment.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.assignment.SendAssignment;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.LeafType;
import org.mingcha.tlog.Hashing;
import org.mingcha.transparency.NewFact;

/** What sending a task seals: its day, its cost and its receivers as facts; what is said and by which account as text. */
final class DispatchFacts {
    static final String TITLE = "title";
    static final String REFERENCE = "reference";
    static final String SAID = "said";

    private DispatchFacts() {}

    static NewFact sent(Actor actor, Role role, SendAssignment command, LocalDate today) {
        var text = new TreeMap<String, Object>(
                Map.of(TITLE, command.title(), "by_account", Long.toString(actor.account())));
        command.reference().filter(said -> !said.isEmpty()).ifPresent(said -> text.put(REFERENCE, said));
        command.said().filter(said -> !said.isEmpty()).ifPresent(said -> text.put(SAID, said));
        return new NewFact(
                LeafType.ASSIGNMENT_SENT.code(),
                command.unit(),
                today,
                role.code(),
                facts(command),
                new Content(text),
                List.of(),
                null,
                false);
    }

    private static Content facts(SendAssignment command) {
        return new Content(Map.of(
                "due_on", command.dueOn().toString(),
                "minutes", Long.toString(command.minutes()),
                "receivers", command.codes()));
    }

    /** By which the same task, sent again on the same day, is known. */
    static String key(SendAssignment command, LocalDate today) {
        var values = new TreeMap<>(facts(command).values());
        values.put("unit", command.unit());
        values.put("on", today.toString());
        values.put(TITLE, command.title());
        values.put(REFERENCE, command.reference().orElse(""));
        values.put(SAID, command.said().orElse(""));
        return Hashing.sha256(CanonicalJson.of(new Content(values))).hex();
    }

    /** As the receivers' register has it. */
    static Map<String, String> entry(SendAssignment command, LocalDate today) {
        var values = new HashMap<>(Map.of(
                "happened_on",
                today.toString(),
                TITLE,
                command.title(),
                "due_on",
                command.dueOn().toString()));
        command.reference().ifPresent(said -> values.put(REFERENCE, said));
        command.fieldsOfWork().ifPresent(said -> values.put("fields_of_work", said));
        return values;
    }
}

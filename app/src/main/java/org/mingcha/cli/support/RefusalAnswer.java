package org.mingcha.cli.support;

import java.util.List;
import java.util.Map;

/** Why something was not done: a sentence each for people, the same as JSON; exit 1. */
public final class RefusalAnswer {
    private static final int NO = 1;

    private RefusalAnswer() {}

    /** @param field of the step; empty when it concerns the whole */
    public record Part(String field, String code, String detail) {
        /** The field by name before what is wrong with it, where it has one; in JSON it stands apart. */
        public String sentence(Session session) {
            var named = field.isEmpty() ? "" : session.messages().orEmpty("cli.field." + field.replace('_', '-'));
            return named.isEmpty() ? detail : session.messages().get("cli.field", named, detail);
        }
    }

    public static int tell(Session session, List<Part> parts) {
        var distinct = parts.stream().distinct().toList();
        if (session.isJson()) {
            session.json(Map.of("refused", distinct));
        }
        distinct.forEach(part -> session.say(part.sentence(session)));
        return NO;
    }

    /** The whole, for one reason. */
    public static int tell(Session session, String code, String sentence) {
        return tell(session, List.of(new Part("", code, sentence)));
    }

    /** May be personal data or a repetition: said again with {@code --confirm} it is done. */
    public static int ask(Session session, List<Part> parts) {
        tell(session, parts);
        session.note("cli.confirm");
        return NO;
    }

    public static int overtaken(Session session) {
        return tell(session, "overtaken", session.messages().get("cli.overtaken"));
    }

    public static int unknown(Session session, String key, Object... arguments) {
        return tell(session, "not-found", session.messages().get(key, arguments));
    }
}

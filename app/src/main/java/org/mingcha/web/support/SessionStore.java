package org.mingcha.web.support;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Sessions;
import org.mingcha.accounts.SignIn;
import org.mingcha.accounts.StoredSession;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Spring Session's way into {@link Sessions}. Only who has signed in has a row; nothing of it is a serialised object: who
 * signed in stands in columns, other attributes are maps of texts.
 */
@Component
@ConditionalOnWebApplication
class SessionStore implements SessionRepository<SignedInSession> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Sessions sessions;

    SessionStore(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public SignedInSession createSession() {
        return SignedInSession.begun();
    }

    @Override
    public @Nullable SignedInSession findById(String id) {
        return sessions.find(id).map(found -> known(id, found)).orElse(null);
    }

    private static SignedInSession known(String id, StoredSession found) {
        var session = SignedInSession.known(id, found);
        found.attributes().forEach((name, content) -> session.load(name, JSON.readValue(content, Map.class)));
        return session;
    }

    @Override
    public void save(SignedInSession session) {
        var stored = session.storedId();
        if (stored.isEmpty()) {
            begin(session);
            return;
        }
        if (!stored.equals(session.getId())) {
            sessions.rename(stored, session.getId());
        } else if (session.isToBeTouched()) {
            sessions.touch(stored);
        }
        keep(session);
    }

    private void begin(SignedInSession session) {
        who(session).ifPresent(who -> {
            sessions.begin(session.getId(), who, session.device());
            keep(session);
        });
    }

    private void keep(SignedInSession session) {
        session.changes()
                .forEach((name, content) -> sessions.keep(session.getId(), name, JSON.writeValueAsString(content)));
        session.stored();
    }

    private static Optional<SignIn.Granted> who(SignedInSession session) {
        if (session.<Object>getAttribute(SignedInSession.UNFINISHED) instanceof SignIn.Granted unfinished) {
            return Optional.of(unfinished);
        }
        return session.<Object>getAttribute(SignedInSession.CONTEXT) instanceof SecurityContext context
                        && context.getAuthentication() != null
                        && context.getAuthentication().getPrincipal() instanceof SignedIn who
                ? Optional.of(who.granted())
                : Optional.empty();
    }

    @Override
    public void deleteById(String id) {
        sessions.end(id);
    }
}

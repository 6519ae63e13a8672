package org.mingcha.accounts;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.mingcha.accounts.internal.SessionTable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sessions of who is signed in. An id is known to its browser alone: what is kept is its digest. */
@Service
@Transactional
public class Sessions {
    /** Without a request. */
    public static final Duration IDLE = Duration.ofHours(4);

    /** From sign-in, whatever happens: a working day. */
    public static final Duration LONGEST = Duration.ofHours(12);

    /** From the password on until the factor is given or set up. */
    public static final Duration UNFINISHED = Duration.ofMinutes(15);

    private final SessionTable sessions;

    Sessions(SessionTable sessions) {
        this.sessions = sessions;
    }

    /** The session, unless it is over, or its account closed, or changed so that everybody signs in anew. */
    @Transactional(readOnly = true)
    public Optional<StoredSession> find(String id) {
        return sessions.find(id);
    }

    /** Begins one; to the generation of its account that it was granted by, and to no later one. */
    public void begin(String id, SignIn.Granted who, String device) {
        sessions.insert(id, who, device);
    }

    /** The same session under another id. */
    public void rename(String id, String next) {
        sessions.rename(id, next);
    }

    /** @param content JSON */
    public void keep(String id, String attribute, String content) {
        sessions.keep(id, attribute, content);
    }

    /** It was used just now. */
    public void touch(String id) {
        sessions.touch(id);
    }

    public void end(String id) {
        sessions.end(id);
    }

    /** Deletes those that are over. */
    public void forget() {
        sessions.forget();
    }

    /**
     * Those of the actor's own account, the newest first.
     *
     * @param id of the session that asks; empty: none does
     */
    @Transactional(readOnly = true)
    public List<SessionView> of(Actor actor, String id) {
        return sessions.of(actor.account(), id);
    }
}

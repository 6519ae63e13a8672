package org.mingcha.web.support;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Sessions;
import org.mingcha.accounts.StoredSession;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/** A session while a request lasts: knows what of it is not stored yet. */
final class SignedInSession implements Session {
    static final String CONTEXT = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    /** Kinds of browser and system, set at sign-in. */
    static final String DEVICE = "device";

    /** Who has to show a factor yet: kept apart from the context, so that nothing takes them for signed in. */
    static final String UNFINISHED = "unfinished";

    /** Not each request is a row written. */
    private static final Duration TOUCH = Duration.ofMinutes(1);

    /** What the session's row says itself. */
    private static final Set<String> OF_THE_ROW = Set.of(CONTEXT, DEVICE, UNFINISHED);

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final MapSession session;
    private final Set<String> changed = new HashSet<>();
    private String storedId;
    private Instant storedUse;

    private SignedInSession(MapSession session, String storedId) {
        this.session = session;
        this.storedId = storedId;
        this.storedUse = session.getLastAccessedTime();
        session.setMaxInactiveInterval(Sessions.IDLE);
        session.setSessionIdGenerator(SignedInSession::newId);
    }

    static SignedInSession begun() {
        return new SignedInSession(new MapSession(newId()), "");
    }

    static SignedInSession known(String id, StoredSession found) {
        var session = new MapSession(id);
        session.setCreationTime(found.beganAt());
        session.setLastAccessedTime(found.usedAt());
        if (found.who().stage().isComplete()) {
            session.setAttribute(CONTEXT, new SecurityContextImpl(SignedIn.token(found.who())));
        } else {
            session.setAttribute(UNFINISHED, found.who());
        }
        return new SignedInSession(session, id);
    }

    private static String newId() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** An attribute as it is stored already. */
    void load(String name, Object content) {
        session.setAttribute(name, content);
    }

    /** The id that its row has; empty: there is no row. */
    String storedId() {
        return storedId;
    }

    String device() {
        return session.<Object>getAttribute(DEVICE) instanceof String device ? device : "";
    }

    boolean isToBeTouched() {
        return session.getLastAccessedTime().isAfter(storedUse.plus(TOUCH));
    }

    /** Attributes that are to be stored; one that was removed is an empty map. */
    Map<String, Map<?, ?>> changes() {
        var changes = new HashMap<String, Map<?, ?>>();
        for (var name : changed) {
            Object content = session.getAttribute(name);
            if (content != null && !(content instanceof Map<?, ?>)) {
                throw new IllegalStateException("The session's attribute " + name + " is no map of texts");
            }
            changes.put(name, content instanceof Map<?, ?> map ? map : Map.of());
        }
        return changes;
    }

    void stored() {
        storedId = session.getId();
        storedUse = session.getLastAccessedTime();
        changed.clear();
    }

    @Override
    public String getId() {
        return session.getId();
    }

    @Override
    public String changeSessionId() {
        return session.changeSessionId();
    }

    @Override
    public <T> @Nullable T getAttribute(String name) {
        return session.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return session.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        session.setAttribute(name, value);
        note(name);
    }

    @Override
    public void removeAttribute(String name) {
        session.removeAttribute(name);
        note(name);
    }

    private void note(String name) {
        if (!OF_THE_ROW.contains(name)) {
            changed.add(name);
        }
    }

    @Override
    public Instant getCreationTime() {
        return session.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant lastAccessedTime) {
        session.setLastAccessedTime(lastAccessedTime);
    }

    @Override
    public Instant getLastAccessedTime() {
        return session.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        session.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return session.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return session.isExpired();
    }
}

package org.mingcha.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.register.Register;
import org.mingcha.evidence.register.Registers;
import org.mingcha.transparency.RulesInForce;
import org.springframework.stereotype.Component;

/**
 * The registers that the log has published: the newest version of each is what entries are made under, every other one is
 * what earlier entries were made under. Until the log publishes anything it is what ships.
 */
@Component
public final class RegisterLibrary {
    /** How long another process's publication may be unknown here; one's own is known at once. */
    private static final long FRESH = TimeUnit.SECONDS.toNanos(1);

    private final RulesInForce rules;
    private volatile @Nullable Known known;

    RegisterLibrary(RulesInForce rules) {
        this.rules = rules;
    }

    /** The newest version of each, in the order of pages: a value, so that one act works with one set of them. */
    public Registers inForce() {
        return known().newest;
    }

    /** The newest versions below the checkpoint of this size: figures at it are computed with them. */
    public Registers below(long size) {
        return newestOf(rules.registers(size));
    }

    /**
     * A version under which something was entered.
     *
     * @param reference {@code meeting@1}
     */
    public Optional<Register> find(String reference) {
        return Optional.ofNullable(known().versions.get(reference)).or(() -> {
            refresh();
            return Optional.ofNullable(known().versions.get(reference));
        });
    }

    /** The version under which an entry is amended: the newest one, unless it has no place for what the entry says. */
    public Register forAmendment(Register own, Content said) {
        var newest = inForce().get(own.id());
        return newest.holds(said) ? newest : own;
    }

    /** All versions of this id, the newest first. */
    public List<Register> versions(String id) {
        return known().versions.values().stream()
                .filter(each -> each.id().equals(id))
                .toList()
                .reversed();
    }

    /** After a publication of this process. */
    public void refresh() {
        known = null;
    }

    private Known known() {
        var before = known;
        if (before != null && System.nanoTime() - before.readAt < FRESH) {
            return before;
        }
        var published = rules.registers(Long.MAX_VALUE);
        var read = before != null && before.published.equals(published) ? before.again() : Known.of(published);
        known = read;
        return read;
    }

    private record Known(List<Register> published, Registers newest, Map<String, Register> versions, long readAt) {
        static Known of(List<Register> published) {
            var versions = new LinkedHashMap<String, Register>();
            published.forEach(each -> versions.put(each.reference(), each));
            return new Known(published, newestOf(published), versions, System.nanoTime());
        }

        Known again() {
            return new Known(published, newest, versions, System.nanoTime());
        }
    }

    /** Each id where it came first, in the version that came last. */
    private static Registers newestOf(List<Register> published) {
        var places = new HashMap<String, Integer>();
        var newest = new ArrayList<Register>();
        for (var register : published) {
            var place = places.putIfAbsent(register.id(), newest.size());
            if (place == null) {
                newest.add(register);
            } else {
                newest.set(place, register);
            }
        }
        return new Registers(newest);
    }
}

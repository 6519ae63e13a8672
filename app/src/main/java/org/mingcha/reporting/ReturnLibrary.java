package org.mingcha.reporting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.evidence.returns.Returns;
import org.mingcha.tlog.Hash;
import org.mingcha.transparency.PublishedDocument;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;

/** The returns that are owed: those that come with the product, and the newest version of each that offices published. */
@Component
public final class ReturnLibrary {
    /** How long another process's publication may be unknown here; one's own is known at once. */
    private static final long FRESH = TimeUnit.SECONDS.toNanos(1);

    private final TransparencyLog log;
    private final List<ReturnDefinition> shipped = Returns.shipped().all();
    private final Map<Hash, ReturnDefinition> read = new ConcurrentHashMap<>();
    private volatile @Nullable Known known;

    private record Known(Returns newest, long readAt) {}

    ReturnLibrary(TransparencyLog log) {
        this.log = log;
    }

    /** A value, so that one act works with one set of them; what ships comes first. */
    public Returns inForce() {
        var before = known;
        if (before != null && System.nanoTime() - before.readAt < FRESH) {
            return before.newest;
        }
        var byId = new LinkedHashMap<String, ReturnDefinition>();
        shipped.forEach(each -> byId.put(each.id(), each));
        log.published(LeafType.RETURN_PUBLISHED.code()).forEach(each -> byId.put(each.id(), definition(each)));
        var newest = new Returns(List.copyOf(byId.values()));
        known = new Known(newest, System.nanoTime());
        return newest;
    }

    public Optional<ReturnDefinition> find(String id) {
        return inForce().find(id);
    }

    public List<ReturnDefinition> all() {
        return inForce().all();
    }

    /** After a publication of this process. */
    void refresh() {
        known = null;
    }

    private ReturnDefinition definition(PublishedDocument published) {
        return read.computeIfAbsent(
                published.sha256(),
                digest -> log.sealedLog()
                        .published(digest)
                        .map(ReturnDefinition::fromJson)
                        .orElseThrow(() -> new IllegalStateException(
                                "The return " + published.reference() + " is published but not kept")));
    }
}

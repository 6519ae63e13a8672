package org.mingcha.paper.internal;

import java.util.Optional;
import java.util.Set;
import org.mingcha.accounts.Actor;
import org.mingcha.paper.Paper;
import org.mingcha.paper.PaperKind;

/** Makes papers of some kinds out of what a module says to this actor. */
public interface PaperSource {
    Set<PaperKind> kinds();

    /** Empty where the actor sees no such thing. */
    Optional<Paper> paper(Actor actor, PaperKind kind, String reference);

    /** The thing's reference by what the console calls it. */
    default Optional<String> reference(Actor actor, String called) {
        return Optional.of(called);
    }

    /** A number as addresses hold them; nothing is found under anything else: one thing has one reference. */
    static Optional<Long> number(String reference) {
        return reference.matches("0|[1-9]\\d{0,17}") ? Optional.of(Long.valueOf(reference)) : Optional.empty();
    }
}

package org.mingcha.evidence.template;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a unit has published and withdrawn, in the order of its chain. */
public record TemplateHistory(List<Act> acts) {
    public TemplateHistory {
        acts = List.copyOf(acts);
    }

    /** One of its leaves. */
    public sealed interface Act {
        /** @param checklist id; empty: for the reports of all */
        record Publication(long index, String checklist) implements Act {}

        /** @param publication index of the leaf that it names */
        record Withdrawal(long publication) implements Act {}
    }

    /** Index of the publication that holds for reports of this checklist: its own before the one for all, of each the newest. */
    public Optional<Long> holding(String checklist) {
        return Stream.of(checklist, "").flatMap(scope -> newest(scope).stream()).findFirst();
    }

    /** The newest of this scope, unless it is withdrawn. */
    public Optional<Long> newest(String scope) {
        var withdrawn = new HashSet<Long>();
        Long newest = null;
        for (var act : acts) {
            switch (act) {
                case Act.Publication(var index, var checklist) ->
                    newest = checklist.equals(scope) ? (Long) index : newest;
                case Act.Withdrawal(var publication) -> withdrawn.add(publication);
            }
        }
        return Optional.ofNullable(newest).filter(index -> !withdrawn.contains(index));
    }
}

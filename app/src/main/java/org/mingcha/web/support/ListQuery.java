package org.mingcha.web.support;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.database.Coded;
import org.mingcha.database.Cursor;
import org.mingcha.ledger.EntryQuery;

/**
 * What the address of a list asks for; what can't be read there is as good as absent.
 *
 * @param unit a unit: what it and its subtree have
 * @param show code of one of the list's filters
 * @param after where the page starts
 */
public record ListQuery(
        @Nullable String unit,
        @Nullable String show,
        @Nullable String after) {
    public <F extends Enum<F> & Coded> F filter(F usual) {
        return Coded.of(usual.getDeclaringClass(), show).orElse(usual);
    }

    public EntryQuery.@Nullable Cursor entryCursor() {
        return Optional.ofNullable(after).flatMap(EntryQuery.Cursor::parse).orElse(null);
    }

    public @Nullable Cursor cursor() {
        return Optional.ofNullable(after).flatMap(Cursor::parse).orElse(null);
    }
}

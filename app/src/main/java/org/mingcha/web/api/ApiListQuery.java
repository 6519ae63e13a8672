package org.mingcha.web.api;

import org.jspecify.annotations.Nullable;
import org.mingcha.database.Coded;
import org.mingcha.database.Cursor;

/**
 * What is asked of a list.
 *
 * @param unit a unit: what it and its subtree have
 * @param show one of the list's filters
 * @param after the cursor of the page before
 */
public record ApiListQuery(
        @Nullable String unit,
        @Nullable String show,
        @Nullable String after,
        @Nullable Integer limit) {
    public <F extends Enum<F> & Coded> F filter(F usual) {
        var read = ApiPaging.read(show, code -> Coded.of(usual.getDeclaringClass(), code));
        return read == null ? usual : read;
    }

    public @Nullable Cursor cursor() {
        return ApiPaging.read(after, Cursor::parse);
    }

    public int rows() {
        return ApiPaging.limit(limit);
    }
}

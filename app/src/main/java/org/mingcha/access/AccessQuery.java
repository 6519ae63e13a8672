package org.mingcha.access;

import org.jspecify.annotations.Nullable;

/**
 * Which lines.
 *
 * @param kind null: all
 * @param before only those older than this one; null: the newest
 */
public record AccessQuery(
        @Nullable AccessKind kind, @Nullable Long before) {}

package org.mingcha.evidence.verify;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One call of {@code verify --page}.
 *
 * @param page a code's text, a note, or the file that has one: a picture, a PDF file, a text
 * @param text file with the words of the page, as printed; null: none beside it
 */
public record PageRequest(
        String page,
        @Nullable Path text,
        @Nullable String vkey,
        @Nullable Path policy,
        boolean json) {}

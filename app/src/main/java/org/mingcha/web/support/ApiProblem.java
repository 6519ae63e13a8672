package org.mingcha.web.support;

import java.util.List;

/**
 * What stands against a request to {@code /api}, as RFC 9457 tells it.
 *
 * @param code what programs compare; part of the problem's type
 * @param title the same in words, in the caller's language
 * @param detail what to do about it; empty where the title says all
 */
public record ApiProblem(int status, String code, String title, String detail, List<Part> parts) {
    /**
     * One thing of several.
     *
     * @param field what it concerns; empty for the whole
     */
    public record Part(String field, String code, String detail) {}

    public ApiProblem {
        parts = List.copyOf(parts);
    }
}

package org.mingcha.web.draw;

/**
 * What came of a form, when its page comes back.
 *
 * @param form which of the page's forms: inspector, inspected, public or result; empty: none
 * @param fault what stands against it
 * @param value what was typed: a secret is not among it
 * @param born what was typed as the time of publication
 */
public record DrawFormState(String form, String fault, String value, String born) {
    static final DrawFormState NONE = new DrawFormState("", "", "", "");
}

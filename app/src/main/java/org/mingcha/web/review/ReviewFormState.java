package org.mingcha.web.review;

/**
 * What came of a form, when its page comes back.
 *
 * @param notice what the reader should know first; empty: nothing
 * @param fault what is wrong with the words; empty: nothing
 * @param reason code of the reason that was chosen
 * @param words as typed: they are kept whatever happened
 */
public record ReviewFormState(String notice, String fault, String reason, String words) {
    static final ReviewFormState NONE = new ReviewFormState("", "", "", "");

    ReviewFormState noticed(String text) {
        return new ReviewFormState(text, "", reason, words);
    }

    ReviewFormState faulty(String text) {
        return new ReviewFormState("", text, reason, words);
    }
}

package org.mingcha.web.review;

/**
 * What came of a form, when its page comes back.
 *
 * @param notice what the reader should know first; empty: nothing
 * @param fault what is wrong with the words; empty: nothing
 * @param reason code of the reason that was chosen
 * @param words as typed: they are kept whatever happened
 */
public record Reply(String notice, String fault, String reason, String words) {
    static final Reply NONE = new Reply("", "", "", "");

    Reply noticed(String text) {
        return new Reply(text, "", reason, words);
    }

    Reply faulty(String text) {
        return new Reply("", text, reason, words);
    }
}

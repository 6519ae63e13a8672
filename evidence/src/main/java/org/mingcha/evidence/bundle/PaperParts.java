package org.mingcha.evidence.bundle;

import java.util.regex.Pattern;

/** The names of the parts of a paper's bundle; those that a report's bundle has as well are named as there. */
public final class PaperParts {
    public static final String PAPER = "paper.json";
    public static final String SENTENCES = "sentences.json";

    /** Each cited leaf by its index. */
    public static final String LEAF = "leaf/";

    /** Each published document by its leaf's index. */
    public static final String DOCUMENT = "document/";

    private static final Pattern DOCUMENTS = Pattern.compile("paper\\.(pdf|docx|ofd|html)");
    private static final Pattern LISTED = Pattern.compile("paper\\.json|sentences\\.json|inclusion\\.json|units\\.json|"
            + "leaf/(0|[1-9][0-9]{0,17})|(facts|text|document)/(0|[1-9][0-9]{0,17})\\.json|" + DOCUMENTS);

    private PaperParts() {}

    public static boolean isListed(String name) {
        return LISTED.matcher(name).matches();
    }

    public static boolean isDocument(String name) {
        return DOCUMENTS.matcher(name).matches();
    }

    public static String leaf(long index) {
        return LEAF + index;
    }

    public static String document(long index) {
        return DOCUMENT + index + ".json";
    }
}

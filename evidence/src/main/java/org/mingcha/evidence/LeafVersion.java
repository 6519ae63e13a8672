package org.mingcha.evidence;

/** The forms that a leaf has had. What is in the log keeps the form in which it was sealed. */
public enum LeafVersion {
    /** Its {@code text} commits to all text fields at once: they are opened together or not at all. */
    V1("1"),
    /** Its {@code text} commits to each text field by itself, and it names the version of its register. */
    V2("2");

    private final String code;

    LeafVersion(String code) {
        this.code = code;
    }

    /** As the leaf's {@code v} says it. */
    public String code() {
        return code;
    }

    /** As a number: what the code says. */
    public int number() {
        return ordinal() + 1;
    }

    public static LeafVersion of(int number) {
        return of(Integer.toString(number));
    }

    static LeafVersion of(String code) {
        for (var version : values()) {
            if (version.code.equals(code)) {
                return version;
            }
        }
        throw new MalformedEvidence("There is no version " + code + " of the leaf");
    }
}

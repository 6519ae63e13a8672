package org.mingcha.organisation;

/** Told how far a long import is. */
@FunctionalInterface
public interface ImportProgress {
    /** The steps of an import, by the code of their message {@code organisation.progress.<code>}. */
    enum Step {
        READ("read"),
        CHECK("check"),
        STORE("store"),
        SEAL("seal");

        private final String code;

        Step(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** @param file the file being read; empty for the other steps */
    void at(Step step, String file, long rows);

    static ImportProgress silent() {
        return (step, file, rows) -> {};
    }
}

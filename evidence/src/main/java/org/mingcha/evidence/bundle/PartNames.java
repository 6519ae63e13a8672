package org.mingcha.evidence.bundle;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of a bundle's parts. */
public final class PartNames {
    public static final String MANIFEST = "manifest.json";
    public static final String CHECKPOINT = "checkpoint";
    public static final String CHECKLIST = "checklist.json";

    /** Only in the former format; now {@link #REGISTER}. */
    public static final String REGISTERS = "registers.json";

    /** Each published document of rules, by its leaf's index. */
    public static final String RULES = "rules/";

    /** Each register by {@code id@version}. */
    public static final String REGISTER = "registers/";

    /** The phrases that the report was composed with; the former format has none. */
    public static final String TEXTS = "texts.json";

    /** The unit's own template of its reports; absent where none holds, and in the former format. */
    public static final String TEMPLATE = "template.json";

    public static final String UNITS = "units.json";
    public static final String EXPECTED = "expected.json";
    public static final String FIGURES = "figures.json";
    public static final String SEAL = "seal/";
    public static final String SEAL_ENTRY = "seal/entry";
    public static final String SEAL_FACTS = "seal/facts";
    public static final String SEAL_PROOF = "seal/proof";

    /** Reports issued by the unit after C0 and before this one; absent where there are none. */
    public static final String SEAL_BEFORE = "seal/before";

    /** The consistency proof from C0 to C1. */
    public static final String SEAL_CONSISTENCY = "seal/consistency";

    public static final String CHAIN = "chain/";
    public static final String FACTS = "facts/";
    public static final String TEXT = "text/";

    /** Only in the former format; now {@link #INCLUSION}. */
    public static final String PROOF = "proofs/";

    public static final String INCLUSION = "inclusion.json";

    /** What was accepted for the same period: the opened facts of each acceptance, and the figures of the one compared with. */
    public static final String ACCEPTED = "accepted/";

    public static final String ACCEPTED_FIGURES = "accepted/figures.json";

    /** The signed notes of the pages; absent where they have no codes, and in the former format. */
    public static final String PAGES = "pages.json";

    private static final String INDEX = "(0|[1-9][0-9]{0,17})";
    private static final String VERSION = "[a-z][a-z0-9_]{1,30}@[A-Za-z0-9][A-Za-z0-9._-]{0,31}";
    private static final String DOCUMENT = "report(-narrative)?\\.(pdf|docx|ofd|html|xlsx|json)";
    private static final List<String> IN_BOTH = List.of(
            "checklist\\.json",
            "units\\.json",
            "expected\\.json",
            "figures\\.json",
            DOCUMENT,
            "chain/(CN|[0-9]{2,12})",
            "(facts|text|accepted)/" + INDEX + "\\.json",
            "accepted/figures\\.json");
    private static final Pattern FORMER = listed(List.of("registers\\.json", "proofs/" + INDEX));
    private static final Pattern LISTED = listed(List.of(
            "texts\\.json",
            "template\\.json",
            "pages\\.json",
            "rules/" + INDEX + "\\.json",
            "registers/" + VERSION + "\\.json",
            "inclusion\\.json"));

    private PartNames() {}

    /** Whether the manifest may list a part of this name. */
    public static boolean isListed(BundleForm form, String name) {
        return (form.isFormer() ? FORMER : LISTED).matcher(name).matches();
    }

    private static Pattern listed(List<String> more) {
        return Pattern.compile(Stream.concat(IN_BOTH.stream(), more.stream()).collect(Collectors.joining("|")));
    }

    /** Whether this part is verified by itself and therefore not in the manifest. */
    public static boolean isUnlisted(BundleForm form, String name) {
        return switch (name) {
            case SEAL_CONSISTENCY -> !form.isFormer();
            case MANIFEST, CHECKPOINT, SEAL_ENTRY, SEAL_FACTS, SEAL_PROOF, SEAL_BEFORE -> true;
            default -> false;
        };
    }

    public static boolean isDocument(String name) {
        return name.matches(DOCUMENT);
    }

    static String chain(String unit) {
        return CHAIN + unit;
    }

    public static String rules(long index) {
        return RULES + index + ".json";
    }

    public static String register(String reference) {
        return REGISTER + reference + ".json";
    }

    public static String facts(long index) {
        return FACTS + index + ".json";
    }

    public static String accepted(long index) {
        return ACCEPTED + index + ".json";
    }

    public static String text(long index) {
        return TEXT + index + ".json";
    }
}

package org.mingcha.web.citation;

import java.util.Set;
import org.mingcha.evidence.rule.Result;

/**
 * A result as pages show it: word first ({@code web.result.<code>}), shape second, colour third.
 *
 * @param code of figures.json
 */
public record Conclusion(String code) {
    private static final Set<String> OPEN = Set.of("insufficient-evidence", "unanswered");

    private static final Set<String> GAPS = Set.of("partly", "not-met", "insufficient-evidence");

    public static Conclusion of(Result result) {
        return new Conclusion(result.code());
    }

    public String key() {
        return "web.result." + code;
    }

    /** One shape has one meaning: see the legend under the rail. */
    public String shape() {
        return switch (code) {
            case "met" -> "disc";
            case "partly" -> "half";
            case "not-met" -> "cross";
            case "insufficient-evidence" -> "dashed";
            case "not-applicable" -> "none";
            default -> "ring";
        };
    }

    public String colour() {
        return switch (code) {
            case "met" -> "ok";
            case "partly" -> "warn";
            case "not-met" -> "ink";
            case "insufficient-evidence" -> "wait";
            default -> "mute";
        };
    }

    /** It does not come up to what is expected. */
    public boolean isGap() {
        return GAPS.contains(code);
    }

    /** The ledger gives no answer. */
    public boolean isOpen() {
        return OPEN.contains(code);
    }
}

package org.mingcha.web.assessment;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One item with its computed answer.
 *
 * @param result code of figures.json
 * @param late how many of its entries were recorded late
 */
public record ItemLine(String id, String question, String result, String href, List<Run> sentence, long late) {
    /** One shape has one meaning: see the legend under the rail. */
    public String shape() {
        return switch (result) {
            case "met" -> "disc";
            case "partly" -> "half";
            case "not-met" -> "cross";
            case "insufficient-evidence" -> "dashed";
            case "not-applicable" -> "none";
            default -> "ring";
        };
    }

    public String colour() {
        return switch (result) {
            case "met" -> "ok";
            case "partly" -> "warn";
            case "not-met" -> "ink";
            case "insufficient-evidence" -> "wait";
            default -> "mute";
        };
    }

    public boolean isOpen() {
        return result.equals("insufficient-evidence") || result.equals("unanswered");
    }

    public String plainSentence() {
        return sentence.stream().map(run -> run.text() + run.unit()).collect(Collectors.joining());
    }
}

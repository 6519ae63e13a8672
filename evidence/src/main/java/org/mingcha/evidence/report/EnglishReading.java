package org.mingcha.evidence.report;

import java.util.List;
import java.util.Optional;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.checklist.EnglishChecklist;
import org.mingcha.evidence.checklist.FigureUnit;
import org.mingcha.evidence.register.Limits;
import org.mingcha.evidence.register.Registers;
import org.mingcha.evidence.rule.Evaluation;
import org.mingcha.tlog.Hashing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a report says, in English: {@code mingcha-reading/1}. Composed as the report is, of the same evaluation and inputs, so
 * that both have the same figures; it names the digest of the report that it reads, and is never sealed itself.
 */
public final class EnglishReading {
    public static final String FORMAT = "mingcha-reading/1";

    private final Registers registers;
    private final Limits limits;
    private final Grounds grounds;

    public EnglishReading(Registers registers, Limits limits, Grounds grounds) {
        this.registers = registers;
        this.limits = limits;
        this.grounds = grounds;
    }

    /**
     * Empty where the checklist has no English words.
     *
     * @param evaluation what the report was composed of
     * @param report its canonical bytes
     */
    public Optional<byte[]> of(Evaluation evaluation, byte[] report) {
        return EnglishChecklist.of(evaluation.checklist())
                .map(checklist -> new EnglishEvaluation(checklist, registers).of(evaluation))
                .map(english -> CanonicalJson.of(reading(english, report)));
    }

    /** Whoever brings another evaluation than the report's own gets no reading rather than a wrong one. */
    private static void checkSame(JsonNode item, JsonNode read) {
        if (!numbers(item).equals(numbers(read)) || !item.path("result").equals(read.path("result"))) {
            throw new IllegalStateException("The reading has other figures than the report: item " + item.path("id"));
        }
    }

    /** All but words, which registers offer in both languages. */
    private static List<JsonNode> numbers(JsonNode item) {
        return item.path("figures")
                .valueStream()
                .<JsonNode>map(figure -> {
                    var copy = (ObjectNode) figure.deepCopy();
                    return copy.path("unit").asString("").equals(FigureUnit.TEXT.code()) ? copy.without("value") : copy;
                })
                .toList();
    }

    private ObjectNode reading(Evaluation english, byte[] report) {
        var reading = (ObjectNode) CanonicalJson.parse(report);
        var inputs = Report.inputs(reading);
        var said = CanonicalJson.parse(
                new Report(registers, limits, TextBook.english()).on(grounds).compose(english, inputs));
        reading.put("format", FORMAT);
        reading.set(
                "reading",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("lang", ReportLanguage.ENGLISH.tag())
                        .put("report_sha256", Hashing.sha256(report).hex()));
        reading.set("texts", EnglishMarks.finished(said.path("texts")));
        var items = said.path("items").iterator();
        reading.path("items").forEach(item -> {
            var words = items.next();
            checkSame(item, words);
            for (var key : new String[] {"sentence", "missing"}) {
                if (words.has(key)) {
                    ((ObjectNode) item)
                            .put(key, EnglishMarks.finished(words.path(key).stringValue()));
                }
            }
        });
        return reading;
    }
}

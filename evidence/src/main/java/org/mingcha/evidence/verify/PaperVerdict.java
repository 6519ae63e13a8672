package org.mingcha.evidence.verify;

import java.util.List;
import org.mingcha.evidence.paper.PaperRun;
import org.mingcha.evidence.paper.PaperSheet;
import org.mingcha.evidence.paper.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is to be known of a paper beside the checks: no fault.
 *
 * @param day its date, which is declared
 * @param declared what it says without a record that proves it, in its order, each once
 */
public record PaperVerdict(String kind, String reference, String unit, String day, List<Said> declared) {
    /** A value by its name. */
    public record Said(String name, String text) {}

    public PaperVerdict {
        declared = List.copyOf(declared);
    }

    static PaperVerdict of(PaperSheet sheet) {
        var declared = sheet.values()
                .filter(value -> value.from() instanceof ValueSource.Declared)
                .map(PaperVerdict::said)
                .distinct()
                .toList();
        return new PaperVerdict(
                sheet.kind(), sheet.reference(), sheet.unit(), sheet.day().toString(), declared);
    }

    /** Into what {@code --json} prints. */
    void write(ObjectNode object) {
        var paper = object.putObject("paper").put("kind", kind).put("reference", reference);
        paper.put("unit", unit).put("day", day);
        var list = object.putArray("declared");
        declared.forEach(each -> list.addObject().put("name", each.name).put("text", each.text));
    }

    private static Said said(PaperRun.Value value) {
        return new Said(value.name(), value.text());
    }
}

package org.mingcha.web.assessment;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.rule.Result;
import org.mingcha.inspection.campaign.AssessmentItem;
import org.mingcha.inspection.campaign.ItemAnswer;
import org.mingcha.ledger.EvidenceFile;

/**
 * What stands in an item's form, as text.
 *
 * @param result empty: as the ledger or the fields below say; else the other conclusion's code
 * @param fields by their names: reason, narrative, done, total, reference, statement, dated, gap, action, owner, due
 */
public record ItemForm(String result, Map<String, String> fields, List<EvidenceFile> files) {
    /** In the order of the form. */
    static final List<String> FIELDS = List.of(
            "narrative", "done", "total", "reference", "statement", "dated", "reason", "gap", "action", "owner", "due");

    private static final String NUMBER = "\\d{1,9}";

    public ItemForm {
        fields = Map.copyOf(fields);
        files = List.copyOf(files);
    }

    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    static ItemForm of(ItemAnswer answer) {
        var fields = new java.util.HashMap<String, String>();
        fields.put("narrative", answer.narrative());
        fields.put("gap", answer.gap());
        var override = answer.override();
        fields.put("reason", override == null ? answer.notApplicable() : override.reason());
        var numbers = answer.numbers();
        if (numbers != null) {
            fields.put("done", Integer.toString(numbers.done()));
            fields.put("total", Integer.toString(numbers.total()));
        }
        var evidence = answer.evidence();
        if (evidence != null) {
            fields.put("reference", evidence.reference());
            fields.put("statement", evidence.statement());
            fields.put("dated", text(evidence.dated()));
        }
        var measure = answer.measure();
        if (measure != null) {
            fields.put("action", measure.action());
            fields.put("owner", measure.owner());
            fields.put("due", text(measure.due()));
        }
        return new ItemForm(result(answer), fields, evidence == null ? List.of() : evidence.files());
    }

    private static String result(ItemAnswer answer) {
        var override = answer.override();
        if (override != null) {
            return override.given().code();
        }
        return answer.notApplicable().isEmpty() ? "" : Result.NOT_APPLICABLE.code();
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** Fields that cannot be read, or that another one asks for; each has its sentence. */
    List<String> unreadable(AssessmentItem item) {
        var wrong = new ArrayList<String>();
        if (field("done").isEmpty() != field("total").isEmpty()
                || !(field("done") + field("total")).isEmpty() && !isCount()) {
            wrong.add("done");
        }
        List.of("dated", "due").stream()
                .filter(name -> !field(name).isEmpty() && day(name) == null)
                .forEach(wrong::add);
        if (isOther(item) && field("reason").isEmpty()) {
            wrong.add("reason");
        }
        if (field("action").isEmpty() && !(field("owner") + field("due")).isEmpty()) {
            wrong.add("action");
        }
        return wrong;
    }

    private boolean isCount() {
        return field("done").matches(NUMBER)
                && field("total").matches(NUMBER)
                && Integer.parseInt(field("total")) > 0
                && Integer.parseInt(field("done")) <= Integer.parseInt(field("total"));
    }

    private boolean isOther(AssessmentItem item) {
        return isNone() || !result.isEmpty() && !result.equals(item.result().code());
    }

    private boolean isNone() {
        return result.equals(Result.NOT_APPLICABLE.code());
    }

    /** Only what {@link #unreadable} finds nothing wrong with. */
    ItemAnswer answer(AssessmentItem item) {
        var other = isOther(item);
        var none = isNone();
        return new ItemAnswer(
                field("narrative"),
                field("done").isEmpty()
                        ? null
                        : new ItemAnswer.Numbers(Integer.parseInt(field("done")), Integer.parseInt(field("total"))),
                evidence(),
                other && !none
                        ? Result.of(result)
                                .map(given -> new ItemAnswer.Override(given, field("reason")))
                                .orElse(null)
                        : null,
                other && none ? field("reason") : "",
                field("gap"),
                field("action").isEmpty() ? null : new ItemAnswer.Measure(field("action"), field("owner"), day("due")));
    }

    private ItemAnswer.@Nullable Evidence evidence() {
        var said = field("reference") + field("statement") + field("dated");
        return said.isEmpty() && files.isEmpty()
                ? null
                : new ItemAnswer.Evidence(field("statement"), field("reference"), files, day("dated"));
    }

    private @Nullable LocalDate day(String name) {
        try {
            return field(name).isEmpty() ? null : LocalDate.parse(field(name));
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}

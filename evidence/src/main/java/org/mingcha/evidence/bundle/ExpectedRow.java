package org.mingcha.evidence.bundle;

import java.nio.charset.StandardCharsets;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.MalformedEvidence;

/** A row of an expected set: {@code [unit, owes or exempt, reason]}. */
public record ExpectedRow(String unit, boolean owes, String reason) {
    private static final int ELEMENTS = 3;
    private static final String OWES = "owes";
    private static final String EXEMPT = "exempt";

    public static ExpectedRow parse(String row) {
        var values = CanonicalJson.parse(row.getBytes(StandardCharsets.UTF_8));
        var duty = values.size() == ELEMENTS ? values.get(1).asString() : "";
        if (!duty.equals(OWES) && !duty.equals(EXEMPT)) {
            throw new MalformedEvidence("Not a row of an expected set: " + row);
        }
        return new ExpectedRow(
                values.get(0).asString(), duty.equals(OWES), values.get(2).asString());
    }
}

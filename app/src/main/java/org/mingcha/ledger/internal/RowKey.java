package org.mingcha.ledger.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.register.Field;
import org.mingcha.evidence.register.Register;

/**
 * How an import knows a row again. The day's spelling, the sheet, the row and the order of columns don't count.
 *
 * @param row hex SHA-256 over all fields
 * @param act hex SHA-256 over the day and the subject alone
 */
record RowKey(String row, String act) {
    static RowKey of(String unit, Register register, EntryValues typed) {
        var subject = register.typed().stream()
                .filter(field -> field.isHeader() || register.subject().contains(field.name()))
                .toList();
        return new RowKey(digest(unit, register, typed, register.typed()), digest(unit, register, typed, subject));
    }

    private static String digest(String unit, Register register, EntryValues typed, List<Field> fields) {
        var values = new TreeMap<String, Object>();
        // No field is called so: a colon is not allowed in field names.
        values.put(":unit", unit);
        values.put(":register", register.id());
        for (var field : fields) {
            var value = typed.compared(field);
            if (value != null) {
                values.put(field.name(), value);
            }
        }
        return sha256(CanonicalJson.of(new Content(values)));
    }

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}

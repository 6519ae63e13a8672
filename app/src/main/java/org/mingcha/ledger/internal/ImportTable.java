package org.mingcha.ledger.internal;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** ledger.workbook_import: which file brought what. */
final class ImportTable {
    private final JdbcClient jdbc;

    ImportTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One import as it will be kept. */
    record Line(String unit, String fileName, String sha256, long account, int imported, int repeated, int refused) {}

    long insert(Line line) {
        return jdbc.sql("""
                        insert into ledger.workbook_import
                            (unit, file_name, file_sha256, account, imported, repeated, refused)
                        values (:unit, :fileName, decode(:sha256, 'hex'), :account, :imported, :repeated, :refused)
                        returning import_no
                        """).paramSource(line).query(Long.class).single();
    }

    Optional<String> unitOf(long number) {
        return jdbc.sql("select unit from ledger.workbook_import where import_no = :number")
                .param("number", number)
                .query(String.class)
                .optional();
    }
}

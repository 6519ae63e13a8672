package org.mingcha.inspection.checklist.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.tlog.Hashing;
import org.mingcha.transparency.FsckCheck;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.SealedRecord;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;

/** Each published version against what was sealed, and its bytes against their digest. */
@Component
class ChecklistCheck implements FsckCheck {
    private static final String TABLE = "inspection.checklist";

    private final ChecklistTable table;
    private final DraftTable drafts;
    private final TransparencyLog log;

    ChecklistCheck(ChecklistTable table, DraftTable drafts, TransparencyLog log) {
        this.table = table;
        this.drafts = drafts;
        this.log = log;
    }

    @Override
    public void check(Findings findings) {
        table.all().forEach(row -> check(row, findings));
        drafts.sources().stream()
                .filter(digest -> drafts.source(digest)
                        .filter(bytes -> Hashing.sha256(bytes).equals(digest))
                        .isEmpty())
                .forEach(digest -> findings.differs("inspection.checklist_source", digest, "bytes", ""));
    }

    private void check(ChecklistTable.Row row, Findings findings) {
        var key = row.id() + "@" + row.version();
        var record = log.record(new RecordId(row.record()));
        if (record.isEmpty() || !record.get().type().equals("checklist.published")) {
            findings.extra(TABLE, key, "record " + row.record());
            return;
        }
        expected(record.get()).forEach((column, value) -> {
            if (!Objects.equals(columns(row).get(column), value)) {
                findings.differs(TABLE, key, column, columns(row).get(column) + " / " + value);
            }
        });
        bytes(row, key, findings);
    }

    private void bytes(ChecklistTable.Row row, String key, Findings findings) {
        var bytes = log.sealedLog().published(row.sha256());
        if (bytes.isEmpty()) {
            findings.missing(TABLE, key, row.sha256().hex());
        } else if (!isThisVersion(bytes.get(), key)) {
            findings.differs(TABLE, key, "sha256", row.sha256().hex());
        }
    }

    private static boolean isThisVersion(byte[] bytes, String reference) {
        try {
            return Checklist.fromJson(bytes).reference().equals(reference);
        } catch (MalformedEvidence e) {
            return false;
        }
    }

    private static Map<String, String> expected(SealedRecord record) {
        var facts = new TreeMap<String, String>();
        for (var name : List.of("id", "version", "sha256")) {
            facts.put(name, record.facts().text(name).orElse(""));
        }
        return facts;
    }

    private static Map<String, String> columns(ChecklistTable.Row row) {
        return Map.of(
                "id",
                row.id(),
                "version",
                Integer.toString(row.version()),
                "sha256",
                row.sha256().hex());
    }
}

package org.mingcha.ledger.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.register.Field;
import org.mingcha.evidence.register.Register;
import org.mingcha.ledger.EvidenceFile;
import org.mingcha.transparency.SealedRecord;

/**
 * What stands in a record's text beside the register's own fields: who wrote it, why, from which import, with which
 * files. No person and no account is ever in the facts.
 */
record EntryProvenance(
        long account, String reason, @Nullable Long importNumber, List<EvidenceFile> files) {
    /** Names in the text that no register may use for a field. */
    static final String ACCOUNT = "by_account";

    static final String REASON = "reason";
    static final String IMPORT = "import_no";
    static final String FILES = "files";

    /** By which fact a typed value is told from a computed one; other fields are always typed. */
    private static final Map<String, String> TYPED_IF =
            Map.of("due_on", "due_by", "topic", "topic_by", "level", "level_by");

    private static final String FROM_COLUMN = "column";

    EntryProvenance {
        files = List.copyOf(files);
    }

    static EntryProvenance by(long account) {
        return new EntryProvenance(account, "", null, List.of());
    }

    /** The register's text with these beside it. */
    Content addedTo(Content text) {
        var all = new TreeMap<>(text.values());
        all.put(ACCOUNT, Long.toString(account));
        if (!reason.isEmpty()) {
            all.put(REASON, reason);
        }
        if (importNumber != null) {
            all.put(IMPORT, importNumber.toString());
        }
        if (!files.isEmpty()) {
            all.put(FILES, files.stream().map(EvidenceFile::line).toList());
        }
        return new Content(all);
    }

    static EntryProvenance of(SealedRecord record) {
        var text = text(record);
        var files = text.all(FILES).stream().map(EvidenceFile::ofLine).toList();
        return new EntryProvenance(
                text.text(ACCOUNT).map(Long::parseLong).orElse(0L),
                text.text(REASON).orElse(""),
                text.text(IMPORT).map(Long::valueOf).orElse(null),
                files);
    }

    /** The entry's fields as they were typed, put together again from facts and text. */
    static EntryValues typed(Register register, SealedRecord record) {
        var values = new TreeMap<String, Object>();
        values.put(Field.HAPPENED_ON, record.happenedOn().toString());
        for (var field : register.typed()) {
            typed(field, record).ifPresent(value -> values.put(field.name(), value));
        }
        return new EntryValues(values);
    }

    /** The facts that were computed and sealed with the entry. */
    static Content derived(Register register, SealedRecord record) {
        var values = new TreeMap<>(record.facts().values());
        var typed = typed(register, record);
        values.keySet().removeAll(typed.values().keySet());
        return new Content(values);
    }

    private static Optional<Object> typed(Field field, SealedRecord record) {
        var marker = TYPED_IF.get(field.name());
        var by = marker == null ? Optional.<String>empty() : record.facts().text(marker);
        if (by.isPresent() && !by.get().equals(FROM_COLUMN)) {
            return Optional.empty();
        }
        // A word outside the list stands in the text; the facts hold the choice that stands for it.
        var text = Optional.ofNullable(text(record).values().get(field.name()));
        return field.isFact()
                ? text.or(() -> Optional.ofNullable(record.facts().values().get(field.name())))
                : text;
    }

    private static Content text(SealedRecord record) {
        var text = record.text();
        return text == null ? Content.EMPTY : text;
    }
}

package org.mingcha.organisation.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.UnitKind;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.RefusedRow;
import org.mingcha.organisation.UnitRefusal;

/** Checks each row of one file by itself; what concerns several rows is the database's to check. */
final class RowCheck {
    private static final Pattern CODE = Pattern.compile("[0-9]{2,12}");
    private static final Pattern DATE = Pattern.compile("(\\d{4})\\D(\\d{1,2})\\D(\\d{1,2})\\D?");
    private static final int LONGEST_NAME = 200;

    private final String file;
    private final LocalDate today;
    private final UnitLayout layout;
    private final List<RefusedRow> refused = new ArrayList<>();
    private final List<String> refusedCodes = new ArrayList<>();

    RowCheck(String file, UnitLayout layout, LocalDate today) {
        this.file = file;
        this.layout = layout;
        this.today = today;
    }

    List<RefusedRow> refused() {
        return refused;
    }

    /** So that the units below a refused one can be told why they are refused too. */
    List<String> refusedCodes() {
        return refusedCodes;
    }

    Optional<StagedUnit> check(RawUnit raw) {
        var fault = fault(raw);
        if (fault != null) {
            refused.add(fault);
            refusedCodes.add(raw.code());
            return Optional.empty();
        }
        var isRoot = raw.code().equals(Organisation.ROOT);
        var parent = isRoot || !raw.parent().isEmpty() ? raw.parent() : Organisation.ROOT;
        return Optional.of(new StagedUnit(
                raw.row(),
                raw.code(),
                raw.name(),
                UnitKinds.read(raw.kind()).orElseThrow(),
                parent,
                raw.since().isEmpty() ? null : date(raw.since())));
    }

    private @Nullable RefusedRow fault(RawUnit raw) {
        var isRoot = raw.code().equals(Organisation.ROOT);
        if (!isRoot && !CODE.matcher(raw.code()).matches()) {
            return refuse(raw, UnitRefusal.CODE_BAD, raw.code());
        }
        if (layout instanceof UnitLayout.Division division
                && raw.code().length() != division.level().codeLength()) {
            return refuse(
                    raw,
                    UnitRefusal.CODE_LENGTH,
                    raw.code(),
                    Integer.toString(division.level().codeLength()));
        }
        if (raw.code().equals(raw.parent()) || isRoot && !raw.parent().isEmpty()) {
            return refuse(raw, UnitRefusal.PARENT_CYCLE, raw.code());
        }
        var fault = nameFault(raw);
        return fault == null ? valueFault(raw, isRoot) : fault;
    }

    private @Nullable RefusedRow nameFault(RawUnit raw) {
        if (raw.name().isEmpty()) {
            return refuse(raw, UnitRefusal.NAME_MISSING, raw.code());
        }
        var bad = raw.name().length() > LONGEST_NAME
                || raw.name().codePoints().anyMatch(point -> Character.isISOControl(point) || isLone(point));
        return bad ? refuse(raw, UnitRefusal.NAME_BAD, raw.code(), Integer.toString(LONGEST_NAME)) : null;
    }

    private @Nullable RefusedRow valueFault(RawUnit raw, boolean isRoot) {
        var kind = UnitKinds.read(raw.kind());
        if (kind.isEmpty() || isRoot && kind.get() != UnitKind.COUNTRY) {
            return refuse(raw, UnitRefusal.KIND_UNKNOWN, raw.kind());
        }
        if (raw.since().isEmpty()) {
            return null;
        }
        var since = date(raw.since());
        if (since == null) {
            return refuse(raw, UnitRefusal.DATE_BAD, raw.since());
        }
        return since.isAfter(today) ? refuse(raw, UnitRefusal.DATE_AHEAD, raw.since()) : null;
    }

    private RefusedRow refuse(RawUnit raw, UnitRefusal reason, String... arguments) {
        return new RefusedRow(file, raw.row(), reason, List.of(arguments));
    }

    private static boolean isLone(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    private static @Nullable LocalDate date(String text) {
        var parts = DATE.matcher(text);
        if (!parts.matches()) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3)));
        } catch (DateTimeException e) {
            return null;
        }
    }
}

package org.mingcha.organisation.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.mingcha.evidence.UnitKind;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitChange;
import org.mingcha.organisation.UnitRefusal;
import org.mingcha.organisation.UnitView;
import org.mingcha.organisation.UnitsChanged;

/** Checks and makes single changes, inside their transaction. */
public final class UnitChangeHandler {
    private final UnitTable units;
    private final ChangeTable table;
    private final LocalDate today;

    public UnitChangeHandler(DataSource dataSource, LocalDate today) {
        this.units = new UnitTable(dataSource);
        this.table = new ChangeTable(dataSource);
        this.today = today;
    }

    /** Why a change cannot be made. */
    private record Fault(UnitRefusal reason, List<String> arguments) {
        static Optional<Fault> of(UnitRefusal reason, String... arguments) {
            return Optional.of(new Fault(reason, List.of(arguments)));
        }
    }

    public Optional<UnitsChanged.Refused> make(UnitChange change) {
        var ahead = change.on().isAfter(today)
                ? Fault.of(UnitRefusal.DATE_AHEAD, change.on().toString())
                : Optional.<Fault>empty();
        return ahead.or(() -> apply(change))
                .map(fault -> new UnitsChanged.Refused(change, fault.reason(), fault.arguments()));
    }

    private Optional<Fault> apply(UnitChange change) {
        return switch (change) {
            case UnitChange.Open open -> open(open);
            case UnitChange.Close close -> close(close);
            case UnitChange.Merge merge ->
                open(merge.into())
                        .or(() -> first(merge.codes().stream()
                                .map(code -> new UnitChange.Close(
                                        code, List.of(merge.into().code()), merge.on()))));
            case UnitChange.Split split -> split(split);
            case UnitChange.Move move -> move(move);
            case UnitChange.Rename rename -> rename(rename);
        };
    }

    private Optional<Fault> split(UnitChange.Split split) {
        var successors = new ArrayList<String>();
        for (var part : split.into()) {
            var fault = open(part);
            if (fault.isPresent()) {
                return fault;
            }
            successors.add(part.code());
        }
        return close(new UnitChange.Close(split.code(), successors, split.on()));
    }

    private Optional<Fault> first(Stream<UnitChange.Close> closings) {
        return closings.map(this::close).flatMap(Optional::stream).findFirst();
    }

    private Optional<Fault> open(UnitChange.Open open) {
        if (!open.code().matches("[0-9]{2,12}")) {
            return Fault.of(UnitRefusal.CODE_BAD, open.code());
        }
        if (open.name().isBlank()) {
            return Fault.of(UnitRefusal.NAME_MISSING, open.code());
        }
        if (open.kind() == UnitKind.COUNTRY) {
            return Fault.of(UnitRefusal.KIND_UNKNOWN, open.kind().code());
        }
        if (units.find(open.code()).isPresent()) {
            return Fault.of(UnitRefusal.UNIT_EXISTS, open.code());
        }
        var parent = units.find(open.parent());
        if (parent.isEmpty() || !parent.get().isOpen()) {
            return parentFault(open.code(), open.parent(), parent);
        }
        table.open(open, parent.get().path());
        return Optional.empty();
    }

    private Optional<Fault> close(UnitChange.Close close) {
        var unit = units.find(close.code());
        var fault = openFault(close.code(), unit);
        if (fault.isPresent()) {
            return fault;
        }
        var found = unit.orElseThrow();
        if (!units.children(close.code()).isEmpty()) {
            return Fault.of(UnitRefusal.UNIT_HAS_CHILDREN, close.code());
        }
        if (found.since() != null && !close.on().isAfter(found.since())) {
            return Fault.of(
                    UnitRefusal.DATE_BEFORE,
                    close.on().toString(),
                    found.since().toString());
        }
        for (var successor : close.successors()) {
            if (units.find(successor).isEmpty()) {
                return Fault.of(UnitRefusal.UNIT_UNKNOWN, successor);
            }
        }
        table.close(close.code(), close.successors(), close.on());
        return Optional.empty();
    }

    private Optional<Fault> move(UnitChange.Move move) {
        var unit = units.find(move.code());
        var fault = openFault(move.code(), unit);
        if (fault.isPresent()) {
            return fault;
        }
        var parent = units.find(move.parent());
        if (parent.isEmpty() || !parent.get().isOpen()) {
            return parentFault(move.code(), move.parent(), parent);
        }
        if (parent.get().path().startsWith(unit.orElseThrow().path())) {
            return Fault.of(UnitRefusal.PARENT_CYCLE, move.code(), move.parent());
        }
        var since = unit.get().since();
        if (since != null && move.on().isBefore(since)) {
            return Fault.of(UnitRefusal.DATE_BEFORE, move.on().toString(), since.toString());
        }
        table.move(unit.get(), parent.get(), move.on());
        return Optional.empty();
    }

    private Optional<Fault> rename(UnitChange.Rename rename) {
        var fault = openFault(rename.code(), units.find(rename.code()));
        if (fault.isPresent()) {
            return fault;
        }
        if (rename.name().isBlank()) {
            return Fault.of(UnitRefusal.NAME_MISSING, rename.code());
        }
        table.rename(rename.code(), rename.name());
        return Optional.empty();
    }

    private static Optional<Fault> openFault(String code, Optional<UnitView> unit) {
        if (unit.isEmpty() || code.equals(Organisation.ROOT)) {
            return Fault.of(UnitRefusal.UNIT_UNKNOWN, code);
        }
        var until = unit.get().until();
        return until == null ? Optional.empty() : Fault.of(UnitRefusal.UNIT_CLOSED, code, until.toString());
    }

    private static Optional<Fault> parentFault(String code, String parent, Optional<UnitView> found) {
        return Fault.of(found.isEmpty() ? UnitRefusal.PARENT_UNKNOWN : UnitRefusal.PARENT_CLOSED, code, parent);
    }
}

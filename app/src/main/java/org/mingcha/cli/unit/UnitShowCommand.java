package org.mingcha.cli.unit;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Role;
import org.mingcha.cli.support.Session;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.UnitDescription;
import org.mingcha.organisation.DescribedUnit;
import org.mingcha.organisation.DescriptionRefusal;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitDescriptions;
import org.mingcha.organisation.UnitView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code unit show}: a unit as it stands in the tree, and as it is described on a day. */
@Command(name = "show", description = "${bundle:cli.unit.show.description}")
final class UnitShowCommand implements Callable<Integer> {
    private record Answer(
            String unit,
            String name,
            String kind,
            String from,
            String operatorClass,
            List<String> names,
            String signature,
            String selfDesignation,
            Map<String, String> addressees,
            Map<String, String> numberSeries) {}

    private static final UnitDescription NOTHING =
            new UnitDescription(null, List.of(), "", "", new TreeMap<>(), new TreeMap<>());

    private final Session session;

    @Parameters(paramLabel = "CODE", description = "${bundle:cli.unit.code}")
    private String code = "";

    @Option(names = "--on", paramLabel = "DAY", description = "${bundle:cli.unit.show.on}")
    private @Nullable LocalDate day;

    UnitShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var actor = session.actor();
        var unit = session.bean(Organisation.class)
                .find(code)
                .filter(found -> actor.holds(EnumSet.allOf(Role.class), found.path()));
        if (unit.isEmpty()) {
            session.note("organisation.describe.refused." + DescriptionRefusal.UNIT_UNKNOWN.code(), code);
            return 1;
        }
        var on = day == null ? session.bean(MingchaClock.class).today() : day;
        var described = session.bean(UnitDescriptions.class).on(code, on);
        show(unit.get(), described.orElse(new DescribedUnit(code, LocalDate.MIN, NOTHING)));
        return 0;
    }

    private void show(UnitView unit, DescribedUnit described) {
        var it = described.description();
        var from = it.equals(NOTHING) ? "" : described.from().toString();
        var ofClass = it.operatorClass() == null ? "" : it.operatorClass();
        if (session.isJson()) {
            session.json(new Answer(
                    code,
                    unit.name(),
                    unit.kind().code(),
                    from,
                    ofClass,
                    it.names(),
                    it.signature(),
                    it.selfDesignation(),
                    it.addressees(),
                    it.numberSeries()));
            return;
        }
        session.line("organisation.show.unit", code, unit.name());
        line("from", from);
        line("class", ofClass);
        it.names().forEach(each -> line("name", each));
        line("signature", it.signature());
        line("self-designation", it.selfDesignation());
        it.addressees().forEach((matter, to) -> session.line("organisation.show.addressee", matter, to));
        it.numberSeries().forEach((series, begin) -> session.line("organisation.show.number-series", series, begin));
    }

    private void line(String what, String words) {
        if (!words.isEmpty()) {
            session.line("organisation.show." + what, words);
        }
    }
}

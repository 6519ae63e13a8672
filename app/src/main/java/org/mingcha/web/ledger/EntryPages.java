package org.mingcha.web.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mingcha.evidence.register.Field;
import org.mingcha.evidence.register.Register;
import org.mingcha.ledger.EntryVersion;
import org.mingcha.ledger.EntryView;
import org.mingcha.ledger.EvidenceFile;
import org.mingcha.transparency.TransparencyLog;
import org.mingcha.web.support.Messages;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Component;

/** Puts an entry's page together. */
@Component
class EntryPages {
    private final RegisterBook registers;
    private final TransparencyLog log;
    private final EntryCitations citing;
    private final Rooms rooms;

    EntryPages(RegisterBook registers, TransparencyLog log, EntryCitations citing, Rooms rooms) {
        this.registers = registers;
        this.log = log;
        this.citing = citing;
        this.rooms = rooms;
    }

    EntryPage of(RequestContext context, EntryView entry, String notice) {
        var words = context.words();
        var register = entry.under();
        var latest = entry.latest();
        var pending = latest.index() == null;
        var name = registers.name(register.id(), words);
        return new EntryPage(
                context.shellTitled(NavSection.LEDGER, entry.title()),
                entry.id().value(),
                heading(context, entry, name),
                notice,
                entry.mayChange() && context.holds(LedgerPages.WRITERS),
                clocks(entry, words),
                fields(register, entry, words),
                latest.files().stream().map(file -> file(entry, file, words)).toList(),
                versions(register, entry, words),
                receipt(entry, words),
                latest.index() == null || entry.withdrawn() ? List.of() : citing.of(context, entry),
                pending ? "/ledger/" + entry.id().value() + "/receipt" : null);
    }

    private EntryPage.Heading heading(RequestContext context, EntryView entry, String register) {
        var latest = entry.latest();
        return new EntryPage.Heading(
                entry.title(),
                register,
                entry.register(),
                entry.unitName(),
                index(latest),
                RegisterBook.isDrill(latest.content()),
                rooms.of(context, entry),
                rooms.label(context, entry));
    }

    private static EntryPage.Clocks clocks(EntryView entry, Messages words) {
        var first = entry.versions().getFirst();
        long delay = Math.max(0, entry.delayDays());
        long lateDays = entry.late() ? delay - entry.limitDays() : 0;
        long whole = Math.max(1, Math.max(delay, entry.limitDays()));
        long part = Math.min(delay, entry.limitDays());
        return new EntryPage.Clocks(
                entry.happenedOn().toString(),
                words.minute(first.recordedAt()),
                entry.late(),
                entry.isInitial(),
                first.index() == null,
                delay,
                entry.limitDays(),
                lateDays,
                (int) Math.clamp(Math.round(8.0 * part / whole), 1, 7));
    }

    private static List<EntryPage.Line> fields(Register register, EntryView entry, Messages words) {
        var latest = entry.latest();
        var before = entry.versions().size() > 1
                ? entry.versions().get(entry.versions().size() - 2)
                : latest;
        return register.typed().stream()
                .filter(field -> !field.isHeader())
                .map(field -> line(field, latest, before, words))
                .filter(line -> !line.value().isEmpty() || !line.before().isEmpty())
                .toList();
    }

    private static EntryPage.Line line(Field field, EntryVersion latest, EntryVersion before, Messages words) {
        var value = RegisterBook.shown(field, latest.content(), words);
        var old = latest.changed().contains(field.name()) ? RegisterBook.shown(field, before.content(), words) : "";
        return new EntryPage.Line(RegisterBook.label(field, words), value, value.matches("https?://[^\\s\"<>]+"), old);
    }

    private static EntryPage.File file(EntryView entry, EvidenceFile file, Messages words) {
        var dot = file.name().lastIndexOf('.');
        var extension = dot < 0 ? "" : file.name().substring(dot + 1).toUpperCase(Locale.ROOT);
        return new EntryPage.File(
                "/ledger/" + entry.id().value() + "/evidence/" + file.sha256(),
                extension.length() > 4 ? "" : extension,
                file.name(),
                words.size(file.size()),
                file.sha256());
    }

    private List<EntryPage.Version> versions(Register register, EntryView entry, Messages words) {
        var all = entry.versions();
        var lines = new ArrayList<EntryPage.Version>();
        for (int i = all.size() - 1; i >= 0; i--) {
            var version = all.get(i);
            var before = all.get(Math.max(0, i - 1));
            var changes = version.changed().stream()
                    .flatMap(name -> register.field(name).stream())
                    .map(field -> new EntryPage.Change(
                            RegisterBook.label(field, words),
                            shown(field, before, words),
                            shown(field, version, words)))
                    .toList();
            lines.add(new EntryPage.Version(
                    version.number(),
                    version.act().name().toLowerCase(Locale.ROOT),
                    version.reason(),
                    changes,
                    index(version),
                    seal(entry, version, words)));
        }
        return lines;
    }

    private static String shown(Field field, EntryVersion version, Messages words) {
        return field.isHeader() ? version.happenedOn().toString() : RegisterBook.shown(field, version.content(), words);
    }

    private EntryPage.Receipt receipt(EntryView entry, Messages words) {
        var latest = entry.latest();
        return new EntryPage.Receipt(
                index(latest),
                words.minute(latest.recordedAt()),
                words.minute(latest.recordedAt()).substring(11),
                latest.number(),
                Long.toString(log.head().size()),
                seal(entry, latest, words));
    }

    private static SealLine seal(EntryView entry, EntryVersion version, Messages words) {
        var late = entry.late() && version.number() == 1 ? entry.delayDays() - entry.limitDays() : 0;
        var off = version.act() == EntryVersion.Act.WITHDRAWN;
        return SealLine.of(version.index() == null, off, late, words.minute(version.recordedAt()));
    }

    private static String index(EntryVersion version) {
        return version.index() == null ? "" : version.index().toString();
    }
}

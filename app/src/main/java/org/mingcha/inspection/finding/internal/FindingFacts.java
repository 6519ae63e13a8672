package org.mingcha.inspection.finding.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.Content;
import org.mingcha.inspection.finding.FindingAct;
import org.mingcha.inspection.finding.FindingCommand;
import org.mingcha.inspection.finding.FindingState;
import org.mingcha.inspection.finding.Level;
import org.mingcha.inspection.finding.Origin;
import org.mingcha.inspection.finding.RaiseFinding;
import org.mingcha.ledger.EvidenceFile;
import org.mingcha.ledger.FreeText;
import org.mingcha.tlog.Hashing;
import org.mingcha.transparency.NewFact;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.SealedRecord;

/** What an act on a finding seals: how things stand as facts; what is said, by which account, with which files, as text. */
final class FindingFacts {
    static final String STATE = "state";
    static final String LEVEL = "level";
    static final String DUE_ON = "due_on";
    static final String ACT_BY = "act_by";
    static final String ORIGIN = "origin";
    static final String ASSESSMENT = "assessment";
    static final String ITEM = "item";
    static final String DRAW = "draw";
    static final String ENTRY = "entry";
    static final String WANTED_ON = "wanted_on";
    static final String GRANTED = "granted";
    static final String PASSED = "passed";

    static final String SAID = "said";
    static final String OWNER = "owner";
    static final String ACCOUNT = "by_account";
    static final String FILES = "files";

    private FindingFacts() {}

    /** Who acts, in which role, when, and what they say with which files. */
    record Told(long account, String role, LocalDate today, String said, String owner, List<EvidenceFile> files) {
        Content text() {
            var all = new TreeMap<String, Object>();
            all.put(ACCOUNT, Long.toString(account));
            if (!said.isEmpty()) {
                all.put(SAID, said);
            }
            if (!owner.isEmpty()) {
                all.put(OWNER, owner);
            }
            if (!files.isEmpty()) {
                all.put(FILES, files.stream().map(EvidenceFile::line).toList());
            }
            return new Content(all);
        }
    }

    static NewFact raised(String unit, RaiseFinding command, Told told) {
        var facts = new TreeMap<String, Object>();
        facts.put(STATE, FindingState.OPEN.code());
        facts.put(LEVEL, command.level().code());
        facts.put(DUE_ON, command.due().toString());
        facts.put(ACT_BY, command.due().toString());
        put(facts, command.origin());
        return new NewFact(
                FindingAct.RAISED.leafType().code(),
                unit,
                told.today,
                told.role,
                new Content(facts),
                told.text(),
                digests(told),
                null,
                false);
    }

    /** The row of a finding that was just raised. */
    static FindingRecord line(RecordId record, NewFact raised, String raiseKey) {
        return first(new Raised(record, raised.unit(), raised.happenedOn(), raised.facts()), raiseKey);
    }

    static FindingRecord first(SealedRecord raised) {
        var key = raised.text() == null ? "" : raiseKey(raised.unit(), raised.facts(), text(raised, SAID));
        return first(new Raised(raised.id(), raised.unit(), raised.happenedOn(), raised.facts()), key);
    }

    private record Raised(RecordId record, String unit, LocalDate on, Content facts) {}

    private static FindingRecord first(Raised raised, String raiseKey) {
        var facts = raised.facts;
        var dueOn = day(facts, DUE_ON).orElseThrow();
        return new FindingRecord(
                raised.record.value(),
                raised.unit,
                1,
                FindingState.OPEN,
                Level.of(facts.text(LEVEL).orElseThrow()).orElseThrow(),
                dueOn,
                dueOn,
                origin(facts),
                raised.on,
                false,
                null,
                raiseKey);
    }

    static NewFact next(FindingRecord after, FindingCommand command, Told told) {
        var facts = standing(after);
        switch (command) {
            case FindingCommand.Extend _ -> facts.put(WANTED_ON, String.valueOf(after.wantedOn()));
            case FindingCommand.Decide decision -> facts.put(GRANTED, decision.granted());
            case FindingCommand.Verify look -> facts.put(PASSED, look.passed());
            case FindingCommand.Plan _,
                    FindingCommand.Appeal _,
                    FindingCommand.Rectify _,
                    FindingCommand.Close _,
                    FindingCommand.Reopen _ -> {}
        }
        return new NewFact(
                command.act().leafType().code(),
                after.unit(),
                told.today,
                told.role,
                new Content(facts),
                told.text(),
                digests(told),
                new RecordId(after.finding()),
                false);
    }

    private static TreeMap<String, Object> standing(FindingRecord line) {
        var facts = new TreeMap<String, Object>();
        facts.put(STATE, line.state().code());
        facts.put(LEVEL, line.level().code());
        facts.put(DUE_ON, line.dueOn().toString());
        put(facts, ACT_BY, line.actBy());
        put(facts, line.origin());
        return facts;
    }

    private static void put(TreeMap<String, Object> facts, Origin origin) {
        facts.put(ORIGIN, origin.kind().code());
        put(facts, ASSESSMENT, origin.assessment());
        put(facts, DRAW, origin.draw());
        put(facts, ENTRY, origin.entry());
        if (!origin.item().isEmpty()) {
            facts.put(ITEM, origin.item());
        }
    }

    private static void put(TreeMap<String, Object> facts, String name, @Nullable Object value) {
        if (value != null) {
            facts.put(name, value.toString());
        }
    }

    private static List<String> digests(Told told) {
        return told.files.stream().map(EvidenceFile::sha256).toList();
    }

    static Origin origin(Content facts) {
        return new Origin(
                Origin.Kind.of(facts.text(ORIGIN).orElseThrow()),
                facts.text(ASSESSMENT).map(Long::valueOf).orElse(null),
                facts.text(ITEM).orElse(""),
                facts.text(DRAW).map(Long::valueOf).orElse(null),
                facts.text(ENTRY).map(Long::valueOf).orElse(null));
    }

    static Optional<LocalDate> day(Content facts, String name) {
        return facts.text(name).map(LocalDate::parse);
    }

    /** Whether it was granted or passed; empty for acts that have no outcome. */
    static Optional<Boolean> outcome(Content facts) {
        return List.of(GRANTED, PASSED).stream()
                .filter(facts.values()::containsKey)
                .findFirst()
                .map(facts::has);
    }

    static String text(SealedRecord record, String name) {
        var text = record.text();
        return text == null ? "" : text.text(name).orElse("");
    }

    static List<EvidenceFile> files(SealedRecord record) {
        var text = record.text();
        return text == null
                ? List.of()
                : text.all(FILES).stream().map(EvidenceFile::ofLine).toList();
    }

    /** By which the same finding, raised again by a second click, is known. */
    static String raiseKey(String unit, Content facts, String problem) {
        var values = new TreeMap<>(facts.values());
        values.keySet().removeAll(List.of(STATE, ACT_BY));
        values.put("unit", unit);
        values.put("problem", FreeText.tidy(problem));
        return Hashing.sha256(CanonicalJson.of(new Content(values))).hex();
    }
}

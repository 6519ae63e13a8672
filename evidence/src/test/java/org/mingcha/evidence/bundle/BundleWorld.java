package org.mingcha.evidence.bundle;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.UnitRow;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.register.DerivedFacts;
import org.mingcha.evidence.register.Register;
import org.mingcha.evidence.register.Registers;
import org.mingcha.evidence.register.RuleBook;
import org.mingcha.evidence.register.RulesDocument;
import org.mingcha.evidence.register.SealedEntry;
import org.mingcha.evidence.report.Inputs;
import org.mingcha.evidence.report.TextBook;
import org.mingcha.tlog.Hashing;

/** A county with one town that keeps its ledger, another one beside it, and the town's bundle for 2025. */
public final class BundleWorld {
    public static final String COUNTY = "999900000000";
    public static final String TOWN = "999901001000";
    public static final String SCHOOL = "999901001601";
    public static final String ELSEWHERE = "999911001000";

    /** Of what made the documents. */
    public static final String RENDERER = "world-1";

    private static final List<String> UNITS = List.of(
            row("", "CN", "中国", UnitKind.COUNTRY),
            row(COUNTY, TOWN, "云岭镇", UnitKind.TOWN),
            row(COUNTY, ELSEWHERE, "澄屏镇", UnitKind.TOWN),
            row(TOWN, "999901001201", "上坪村", UnitKind.VILLAGE),
            row(TOWN, SCHOOL, "云岭镇中心小学", UnitKind.SCHOOL),
            row(ELSEWHERE, "999911001201", "麦云村", UnitKind.VILLAGE),
            row("CN", COUNTY, "青溪县", UnitKind.COUNTY));

    private static final Registers REGISTERS = Registers.shipped();
    private static final Checklist CHECKLIST = Checklist.shipped("town-online-work");
    private static final DerivedFacts DERIVED =
            new DerivedFacts(RuleBook.shipped(), code -> Optional.of(UnitKind.TOWN));

    private final MemoryLog log;

    /** Former words don't know what today's checklist asks of them. */
    private final Checklist checklist;

    private BundleWorld(MemoryLog log) {
        this.log = log;
        checklist = log.isFormer() ? Checklist.former(CHECKLIST.id(), 1) : CHECKLIST;
    }

    /** With definitions, units and a year of entries; the eighth meeting is amended, a training withdrawn. */
    public static BundleWorld of(MemoryLog log) {
        var world = new BundleWorld(log);
        world.define();
        world.fill();
        return world;
    }

    /** The same definitions over another log. */
    public BundleWorld over(MemoryLog other) {
        return new BundleWorld(other);
    }

    /** With definitions and units alone. */
    public static BundleWorld founded(MemoryLog log) {
        var world = new BundleWorld(log);
        world.define();
        return world;
    }

    public MemoryLog log() {
        return log;
    }

    public long enter(String register, String unit, String day, Map<String, Object> typed) {
        return enter(register, unit, day, typed, LeafMarks.USUAL);
    }

    public long enter(String register, String unit, String day, Map<String, Object> typed, LeafMarks marks) {
        return enter(register, unit, LocalDate.parse(day), typed, marks, 1);
    }

    /** Two months after it happened: late in every register. */
    public long enterLate(String register, String unit, String day, Map<String, Object> typed) {
        return enter(register, unit, LocalDate.parse(day), typed, LeafMarks.USUAL, 60);
    }

    private long enter(
            String register, String unit, LocalDate date, Map<String, Object> typed, LeafMarks marks, int delay) {
        var sealed = DERIVED.seal(REGISTERS.get(register), unit, date, new Content(typed));
        var act = new MemoryLog.Act(
                LeafType.entered(register),
                unit,
                date,
                noon(date.plusDays(delay)),
                sealed.facts(),
                sealed.text(),
                sealed.drill());
        return log.append(act, null, marks);
    }

    public BundleRequest request() {
        return new BundleRequest(
                TOWN, checklist.reference(), Period.parse("2025").orElseThrow(), "annex", Inputs.NONE);
    }

    public byte[] bundle() {
        var draft = BundleDraft.compute(log, request());
        return seal(draft.with(RENDERER, documents()));
    }

    /** Of another checklist, with what the unit answers to it. */
    public byte[] bundle(Checklist other, Inputs inputs) {
        return bundle(other, inputs, Period.parse("2025").orElseThrow());
    }

    public byte[] bundle(Checklist other, Inputs inputs, Period period) {
        publish(other, noon(LocalDate.of(2026, 1, 5)));
        var request = new BundleRequest(TOWN, other.reference(), period, "annex", inputs);
        return seal(BundleDraft.compute(log, request).with(RENDERER, documents()));
    }

    /** Appends {@code report.issued} and writes the zip. */
    public byte[] seal(UnsealedBundle bundle) {
        return seal(bundle, issued(bundle, noon(LocalDate.of(2026, 1, 5)), false), LeafMarks.USUAL);
    }

    public MemoryLog.Act issued(UnsealedBundle bundle, Instant at, boolean drill) {
        var day = LocalDate.of(2026, 1, 5);
        var facts = bundle.issued().content();
        return new MemoryLog.Act(LeafType.REPORT_ISSUED, TOWN, day, at, facts, Content.EMPTY, drill);
    }

    public byte[] seal(UnsealedBundle bundle, MemoryLog.Act issued, LeafMarks marks) {
        var index = log.append(issued, null, marks);
        return bundle.seal(log, log.leaf(index), log.opened(index), log.newest().size());
    }

    public static SortedMap<String, byte[]> documents() {
        var documents = new TreeMap<String, byte[]>();
        documents.put("report.html", "<!doctype html><title>报告</title>".getBytes(StandardCharsets.UTF_8));
        documents.put("report.pdf", "%PDF-1.7 not really".repeat(400).getBytes(StandardCharsets.US_ASCII));
        return documents;
    }

    private void define() {
        var start = Instant.parse("2025-01-01T00:00:00Z");
        publish(RulesDocument.shipped(), start);
        publish(log.isFormer() ? TextBook.former() : TextBook.shipped(), start);
        REGISTERS
                .all()
                .forEach(register ->
                        publish(log.isFormer() ? register.withVersion(Register.FIRST_VERSION) : register, start));
        var bytes = REGISTERS.toCanonicalJson();
        log.publish(
                LeafType.REGISTERS_PUBLISHED,
                new PublishedDefinition(PublishedDefinition.REGISTERS, "1", Hashing.sha256(bytes)),
                bytes,
                start);
        publish(checklist);
        log.appendUnits(LocalDate.of(2025, 1, 1), start, UNITS);
    }

    /** The county's units anew, without this one. */
    public void leaveOut(String unit, LocalDate day) {
        var rows = UNITS.stream().filter(row -> !row.contains(unit)).toList();
        log.appendUnits(day, noon(day), rows);
    }

    /** The school stands below the other town from that day on. */
    public void moveSchool(LocalDate on) {
        var rows = new ArrayList<>(
                UNITS.stream().filter(row -> !row.contains(SCHOOL)).toList());
        rows.add(4, UnitRowJson.text(new UnitRow(ELSEWHERE, SCHOOL, "云岭镇中心小学", UnitKind.SCHOOL, on, null, List.of())));
        rows.add(4, UnitRowJson.text(new UnitRow(TOWN, SCHOOL, "云岭镇中心小学", UnitKind.SCHOOL, null, on, List.of())));
        log.appendUnits(on, noon(on), rows);
    }

    public void publish(RulesDocument rules, Instant at) {
        publish(LeafType.RULES_PUBLISHED, RulesDocument.ID, rules.version(), rules.toCanonicalJson(), at);
    }

    public void publish(Register register, Instant at) {
        var version = Integer.parseInt(register.version());
        publish(LeafType.REGISTER_PUBLISHED, register.id(), version, register.toCanonicalJson(), at);
    }

    public void publish(TextBook texts, Instant at) {
        var version = Integer.parseInt(texts.version());
        publish(LeafType.TEXTS_PUBLISHED, TextBook.ID, version, texts.toCanonicalJson(), at);
    }

    public void publish(Checklist published) {
        publish(published, Instant.parse("2025-01-01T00:00:00Z"));
    }

    private void publish(Checklist published, Instant at) {
        publish(LeafType.CHECKLIST_PUBLISHED, published.id(), published.version(), published.toCanonicalJson(), at);
    }

    private void publish(LeafType type, String id, int version, byte[] bytes, Instant at) {
        var published = new PublishedDefinition(id, Integer.toString(version), Hashing.sha256(bytes));
        log.publish(type, published, bytes, at);
    }

    private void fill() {
        for (var month = 1; month <= 12; month++) {
            var day = "2025-%02d-1%d".formatted(month, month % 10);
            enter("meeting", TOWN, day, meeting("第" + month + "次学习", "学习", month));
            enter("meeting", ELSEWHERE, day, meeting("他镇学习", "学习", 5));
        }
        enter("meeting", TOWN, "2025-01-20", meeting("年初研究", "专题研究", 9));
        var training = enter("training", TOWN, "2025-03-04", training("个人信息保护培训", "干部"));
        enter("training", SCHOOL, "2025-05-06", training("网络文明课", "学生"));
        enter("duty", TOWN, "2025-01-06", Map.of("kind", "信息联络员", "post", "党政办主任", "employment", "专职"));
        enter("incident", TOWN, "2025-08-14", Map.of("title", "账号被盗", "severity", "一般", "outcome", "已处置"));
        enter("inspection", TOWN, "2025-05-12", Map.of("title", "检查", "findings", "3", "rectified", "3"));
        change(LeafType.withdrawn("training"), training, Map.of());
        var last = log.chain(TOWN, log.newest().size()).get(7).index();
        change(LeafType.amended("meeting"), last, meeting("更正后的学习", "学习", 54));
    }

    private void change(LeafType type, long target, Map<String, Object> typed) {
        var old = log.leaf(target).leaf();
        var register = type.register().orElseThrow();
        var sealed = DERIVED.seal(REGISTERS.get(register), TOWN, old.happenedOn(), new Content(typed));
        append(type, old.happenedOn(), sealed, target);
    }

    /** A version as no door lets it in any more: whatever it says, also of the mark and the day. */
    public long amend(long target, String register, String day, Map<String, Object> typed) {
        var date = LocalDate.parse(day);
        var sealed = DERIVED.seal(REGISTERS.get(register), TOWN, date, new Content(typed));
        return append(LeafType.amended(register), date, sealed, target);
    }

    public void withdraw(long target) {
        var old = log.leaf(target).leaf();
        change(LeafType.withdrawn(old.type().register().orElseThrow()), target, Map.of());
    }

    private long append(LeafType type, LocalDate on, SealedEntry sealed, long target) {
        var at = noon(LocalDate.of(2026, 1, 2));
        var act = new MemoryLog.Act(type, TOWN, on, at, sealed.facts(), sealed.text(), sealed.drill());
        return log.append(act, target);
    }

    private static Map<String, Object> meeting(String title, String kind, int attendance) {
        return Map.of("title", title, "kind", kind, "attendance", Integer.toString(attendance));
    }

    private static Map<String, Object> training(String title, String audience) {
        return Map.of("title", title, "audience", List.of(audience), "attendance", "30");
    }

    private static String row(String parent, String code, String name, UnitKind kind) {
        return UnitRowJson.text(new UnitRow(parent, code, name, kind, null, null, List.of()));
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(4, 0).toInstant(ZoneOffset.UTC);
    }
}

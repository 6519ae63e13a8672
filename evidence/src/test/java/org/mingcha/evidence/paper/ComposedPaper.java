package org.mingcha.evidence.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.UnitDescription;
import org.mingcha.evidence.bundle.BundleWorld;
import org.mingcha.evidence.bundle.MemoryLog;
import org.mingcha.evidence.bundle.PaperBundle;

/** One paper with a value from every kind of place that values come from. */
public final class ComposedPaper {
    public static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant AT = Instant.parse("2026-03-01T02:00:00Z");
    private static final SentenceBook BOOK = SentenceBook.shipped();

    public final MemoryLog log;
    public final long first;
    public final long second;
    private final long correction;
    private final long incident;
    private final List<PaperBlock> blocks = new ArrayList<>();

    public ComposedPaper(String origin) {
        log = BundleWorld.founded(new MemoryLog(origin)).log();
        describe();
        first = finding("值班表缺三天签名。", "信息联络员");
        second = finding("应急预案未明确联络方式", "办公室主任");
        correction = append(
                "correction.published",
                Map.of("verdict", "false", "edition", "1", "received_on", "2026-02-27"),
                Map.of(
                        "facts",
                        List.of("检修已于当日完成。", "出厂水检验42项，全部合格"),
                        "sources",
                        List.of("{\"issuer\":\"青溪县水务局\",\"title\":\"检修停水公告。\"}"),
                        "writers",
                        List.of("7", "8")));
        incident = append(
                "incident.entered",
                Map.of(
                        "found_at",
                        "2026-03-01T08:50",
                        "authority_at",
                        "2026-03-01T09:05",
                        "closed_on",
                        "2026-03-02",
                        "period",
                        "2026-02",
                        "nil",
                        true),
                Map.of("title", "网页篡改", "cause", "口令过弱。"));
        compose();
    }

    private void describe() {
        var said = new UnitDescription(
                null,
                List.of("云岭镇人民政府", "云岭镇网信办"),
                "云岭镇人民政府",
                "我镇",
                new TreeMap<>(Map.of("report", "青溪县委网信办", "incident", "市委网信办")),
                new TreeMap<>(Map.of("letter", "云政函")));
        log.append(new MemoryLog.Act(
                LeafType.UNIT_DESCRIBED, BundleWorld.TOWN, LocalDate.of(2026, 1, 1), AT, said.facts(), said.text("1")));
    }

    private long finding(String said, String owner) {
        return append(
                "finding.raised",
                Map.of("level", "major", "due_on", "2026-03-20", "state", "open"),
                Map.of("said", said, "owner", owner, "by_account", "7"));
    }

    private long append(String type, Map<String, Object> facts, Map<String, Object> text) {
        return log.append(new MemoryLog.Act(
                new LeafType(type),
                BundleWorld.TOWN,
                LocalDate.of(2026, 3, 1),
                AT,
                new Content(facts),
                new Content(text)));
    }

    public PaperSheet sheet() {
        return new PaperSheet(
                "findings-notice", "5", BundleWorld.TOWN, DAY, Instant.parse("2026-03-01T16:00:00Z"), blocks);
    }

    public byte[] bundle() {
        return PaperBundle.of(log, sheet(), ZONE).with("1", new TreeMap<>());
    }

    private void compose() {
        blocks.add(new PaperBlock.Head(
                said("head", body("names", "云岭镇人民政府 云岭镇网信办", "spaced")),
                said(
                        "head.number",
                        body("number_series", "云政函", "key letter"),
                        value("year", "2026", new ValueSource.Dated(List.of("year"))))));
        line(PaperBlock.Line.Kind.TITLE, said("finding.notice.title"));
        line(PaperBlock.Line.Kind.ADDRESSEE, said("addressee", body("addressees", "青溪县委网信办", "key report")));
        line(PaperBlock.Line.Kind.HEADING, PaperText.of(place("heading", 1, "一"), said("finding.heading.problems")));
        line(PaperBlock.Line.Kind.PARAGRAPH, problem(first, 1, "值班表缺三天签名", "信息联络员"));
        line(PaperBlock.Line.Kind.PARAGRAPH, problem(second, 2, "应急预案未明确联络方式", "办公室主任"));
        line(PaperBlock.Line.Kind.HEADING, PaperText.of(place("heading", 2, "二"), said("incident.heading.course")));
        line(PaperBlock.Line.Kind.PARAGRAPH, rest());
        blocks.add(new PaperBlock.Attachments(List.of(said("campaign.annex.items", checklist("网络工作自查清单", "title")))));
        blocks.add(new PaperBlock.Signature(
                body("signature", "云岭镇人民政府"), value("date", "2026年3月2日", new ValueSource.Dated(List.of("day")))));
        line(
                PaperBlock.Line.Kind.NOTE,
                said(
                        "records.more",
                        index(first),
                        value(
                                "count",
                                "4",
                                new ValueSource.Counted("", List.of(first, second, correction, incident)))));
        blocks.add(new PaperBlock.Annex(place("annex", 1, "1"), said("summary.annex.units")));
        blocks.add(new PaperBlock.Table(
                List.of(
                        new PaperBlock.Table.Column(said("column.unit"), 3, false),
                        new PaperBlock.Table.Column(said("column.points"), 1, true)),
                List.of(
                        List.of(unit(BundleWorld.TOWN, "云岭镇"), cited("points", "87.5", ValueSource.DECLARED)),
                        List.of(unit(BundleWorld.SCHOOL, "云岭镇中心小学"), PaperText.EMPTY))));
        chart();
    }

    private void chart() {
        var title = said("brief.chart", value("year", "2026", new ValueSource.Dated(List.of("year"))));
        blocks.add(new PaperBlock.Chart("columns", title, said("chart.alternative", title), 1));
        blocks.add(new PaperBlock.Table(
                List.of(
                        new PaperBlock.Table.Column(said("column.month"), 1, false),
                        new PaperBlock.Table.Column(said("column.incidents"), 1, true)),
                List.of(
                        List.of(month("1"), cited("january", "2", ValueSource.DECLARED)),
                        List.of(
                                month("2"),
                                cited("february", "1", new ValueSource.Counted("incident", List.of(incident)))))));
    }

    private PaperText month(String number) {
        return said("time.month", value("month", number, ValueSource.DECLARED));
    }

    private PaperText problem(long leaf, int number, String problem, String owner) {
        return said(
                "finding.notice.problem",
                place("paragraph", number, BOOK.numeral(number)),
                text(leaf, "said", problem, "clause"),
                fact(leaf, "level", "较重", "word finding.level."),
                text(leaf, "owner", owner),
                fact(leaf, "due_on", "2026年3月20日", "day"));
    }

    private PaperText rest() {
        return PaperText.of(
                said(
                        "finding.report.lead",
                        cited("raised", "2026年3月1日", new ValueSource.Happened(first, List.of("day"))),
                        body("signature", "云岭镇人民政府"),
                        body("self_designation", "你镇", "you"),
                        cited("count", "2", new ValueSource.Counted("finding", List.of(first, second)))),
                said(
                        "incident.found",
                        fact(incident, "found_at", "2026年3月1日8时50分", "time"),
                        body("self_designation", "我镇"),
                        text(incident, "title", "网页篡改")),
                said(
                        "incident.authority",
                        fact(incident, "authority_at", "当日9时5分", "after found_at"),
                        said("list.stop")),
                said("incident.closed", fact(incident, "closed_on", "3月2日", "after found_at")),
                said("return.nil", fact(incident, "nil", "本期没有需要报告的事项", "word return.nil.")),
                said(
                        "return.lead",
                        body("names", "云岭镇人民政府、云岭镇网信办", "join list.and"),
                        fact(incident, "period", "2026年2月", "period")),
                said(
                        "correction.source.from",
                        place("source", 1, "1"),
                        text(correction, "sources", "检修停水公告", "at 0", "member title", "clause"),
                        text(correction, "sources", "青溪县水务局", "at 0", "member issuer")),
                said("incident.whole", text(correction, "facts", "检修已于当日完成", "at 0", "clause")),
                said(
                        "campaign.notice.items",
                        checklist("查清单", "title", "drop 5"),
                        value(
                                "items",
                                "25",
                                new ValueSource.Published(
                                        "checklist.published", document(), List.of("items"), List.of("size")))),
                said(
                        "summary.lead.none",
                        cited("basis", "青网信〔2026〕5号", ValueSource.DECLARED),
                        unit(BundleWorld.COUNTY, "青溪县"),
                        cited("units", "3", ValueSource.DECLARED),
                        text(second, "nothing", "年度自查"),
                        value("day", "2026年3月3日", new ValueSource.Dated(List.of("day")))));
    }

    private static String document() {
        return "town-online-work@3";
    }

    private static PaperText checklist(String text, String field, String... as) {
        return value(
                "checklist/" + field,
                text,
                new ValueSource.Published("checklist.published", document(), List.of(field), List.of(as)));
    }

    private static PaperText place(String key, int number, String text) {
        return said("place." + key, value("place/" + key, text, new ValueSource.Numbered(number)));
    }

    private static PaperText body(String field, String text, String... as) {
        return value("body/" + field, text, new ValueSource.Described(BundleWorld.TOWN, field, List.of(as)));
    }

    private static PaperText unit(String code, String name) {
        return value("unit/" + code, name, new ValueSource.Named(code));
    }

    private static PaperText index(long leaf) {
        return value("record", Long.toString(leaf), new ValueSource.Indexed(leaf));
    }

    private static PaperText fact(long leaf, String field, String text, String... as) {
        return PaperText.of(new PaperRun.Value(
                "facts/" + field, text, List.of(leaf), new ValueSource.OfFacts(leaf, field, List.of(as))));
    }

    private static PaperText text(long leaf, String field, String text, String... as) {
        return PaperText.of(new PaperRun.Value(
                "text/" + field, text, List.of(leaf), new ValueSource.OfText(leaf, field, List.of(as))));
    }

    private static PaperText cited(String name, String text, ValueSource from) {
        return PaperText.of(new PaperRun.Value("figure/" + name, text, List.of(), from));
    }

    private static PaperText value(String name, String text, ValueSource from) {
        return PaperText.of(new PaperRun.Value(name, text, null, from));
    }

    private static PaperText said(String key, PaperText... arguments) {
        return PaperText.said(BOOK, key, arguments);
    }

    private void line(PaperBlock.Line.Kind kind, PaperText text) {
        blocks.add(new PaperBlock.Line(kind, text));
    }
}

package org.mingcha.evidence.paper;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mingcha.evidence.bundle.PaperForger;

/** A paper's bundle with a lie in it each, by the lie's name and what a verifier has to name. */
public final class PaperForgeries {
    /** @param named a part of what is said of it */
    public record Lie(byte[] zip, String named) {}

    private final ComposedPaper paper;
    private final byte[] honest;
    private final Map<String, Lie> all = new LinkedHashMap<>();

    public PaperForgeries(ComposedPaper paper) {
        this.paper = paper;
        honest = paper.bundle();
        values();
        sentences();
        charts();
        records();
        openings();
        heads();
    }

    public byte[] honest() {
        return honest.clone();
    }

    public Map<String, Lie> all() {
        return Map.copyOf(all);
    }

    private void values() {
        edit("a digit of a day", "2026年3月20日", "2026年3月26日", "facts/due_on");
        edit("a name", "信息联络员", "信息联络人", "text/owner");
        edit("a count", "\"text\":\"2\"", "\"text\":\"3\"", "figure/count");
        edit("a unit's name", "云岭镇中心小学", "云岭镇第一小学", "unit/999901001601");
        edit("a checklist's title", "网络工作自查清单", "网络工作检查清单", "checklist/title");
        edit("how many items", "\"text\":\"25\"", "\"text\":\"24\"", "items");
        edit("an addressee", "\"text\":\"青溪县委网信办\"", "\"text\":\"市委网信办\"", "body/addressees");
        edit("the paper's date", "\"text\":\"2026年3月2日\"", "\"text\":\"2026年3月1日\"", "date");
        edit("another way to read it", "\"as\":[\"after found_at\"]", "\"as\":[\"time\"]", "facts/authority_at");
        edit("a step that there is not", "\"as\":[\"clause\"]", "\"as\":[\"shorten\"]", "text/said");
        edit(
                "a number that does not follow",
                "\"of\":\"number\"},\"name\":\"place/paragraph\",\"text\":\"二\"",
                "\"of\":\"number\"},\"name\":\"place/paragraph\",\"text\":\"五\"",
                "place/paragraph");
        edit(
                "a figure passed off as a number",
                "\"from\":{\"of\":\"declared\"},\"name\":\"figure/units\"",
                "\"from\":{\"number\":\"3\",\"of\":\"number\"},\"name\":\"figure/units\"",
                "blocks[7]");
    }

    private void sentences() {
        edit(
                "a sentence that there is not",
                "\"say\":\"finding.notice.title\"",
                "\"say\":\"finding.no-title\"",
                "finding.no-title");
        edit(
                "a sentence without its values",
                "\"say\":\"finding.notice.title\"",
                "\"say\":\"incident.whole\"",
                "incident.whole");
        all.put(
                "words of one's own",
                new Lie(
                        PaperForger.of(honest)
                                .edit("sentences.json", "检查发现问题", "检查发现重大问题")
                                .zip(),
                        "sentences.json"));
    }

    private void charts() {
        edit("a chart of another form", "\"kind\":\"columns\"", "\"kind\":\"pie\"", "a chart has no table");
        edit("a chart of no column", "\"column\":\"1\"", "\"column\":\"2\"", "a chart has no table");
        edit("a chart of the names", "\"column\":\"1\"", "\"column\":\"0\"", "a chart has no table");
    }

    private void records() {
        var swapped = PaperForger.of(honest);
        var other = swapped.files().get("leaf/" + paper.second);
        all.put(
                "a leaf in another's place",
                new Lie(swapped.put("leaf/" + paper.first, other).zip(), "inclusion.json"));
        edit(
                "a value of another record",
                "\"field\":\"owner\",\"leaf\":\"" + paper.first,
                "\"field\":\"owner\",\"leaf\":\"" + paper.second,
                "text/owner");
        all.put(
                "a leaf of one's own",
                new Lie(
                        PaperForger.of(honest)
                                .edit("leaf/" + paper.first, "2026-03-01", "2026-03-02")
                                .zip(),
                        "inclusion.json"));
        all.put(
                "a leaf left out",
                new Lie(PaperForger.of(honest).remove("leaf/" + paper.first).zip(), "leaf/" + paper.first));
        all.put(
                "another name in the tree",
                new Lie(
                        PaperForger.of(honest)
                                .edit("units.json", "云岭镇中心小学", "云岭镇第一小学")
                                .zip(),
                        "units.json"));
        all.put(
                "another checklist",
                new Lie(
                        PaperForger.of(honest)
                                .edit(documentPart(), "网络工作自查清单", "网络工作检查清单")
                                .zip(),
                        documentPart()));
    }

    private String documentPart() {
        return PaperForger.of(honest).files().keySet().stream()
                .filter(name -> name.startsWith("document/"))
                .findFirst()
                .orElseThrow();
    }

    private void openings() {
        all.put(
                "a fact changed",
                new Lie(
                        PaperForger.of(honest)
                                .edit("facts/" + paper.first + ".json", "2026-03-20", "2026-03-26")
                                .zip(),
                        "facts/" + paper.first + ".json"));
        all.put(
                "a text changed",
                new Lie(
                        PaperForger.of(honest)
                                .edit("text/" + paper.first + ".json", "信息联络员", "信息联络人")
                                .zip(),
                        "text/" + paper.first + ".json"));
        var text = paper.log.texts(java.util.Set.of(paper.first)).get(paper.first);
        var more = java.util.Objects.requireNonNull(text)
                .text()
                .open(paper.log.origin(), text.salt().bytes(), java.util.List.of("said", "owner", "by_account"));
        all.put(
                "an account opened beside it",
                new Lie(
                        PaperForger.of(honest)
                                .put("text/" + paper.first + ".json", more.toJson())
                                .zip(),
                        "text/" + paper.first + ".json"));
        var other = paper.log.leaf(0).leaf().bytes();
        all.put(
                "a leaf that nothing asks for",
                new Lie(PaperForger.of(honest).put("leaf/0", other).zip(), "leaf/0"));
    }

    private void heads() {
        all.put(
                "another reference",
                new Lie(
                        PaperForger.of(honest)
                                .edit("manifest.json", "\"reference\":\"5\"", "\"reference\":\"6\"")
                                .unmended(),
                        "manifest.json"));
        all.put(
                "a renderer that nobody knows",
                new Lie(
                        PaperForger.of(honest)
                                .edit("manifest.json", "\"renderer\":\"1\"", "\"renderer\":\"9\"")
                                .unmended(),
                        "9"));
        all.put(
                "a later form",
                new Lie(
                        PaperForger.of(honest)
                                .edit("manifest.json", "mingcha-paper/1", "mingcha-paper/7")
                                .unmended(),
                        "mingcha-paper/7"));
        all.put(
                "a part beside it",
                new Lie(PaperForger.of(honest).put("leaf/x", new byte[] {1}).zip(), "leaf/x"));
    }

    private void edit(String name, String from, String to, String named) {
        all.put(
                name,
                new Lie(PaperForger.of(honest).edit("paper.json", from, to).zip(), named));
    }
}

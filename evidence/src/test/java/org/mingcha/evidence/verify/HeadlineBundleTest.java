package org.mingcha.evidence.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.LeafVersion;
import org.mingcha.evidence.TextOpening;
import org.mingcha.evidence.bundle.BundleDraft;
import org.mingcha.evidence.bundle.BundleWorld;
import org.mingcha.evidence.bundle.Forger;
import org.mingcha.evidence.bundle.MemoryLog;
import org.mingcha.evidence.report.Report;

/** Of texts a bundle opens the headlines that its report prints, where somebody agreed to it, and nothing else. */
class HeadlineBundleTest {
    private static final String TITLE = "汛期出行提示";
    private static final String CLAIM = "某桥垮塌";

    private final BundleWorld world = BundleWorld.of(new MemoryLog("qingxi.invalid/log"));
    private long channel;
    private long publication;
    private long claim;

    @BeforeEach
    void enter() {
        channel = world.enter("channel", BundleWorld.TOWN, "2025-01-03", Map.of("title", "公众号", "editor", "党政办干事"));
        publication = world.enter("publication", BundleWorld.TOWN, "2025-06-10", published(TITLE));
        claim = world.enter("claim", BundleWorld.TOWN, "2025-07-02", claimed());
    }

    @Test
    void opensWhatTheReportPrintsAndThatAlone() {
        var bundle = bundle(Set.of(publication, claim));
        assertEquals("", problems(bundle));
        assertTrue(notes(bundle).contains("(" + (others().size() + 2) + ")"), notes(bundle));
        var files = Forger.of(bundle);
        var expected = new TreeSet<>(others());
        expected.addAll(Set.of(publication, claim));
        assertEquals(
                expected.stream().map(index -> "text/" + index + ".json").collect(Collectors.toSet()),
                files.files().keySet().stream()
                        .filter(name -> name.startsWith("text/"))
                        .collect(Collectors.toSet()));
        var opened = TextOpening.fromJson(files.part("text/" + publication + ".json"));
        assertEquals(Set.of("title"), opened.opened().keySet());
        assertTrue(opened.commitment().fields().containsKey("url"));
        var all = new StringBuilder();
        files.files().values().forEach(part -> all.append(new String(part, UTF_8)));
        assertTrue(all.toString().contains("，包括《"), "not printed");
        assertFalse(all.toString().contains("example.invalid"), "another field is shown");
        assertFalse(all.toString().contains("党政办干事"), "another entry's text is shown");
    }

    @Test
    void whatNobodyAgreedToIsPrintedAsDeclared() {
        var bundle = bundle(Set.of(claim));
        assertEquals("", problems(bundle));
        assertTrue(notes(bundle).contains("declares, not opened and not compared (1, entries " + publication + ")"));
        assertFalse(Forger.of(bundle).files().containsKey("text/" + publication + ".json"));
        assertTrue(said(bundle).contains("1条记录的标题由本单位声明"), said(bundle));
    }

    /** Whoever reads the documents has no verifier at hand. */
    @Test
    void documentsSayHowManyHeadlinesAreDeclared() {
        assertFalse(said(bundle(Set.of(publication, claim))).contains("由本单位声明"));
        var closed = bundle(Set.of());
        assertEquals("", problems(closed));
        assertTrue(said(closed).contains("2条记录的标题由本单位声明"), said(closed));
    }

    @Test
    void aReportThatKeepsQuietOfADeclaredHeadlineIsNamed() {
        var forged = Forger.of(bundle(Set.of(claim)))
                .change(
                        "figures.json",
                        bytes -> new String(bytes, UTF_8)
                                .replace(",\"declared_titles\":[" + publication + "]", "")
                                .replaceAll("1条记录的标题由本单位声明[^\"]*", "")
                                .getBytes(UTF_8))
                .sealedBy(world);
        assertTrue(problems(forged).contains("not opened are those of " + publication), problems(forged));
    }

    @Test
    void headlineOfALeafOfTheFirstFormIsDeclared() {
        world.log().sealing(LeafVersion.V1);
        var old = world.enter("publication", BundleWorld.TOWN, "2025-06-12", published("旧的标题"));
        var bundle = bundle(Set.of(publication, claim, old));
        assertEquals("", problems(bundle));
        assertTrue(notes(bundle).contains("(1, entries " + old + ")"), notes(bundle));
    }

    @Test
    void inventedHeadlineIsNamed() {
        var honest = Forger.of(bundle(Set.of(publication, claim)));
        var forged = honest.change(
                        "figures.json",
                        bytes -> new String(bytes, UTF_8)
                                .replace(TITLE, "先进经验做法")
                                .getBytes(UTF_8))
                .sealedBy(world);
        assertEquals(
                "text/" + publication + ".json: the report prints \"先进经验做法\", but sealed was \"" + TITLE + "\"",
                problems(forged));
    }

    @Test
    void openedTextThatIsNotPrintedIsNamed() {
        var unasked = Forger.of(bundle(Set.of(claim)));
        var part = open(publication, "title");
        assertTrue(problems(unasked.put("text/" + publication + ".json", part).sealedBy(world))
                .contains("of entries " + publication + " are not opened; not opened are those of -"));
        var more = open(publication, "title", "url");
        assertTrue(problems(unasked.put("text/" + publication + ".json", more).sealedBy(world))
                .contains("opens a text that the report does not print"));
        var other = open(publication, "url");
        assertTrue(problems(unasked.put("text/" + publication + ".json", other).sealedBy(world))
                .contains("opens a text that the report does not print"));
        unasked.remove("text/" + publication + ".json");
        assertTrue(problems(unasked.put("text/" + channel + ".json", open(channel, "platform"))
                        .sealedBy(world))
                .contains("opens a text that the report does not print"));
    }

    @Test
    void erasedHeadlineGivesWayToAnother() {
        for (int day = 11; day <= 15; day++) {
            world.enter("publication", BundleWorld.TOWN, "2025-06-" + day, published("第" + day + "日的提示"));
        }
        var before = text(BundleDraft.compute(world.log(), world.request()).figures());
        assertTrue(before.contains("第11日的提示"));
        assertFalse(before.contains("第15日的提示"));
        world.log().erase(claim + 1);
        world.log().erase(claim + 2);
        var after = text(BundleDraft.compute(world.log(), world.request()).figures());
        assertFalse(after.contains("第11日的提示"), after);
        assertTrue(after.contains("第15日的提示"), after);
    }

    /** What the report prints beside the two that this is about. */
    private Set<Long> others() {
        var figures = CanonicalJson.parse(
                BundleDraft.compute(world.log(), world.request()).figures());
        var printed = new TreeSet<>(Report.inputs(figures).titles().keySet());
        printed.removeIf(index -> index >= publication);
        return printed;
    }

    /** Everything is opened that is printed, of the publication and what came after it only these. */
    private byte[] bundle(Set<Long> opened) {
        var all = new TreeSet<>(others());
        all.addAll(opened);
        var draft = BundleDraft.compute(world.log(), world.request().opening(all));
        return world.seal(draft.with(BundleWorld.RENDERER, BundleWorld.documents()));
    }

    private byte[] open(long index, String... fields) {
        var text = world.log().texts(List.of(index)).get(index);
        return text.text()
                .open(world.log().origin(), text.salt().bytes(), List.of(fields))
                .toJson();
    }

    private static Map<String, Object> published(String title) {
        return Map.of("title", title, "channel", "公众号", "url", "https://example.invalid/1", "reviewer", "主任");
    }

    private static Map<String, Object> claimed() {
        return Map.of("claim", CLAIM, "verdict", "不实", "answered_on", "2025-07-03");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }

    private static String problems(byte[] bundle) {
        return said(bundle, false);
    }

    private static String notes(byte[] bundle) {
        return said(bundle, true);
    }

    /** The whole text of the list form. */
    private static String said(byte[] bundle) {
        var figures = CanonicalJson.parse(Forger.of(bundle).part("figures.json"));
        return CanonicalJson.text(figures.path("texts").path("list"));
    }

    private static String said(byte[] bundle, boolean ok) {
        var made =
                assertInstanceOf(Verification.Made.class, new Verifier(TrustAnchor.BUNDLE_ONLY, null).verify(bundle));
        return String.join(
                "\n",
                made.checks().stream()
                        .filter(check -> check.isOk() == ok)
                        .map(check -> check.detail(Locale.ENGLISH))
                        .toList());
    }
}

package org.mingcha.evidence.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.bundle.BundleDraft;
import org.mingcha.evidence.bundle.BundleWorld;
import org.mingcha.evidence.bundle.Forger;
import org.mingcha.evidence.bundle.MemoryLog;
import tools.jackson.databind.JsonNode;

/** What a report tells of its own records: what took an entry out of the figures stands in it, and in what verifies it. */
class DisclosureTest {
    private static final String TOWN = BundleWorld.TOWN;

    private final BundleWorld world = BundleWorld.of(new MemoryLog("qingxi.invalid/log"));

    @Test
    void anAmendmentThatMovesAnEntryOutOfThePeriodIsListed() {
        var entered = world.enter("incident", TOWN, "2025-09-02", incident("较大"));
        var moved = world.amend(entered, "incident", "2024-09-02", incident("较大"));
        var bundle = world.bundle();
        assertEquals("", problems(bundle));
        var told = amended(bundle, moved);
        assertEquals(entered, told.path("before").longValue());
        assertEquals("incident", told.path("register").stringValue());
        assertEquals(
                "{\"field\":\"happened_on\",\"now\":\"2024-09-02\",\"was\":\"2025-09-02\"}",
                CanonicalJson.text(told.path("fields").path(0)));
        assertTrue(said(bundle).contains("日期由2025年9月2日改为2024年9月2日"), said(bundle));
        assertFalse(said(bundle).contains("自行申报"), "no month of this town has a nil return alone");
    }

    @Test
    void anAmendmentOfAFieldThatARuleReadsIsListedAndNoOther() {
        var entered = world.enter("inspection", TOWN, "2025-06-02", inspection("检查", "5", "1"));
        var rectified = world.amend(entered, "inspection", "2025-06-02", inspection("检查", "5", "5"));
        var renamed = world.amend(rectified, "inspection", "2025-06-02", inspection("联合检查", "5", "5"));
        var bundle = world.bundle();
        assertEquals("", problems(bundle));
        assertEquals(
                "[{\"field\":\"rectified\",\"now\":\"5\",\"was\":\"1\"}]",
                CanonicalJson.text(amended(bundle, rectified).path("fields")));
        assertTrue(amended(bundle, renamed).isMissingNode());
    }

    @Test
    void whatAnEntryOnceSaidCannotBeWithheld() {
        var entered = world.enter("incident", TOWN, "2025-09-02", incident("较大"));
        world.amend(entered, "incident", "2024-09-02", incident("较大"));
        var forged = Forger.of(world.bundle()).remove("facts/" + entered + ".json");
        assertTrue(problems(forged.sealedBy(world)).startsWith("3: entry " + entered + " withheld"));
    }

    @Test
    void whatWasWithdrawnWasADrillOrCameLateIsCounted() {
        var entered = world.enter("incident", TOWN, "2025-09-02", incident("较大"));
        world.withdraw(entered);
        world.enter("incident", TOWN, "2025-09-03", Map.of("title", "断网", "severity", "一般", "is_drill", true));
        world.enterLate("incident", TOWN, "2025-09-04", incident("一般"));
        var bundle = world.bundle();
        assertEquals("", problems(bundle));
        var incidents = list(disclosed(bundle).path("records")).stream()
                .filter(each -> each.path("register").stringValue().equals("incident"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                "{\"drill\":1,\"entries\":4,\"late\":1,\"sent_back\":0,\"withdrawn\":1}",
                CanonicalJson.text(incidents.path("own")));
        assertTrue(said(bundle).contains("登记4条，撤销1条，演练1条，逾期补录1条。"), said(bundle));
    }

    @Test
    void whatWasEnteredWhenTheLedgerWasBegunIsToldOnceAndIsNotLate() {
        var late = "条系逾期补录";
        world.enterLate("incident", TOWN, "2025-09-04", incident("较大"));
        assertTrue(said(world.bundle()).contains(late), said(world.bundle()));
        var opened = world.log()
                .append(new MemoryLog.Act(
                        LeafType.BOOKS_OPENED,
                        TOWN,
                        LocalDate.parse("2025-11-01"),
                        Instant.parse("2025-11-01T02:00:00Z"),
                        Content.EMPTY,
                        Content.EMPTY));
        var bundle = world.bundle();
        assertEquals("", problems(bundle));
        assertFalse(said(bundle).contains(late), said(bundle));
        assertTrue(said(bundle).contains("条记录系初次建账时补录，见附件3。"), said(bundle));
        assertTrue(said(bundle).contains("初次建账时补录，迟"), said(bundle));
        assertTrue(said(bundle).contains("云岭镇声明于2025年11月1日初次建账。"), said(bundle));
        var withheld = Forger.of(bundle).remove("facts/" + opened + ".json").sealedBy(world);
        assertTrue(problems(withheld).contains("entry " + opened + " withheld"), problems(withheld));
    }

    @Test
    void earlierReportsOfThePeriodAreCounted() {
        assertEquals("[]", CanonicalJson.text(disclosed(world.bundle()).path("earlier")));
        world.enter("meeting", TOWN, "2025-12-20", Map.of("title", "学习", "kind", "学习", "attendance", "8"));
        var second = world.bundle();
        assertEquals(1, disclosed(second).path("earlier").size());
        assertEquals("", problems(second));
        world.enter("meeting", TOWN, "2025-12-21", Map.of("title", "学习二", "kind", "学习", "attendance", "8"));
        var third = world.bundle();
        assertEquals("", problems(third));
        assertEquals(2, disclosed(third).path("earlier").size());
        assertTrue(said(third).contains("出具过2份报告"), said(third));
        var forged = Forger.of(third)
                .change(
                        "figures.json",
                        bytes -> new String(bytes, StandardCharsets.UTF_8)
                                .replaceAll("\"earlier\":\\[[0-9,]*\\]", "\"earlier\":[]")
                                .getBytes(StandardCharsets.UTF_8));
        assertTrue(problems(forged.sealedBy(world)).startsWith("4: "), problems(forged.zip()));
    }

    @Test
    void theSetsThatFiguresRestOnAreNamedByTheirRecords() {
        var bundle = world.bundle();
        var tree = disclosed(bundle).path("sets").path(0);
        var leaf = world.log().leaf(tree.path("leaf").longValue()).leaf();
        assertEquals(LeafType.UNITS_CHANGED, leaf.type());
        assertEquals(7, tree.path("size").longValue());
        assertTrue(said(bundle).contains("以封存的单位名册为准，名册共登记7行"), said(bundle));
    }

    @Test
    void theVerifierSaysWhatIsDisclosedAndWhetherTheChecklistShips() {
        var unsealed =
                BundleDraft.compute(world.log(), world.request()).with(BundleWorld.RENDERER, BundleWorld.documents());
        world.bundle();
        var made = assertInstanceOf(
                Verification.Made.class, new Verifier(TrustAnchor.BUNDLE_ONLY, null).verify(world.seal(unsealed)));
        var disclosure = java.util.Objects.requireNonNull(made.disclosed());
        assertTrue(disclosure.ships());
        assertEquals(1, disclosure.between(), disclosure::toString);
        var lines = new DisclosureText(VerifierMessages.of(Locale.ENGLISH)).lines(disclosure);
        assertTrue(lines.getFirst().contains("comes with the product"), lines.getFirst());
        assertTrue(
                lines.stream().anyMatch(line -> line.contains("between these figures and this report")),
                lines::toString);
    }

    private static Map<String, Object> incident(String severity) {
        return Map.of("title", "网页篡改", "severity", severity, "outcome", "已处置");
    }

    private static Map<String, Object> inspection(String title, String findings, String rectified) {
        return Map.of("title", title, "findings", findings, "rectified", rectified);
    }

    private static JsonNode figures(byte[] bundle) {
        return CanonicalJson.parse(Forger.of(bundle).part("figures.json"));
    }

    private static JsonNode disclosed(byte[] bundle) {
        return figures(bundle).path("disclosed");
    }

    private static JsonNode amended(byte[] bundle, long index) {
        return list(disclosed(bundle).path("amended")).stream()
                .filter(each -> each.path("index").longValue() == index)
                .findFirst()
                .orElse(figures(bundle).path("none"));
    }

    private static List<JsonNode> list(JsonNode array) {
        return new ArrayList<>(array.valueStream().toList());
    }

    /** The whole text of the list form. */
    private static String said(byte[] bundle) {
        return CanonicalJson.text(figures(bundle).path("texts").path("list"));
    }

    private static String problems(byte[] bundle) {
        var made =
                assertInstanceOf(Verification.Made.class, new Verifier(TrustAnchor.BUNDLE_ONLY, null).verify(bundle));
        return made.checks().stream()
                .filter(check -> !check.isOk())
                .map(check -> check.step().number() + ": " + check.detail(Locale.ENGLISH))
                .collect(Collectors.joining("\n"));
    }
}

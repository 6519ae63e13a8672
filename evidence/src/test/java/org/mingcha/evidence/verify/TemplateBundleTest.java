package org.mingcha.evidence.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.bundle.BundleWorld;
import org.mingcha.evidence.bundle.Forger;
import org.mingcha.evidence.bundle.MemoryLog;
import org.mingcha.evidence.bundle.OwnTemplates;
import org.mingcha.evidence.template.ReportTemplate;
import tools.jackson.databind.JsonNode;

/** A report by the unit's own template, from the leaf to the verifier. */
class TemplateBundleTest {
    private static final String OPENING = "云岭镇高度重视网络工作，第一时间作出部署，对照清单逐项核对台账。";

    private final BundleWorld world = BundleWorld.of(new MemoryLog("qingxi.invalid/log"));

    @Test
    void orderHeadingsAndOwnSentencesAreTheUnitsFiguresAreNot() {
        var without = figures(world.bundle());
        var index = OwnTemplates.publish(world, OwnTemplates.example());
        var bundle = world.bundle();
        assertEquals("", problems(bundle));
        var with = figures(bundle);
        assertEquals(index, with.at("/inputs/template/index").longValue());
        assertEquals("qingxi-town@1", with.at("/inputs/template/reference").stringValue());
        assertEquals(without.path("items"), with.path("items"));
        var list = said(with.at("/texts/list"));
        assertEquals("云岭镇关于2025年网络工作情况的自查报告", list.get(1));
        assertEquals(OPENING, list.get(2));
        assertEquals("各项情况按工作类别分列如下。", list.get(4));
        assertEquals("一、组织和责任", list.get(5));
        assertTrue(list.get(6).startsWith("7. "), list.get(6));
        assertEquals("二、学习和宣传", list.get(12));
        assertEquals("学习和宣传由云岭镇统一安排。", list.get(13));
        assertTrue(list.get(14).startsWith("1. "), list.get(14));
        var end = list.indexOf("专此报告。");
        assertEquals("云岭镇将进一步压实责任，持续做好网络工作。", list.get(end - 1));
        assertTrue(said(with.at("/texts/narrative")).contains(OPENING));
        assertTrue(with.at("/texts/list").toString().contains("按本单位的模板编排"));
        assertTrue(notes(bundle).contains("the report goes by its unit's own template qingxi-town@1"), notes(bundle));
    }

    @Test
    void theNewestHoldsAndAWithdrawalLeadsBackToNone() {
        OwnTemplates.publish(world, OwnTemplates.example());
        var second = OwnTemplates.publish(world, OwnTemplates.example().withVersion("2"));
        assertEquals(
                "qingxi-town@2",
                figures(world.bundle()).at("/inputs/template/reference").stringValue());
        OwnTemplates.withdraw(world, second);
        var bundle = world.bundle();
        assertEquals("", problems(bundle));
        assertFalse(figures(bundle).path("inputs").has("template"));
        assertFalse(Forger.of(bundle).files().containsKey("template.json"));
    }

    @Test
    void oneThatDoesNotFitIsShownAndNotUsed() {
        OwnTemplates.publish(world, own("list: {groups: [{heading: 一、学习, items: ['1', '2']}]}"));
        var bundle = world.bundle();
        assertEquals("", problems(bundle));
        assertFalse(figures(bundle).path("inputs").has("template"));
        assertTrue(notes(bundle).contains("does not fit the checklist"), notes(bundle));
        assertTrue(notes(bundle).contains("item 3 is left out"), notes(bundle));
    }

    @Test
    void oneThatStatesAFigureIsRefusedWhoeverSealedIt() {
        OwnTemplates.publish(world, own("opening: 本年召开会议十二次。"));
        assertTrue(problems(world.bundle()).contains("breaks the rules: opening: “十二次” states a quantity"));
    }

    @Test
    void theTemplateOfAnotherUnitAnOlderAndAnUnsealedOneAreRefused() {
        var first = OwnTemplates.publish(world, OwnTemplates.example());
        OwnTemplates.publish(world, OwnTemplates.example().withVersion("2"));
        var honest = Forger.of(world.bundle());
        var older = honest.change("template.json", _ -> OwnTemplates.example().toCanonicalJson())
                .change("figures.json", bytes -> replaced(bytes, "qingxi-town@2", "qingxi-town@1"))
                .sealedBy(world);
        assertTrue(problems(older).contains("template.json is not the one that was published"), problems(older));
        var named = Forger.of(world.bundle())
                .change("figures.json", bytes -> replaced(bytes, "\"index\":" + (first + 1), "\"index\":" + first))
                .sealedBy(world);
        assertTrue(problems(named).contains("it should be qingxi-town@2"), problems(named));
        var gone = Forger.of(world.bundle()).remove("template.json").sealedBy(world);
        assertTrue(problems(gone).contains("template.json"), problems(gone));
        var elsewhere = BundleWorld.of(new MemoryLog("qingxi.invalid/log"));
        OwnTemplates.publish(elsewhere, BundleWorld.ELSEWHERE, OwnTemplates.example());
        var foreign = Forger.of(elsewhere.bundle())
                .put("template.json", OwnTemplates.example().toCanonicalJson())
                .sealedBy(elsewhere);
        assertTrue(problems(foreign).contains("no template of the unit holds"), problems(foreign));
    }

    @Test
    void oneOfAnotherUnitInTheUnitsChainIsRefused() {
        var other = OwnTemplates.yaml().replace(BundleWorld.TOWN, BundleWorld.ELSEWHERE);
        OwnTemplates.publish(world, BundleWorld.TOWN, ReportTemplate.fromYaml(other));
        assertTrue(problems(world.bundle()).contains("template.json is not the one"), problems(world.bundle()));
    }

    private static ReportTemplate own(String line) {
        return ReportTemplate.fromYaml("id: own\nversion: '1'\nunit: '999901001000'\n" + line + "\n");
    }

    private static byte[] replaced(byte[] bytes, String from, String to) {
        return new String(bytes, UTF_8).replace(from, to).getBytes(UTF_8);
    }

    private static JsonNode figures(byte[] bundle) {
        return CanonicalJson.parse(Forger.of(bundle).part("figures.json"));
    }

    /** What each block says. */
    private static List<String> said(JsonNode blocks) {
        return blocks.valueStream()
                .map(block -> block.has("runs")
                        ? block.path("runs")
                                .valueStream()
                                .map(run -> run.isString()
                                        ? run.stringValue()
                                        : run.path("text").stringValue())
                                .collect(Collectors.joining())
                        : block.path("text").asString(""))
                .toList();
    }

    private static String problems(byte[] bundle) {
        return details(bundle, false);
    }

    private static String notes(byte[] bundle) {
        return details(bundle, true);
    }

    private static String details(byte[] bundle, boolean ok) {
        var made =
                assertInstanceOf(Verification.Made.class, new Verifier(TrustAnchor.BUNDLE_ONLY, null).verify(bundle));
        return made.checks().stream()
                .filter(check -> check.isOk() == ok)
                .map(check -> check.detail(Locale.ENGLISH))
                .collect(Collectors.joining("\n"));
    }
}

package org.mingcha.evidence.forgery;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.mingcha.evidence.bundle.BundleWorld;
import org.mingcha.evidence.bundle.Forger;
import org.mingcha.evidence.bundle.OwnTemplates;
import org.mingcha.evidence.template.ReportTemplate;
import org.mingcha.tlog.Hashing;

/** Reports by templates that are not the unit's, not in force, or say what none may say. */
final class TemplateForgeries extends ForgeryList {
    private static final String PART = "template.json";
    private static final String HEAD = "id: own\nversion: '1'\nunit: '" + BundleWorld.TOWN + "'\n";
    private static final String OPENING = "第一时间作出部署";

    private final ReportTemplate example = OwnTemplates.example();
    private final BundleWorld world = world();
    private final long first = OwnTemplates.publish(world, example);
    private final long second = OwnTemplates.publish(world, example.withVersion("2"));
    private final byte[] honest = again(world).bundle();

    TemplateForgeries() {
        documents();
        names();
        states();
        rules();
        shapes();
    }

    private void documents() {
        changed("template_with_another_sentence", PART, edit(OPENING, "及时作出部署"));
        changed("template_of_another_name", PART, edit("qingxi-town", "qingxi-city"));
        put("template_closed", Forger.of(honest).remove(PART).sealedBy(again(world)));
        put(
                "template_facts_closed",
                Forger.of(honest).remove("facts/" + first + ".json").sealedBy(again(world)));
        put(
                "template_that_is_older",
                change(
                                Forger.of(honest).put(PART, example.toCanonicalJson()),
                                text -> text.replace("qingxi-town@2", "qingxi-town@1"))
                        .sealedBy(again(world)));
        put(
                "template_unsealed",
                Forger.of(HONEST).put(PART, example.toCanonicalJson()).sealedBy(world()));
        var elsewhere = world();
        OwnTemplates.publish(elsewhere, BundleWorld.ELSEWHERE, example);
        put(
                "template_in_another_units_chain",
                Forger.of(again(elsewhere).bundle())
                        .put(PART, example.toCanonicalJson())
                        .sealedBy(again(elsewhere)));
        published("template_of_another_unit", OwnTemplates.yaml().replace(BundleWorld.TOWN, BundleWorld.ELSEWHERE));
    }

    private void names() {
        changed("template_not_named", "figures.json", text -> text.replaceFirst(",\"template\":\\{[^}]*\\}", ""));
        changed("template_of_another_leaf", "figures.json", edit("\"index\":" + second, "\"index\":" + first));
        changed("template_index_as_text", "figures.json", edit("\"index\":" + second, "\"index\":\"" + second + "\""));
        changed(
                "template_called_otherwise",
                "figures.json",
                edit("\"reference\":\"qingxi-town@2\"", "\"reference\":\"a@2\""));
        changed("template_sentence_in_the_report", "figures.json", edit(OPENING, "及时作出部署"));
        changed("template_untold", "figures.json", edit("按本单位的模板编排", "按通用的写法编排"));
        sealed(
                "template_named_without_one",
                "figures.json",
                edit("\"titles\":", "\"template\":{\"index\":1,\"reference\":\"a@1\"},\"titles\":"));
    }

    private void states() {
        var withdrawn = again(world);
        OwnTemplates.withdraw(withdrawn, second);
        put(
                "template_that_was_withdrawn",
                change(
                                Forger.of(again(withdrawn).bundle())
                                        .put(PART, example.withVersion("2").toCanonicalJson()),
                                named())
                        .sealedBy(again(withdrawn)));
        put(
                "template_that_was_withdrawn_shown",
                Forger.of(again(withdrawn).bundle())
                        .put(PART, example.withVersion("2").toCanonicalJson())
                        .sealedBy(again(withdrawn)));
        var twice = world();
        OwnTemplates.publish(twice, example);
        OwnTemplates.publish(twice, ReportTemplate.fromYaml(OwnTemplates.yaml().replace("专此报告", "特此报告")));
        put("template_twice_under_one_version", again(twice).bundle());
        var unfit = world();
        var index = OwnTemplates.publish(
                unfit, ReportTemplate.fromYaml(HEAD + "list: {groups: [{heading: 一、学习, items: ['1']}]}\n"));
        put(
                "template_that_leaves_out_items",
                change(Forger.of(again(unfit).bundle()), edit("\"titles\":", template(index, "own@1") + ",\"titles\":"))
                        .sealedBy(again(unfit)));
        stated("template_for_another_checklist", Map.of("checklist", "network-security-baseline"));
        stated("template_of_another_version", Map.of("version", "9"));
    }

    private void rules() {
        published("template_with_digits", HEAD + "opening: 召开会议12次。\n");
        published("template_with_number_words", HEAD + "closing: 召开会议十二次。\n");
        published("template_with_a_computed_number", HEAD + "opening: 召开会议{cited}次。\n");
        published("template_without_its_gaps", HEAD + "closing_gaps: 问题将整改。\n");
        published("template_without_the_period", HEAD + "title: '{body}自查报告'\n");
        published("template_that_ends_in_silence", HEAD + "closing_none: ''\n");
        published("template_with_a_number_for_a_heading", HEAD + "list: {groups: [{heading: 三次会议, rest: true}]}\n");
        published("template_with_latin_words", HEAD + "end: Twelve meetings 已召开。\n");
    }

    /** The document is what its leaf states, and still no template. */
    private void shapes() {
        raw("template_with_another_key", edit("\"end\":", "\"draft\":\"\",\"end\":"));
        raw("template_not_in_the_shortest_form", edit("\"rest\":true", "\"items\":[],\"rest\":true"));
        raw("template_with_a_flag_for_nothing", edit("\"items\":[\"7\"", "\"after\":\"\",\"items\":[\"7\""));
        raw("template_of_nothing", text -> "{\"id\":\"own\",\"unit\":\"" + BundleWorld.TOWN + "\",\"version\":\"1\"}");
        raw(
                "template_with_examples",
                edit("\"opening\":", "\"narrative\":{\"examples\":[],\"parts\":[]},\"opening\":"));
        raw("template_that_is_no_json", text -> text + " ");
    }

    private void published(String name, String yaml) {
        var told = world();
        var template = ReportTemplate.fromYaml(yaml);
        OwnTemplates.publish(told, BundleWorld.TOWN, template);
        put(name, again(told).bundle());
    }

    /** Facts that state something else than the document says. */
    private void stated(String name, Map<String, Object> other) {
        var told = world();
        var digest = Hashing.sha256(example.toCanonicalJson());
        var index = OwnTemplates.stating(told, BundleWorld.TOWN, example, digest, other);
        var forger = Forger.of(again(told).bundle()).put(PART, example.toCanonicalJson());
        if (!new String(forger.part("figures.json"), StandardCharsets.UTF_8).contains("\"template\":{")) {
            change(forger, edit("\"titles\":", template(index, "qingxi-town@1") + ",\"titles\":"));
        }
        put(name, forger.sealedBy(again(told)));
    }

    /** The leaf states the very bytes that are shown. */
    private void raw(String name, UnaryOperator<String> change) {
        var told = world();
        var text = new String(example.toCanonicalJson(), StandardCharsets.UTF_8);
        var document = change.apply(text).getBytes(StandardCharsets.UTF_8);
        if (change.apply(text).equals(text)) {
            throw new IllegalStateException(name + " changes nothing");
        }
        OwnTemplates.stating(told, BundleWorld.TOWN, example, Hashing.sha256(document), Map.of());
        put(name, Forger.of(again(told).bundle()).put(PART, document).sealedBy(again(told)));
    }

    private void changed(String name, String part, UnaryOperator<String> change) {
        var forger = Forger.of(honest);
        var before = new String(forger.part(part), StandardCharsets.UTF_8);
        var after = change.apply(before);
        if (after.equals(before)) {
            throw new IllegalStateException(name + " changes nothing");
        }
        put(name, forger.put(part, after.getBytes(StandardCharsets.UTF_8)).sealedBy(again(world)));
    }

    private static Forger change(Forger forger, UnaryOperator<String> change) {
        return forger.change(
                "figures.json",
                bytes -> change.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
    }

    private UnaryOperator<String> named() {
        return edit("\"titles\":", template(second, "qingxi-town@2") + ",\"titles\":");
    }

    private static String template(long index, String reference) {
        return "\"template\":{\"index\":%d,\"reference\":\"%s\"}".formatted(index, reference);
    }

    /** The same county before its report. */
    private static BundleWorld again(BundleWorld world) {
        return world.over(world.log().without(each -> false));
    }
}

package org.mingcha.evidence.forgery;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.bundle.Forger;
import org.mingcha.evidence.bundle.ZipForm;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.register.RulesDocument;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Parts that say something else, and containers that programs read differently. */
final class PartForgeries extends ForgeryList {
    /** Without these a file is no bundle; the other one is any part of the seal. */
    private static final Set<String> NEEDED = Set.of("manifest.json", "checkpoint");

    PartForgeries() {
        containers();
        parts();
        figures();
        definitions();
        units();
    }

    private void containers() {
        var parts = Forger.of(HONEST).files();
        for (var form : ZipForm.values()) {
            if (form.exit() > 0) {
                put("zip_" + form.name().toLowerCase(Locale.ROOT), form.exit(), form.of(parts));
            }
        }
    }

    private void parts() {
        for (var part : Forger.of(HONEST).files().keySet().stream()
                .filter(PartForgeries::isOneOfItsKind)
                .toList()) {
            var exit = NEEDED.contains(part) ? Forgery.NO_BUNDLE : Forgery.DOES_NOT_HOLD;
            put("removed:" + part, exit, Forger.of(HONEST).remove(part).zip());
            var world = world();
            if (!part.startsWith("seal/")
                    && !List.of("manifest.json", "checkpoint", "inclusion.json").contains(part)
                    && !part.startsWith("report")) {
                put("removed_and_sealed:" + part, Forger.of(HONEST).remove(part).sealedBy(world));
            }
        }
        for (var added : List.of(
                "report.exe",
                "report.js",
                "report.txt",
                "notes.txt",
                "chain/999999",
                "facts/999999.json",
                "text/3.json",
                "accepted/figures.json",
                "proofs/3",
                "registers/meeting@9.json",
                "rules/9999.json",
                "seal/more",
                "report-narrative.svg")) {
            put(
                    "added:" + added,
                    Forger.of(HONEST)
                            .put(added, "{}".getBytes(StandardCharsets.US_ASCII))
                            .zip());
            if (!added.startsWith("seal/") && !added.matches("report.*|notes.*|proofs.*")) {
                var world = world();
                var forger = Forger.of(HONEST).put(added, "{}".getBytes(StandardCharsets.US_ASCII));
                sealedIfPossible("added_and_sealed:" + added, forger, world);
            }
        }
    }

    private static boolean isOneOfItsKind(String part) {
        return !part.startsWith("registers/") && !part.startsWith("facts/") || part.contains("meeting@");
    }

    private void figures() {
        sealed("figure_raised", "figures.json", edit(COUNT, COUNT.replace("12", "13")));
        sealed("figure_as_text", "figures.json", edit(COUNT, COUNT.replace("12", "\"12\"")));
        sealed("figure_as_decimal", "figures.json", edit(COUNT, COUNT.replace("12", "12.0")));
        sealed("figure_late", "figures.json", edit(COUNT, COUNT.replace("\"late\":0", "\"late\":1")));
        sealed("figure_unit", "figures.json", edit("\"unit\":\"times\"", "\"unit\":\"items\""));
        sealed("result_better", "figures.json", edit("\"result\":\"not-met\"", "\"result\":\"met\""));
        sealed("result_worse", "figures.json", edit("\"result\":\"met\"", "\"result\":\"partly\""));
        sealed(
                "result_silent",
                "figures.json",
                edit("\"result\":\"insufficient-evidence\"", "\"result\":\"not-applicable\""));
        sealed("sentence_other_words", "figures.json", edit("组织集中学习12次", "组织集中学习十二次"));
        sealed(
                "sentence_of_the_report",
                "figures.json",
                text -> text.substring(0, text.lastIndexOf("集中学习")) + "认真学习"
                        + text.substring(text.lastIndexOf("集中学习") + 4));
        sealed("title_other_words", "figures.json", edit("网络工作自查情况的报告", "网络工作先进事迹的报告"));
        sealed("unit_name", "figures.json", edit("\"unit_name\":\"云岭镇\"", "\"unit_name\":\"云岭市\""));
        sealed("computed_at", "figures.json", edit("\"computed_at\":\"2026", "\"computed_at\":\"2025"));
        sealed(
                "prefilled_share",
                "figures.json",
                text -> text.replaceFirst("\"prefilled_share\":\"[0-9.]+\"", "\"prefilled_share\":\"1.00\""));
        sealed("pending_outside_inputs", "figures.json", edit("\"pending\":0", "\"pending\":2"));
        sealed(
                "override_outside_inputs",
                "figures.json",
                edit("\"override\":null", "\"override\":{\"given\":\"met\",\"reason\":\"x\"}"));
        sealed(
                "citation_dropped",
                "figures.json",
                text -> text.replaceFirst("\"entries\":\\[([0-9]+),", "\"entries\":["));
        sealed("citation_added", "figures.json", text -> text.replaceFirst("\"entries\":\\[\\]", "\"entries\":[3]"));
        sealed("unknown_key_in_figures", "figures.json", edit("\"annex\":", "\"aaa\":1,\"annex\":"));
        sealed("note_of_another_checkpoint", "figures.json", edit("qingxi.invalid/log\\n", "qingxi.invalid/log\\n1"));
    }

    private void definitions() {
        sealed("checklist_laxer", "checklist.json", edit("\"op\":\">=\"", "\"op\":\"<=\""));
        sealed("checklist_title", "checklist.json", edit("网络工作自查清单", "网络工作示范清单"));
        sealed("checklist_item_left_out", "checklist.json", text -> {
            var tree = (ObjectNode) CanonicalJson.parse(text.getBytes(StandardCharsets.UTF_8));
            ((ArrayNode) tree.path("items")).remove(3);
            return CanonicalJson.text(tree);
        });
        sealed(
                "register_lateness",
                "registers/meeting@2.json",
                edit("\"late_after_days\":\"7\"", "\"late_after_days\":\"9999\""));
        sealed("register_sheet", "registers/meeting@2.json", edit("会议台账", "会议表"));
        sealed("texts_other_words", "texts.json", edit("逾期补录", "及时补录"));
        sealed("rules_limit", rulesPart(), edit("\"value\":\"14\"", "\"value\":\"9999\""));
        sealed("rules_zone", rulesPart(), edit("Asia/Shanghai", "Pacific/Pago_Pago"));
        world(
                "rule_back_dated",
                world -> world.publish(rule("{name: limit.idle, value: 9999, from: 2025-01-01, source: 本县}"), JULY));
        world(
                "second_zone",
                world -> world.publish(
                        rule("{name: zone, value: Pacific/Pago_Pago, from: 2025-07-02, source: 本县}"), JULY));
        world("checklist_twice", world -> {
            var shipped = Checklist.shipped("town-online-work");
            var lenient = CanonicalJson.text(CanonicalJson.parse(shipped.toCanonicalJson()))
                    .replaceFirst("\"question\":\"", "\"question\":\"大概");
            world.publish(Checklist.fromJson(lenient.getBytes(StandardCharsets.UTF_8)));
        });
    }

    private static String rulesPart() {
        return Forger.of(HONEST).files().keySet().stream()
                .filter(name -> name.startsWith("rules/"))
                .findFirst()
                .orElseThrow();
    }

    private static RulesDocument rule(String rule) {
        return RulesDocument.fromYaml(2, "- " + rule);
    }

    private void units() {
        sealed("unit_renamed", "units.json", edit("云岭镇中心小学", "云岭镇中心学校"));
        sealed("unit_of_another_kind", "units.json", edit("\"school\"", "\"office\""));
        sealed("unit_row_left_out", "units.json", text -> {
            var tree = (ObjectNode) CanonicalJson.parse(text.getBytes(StandardCharsets.UTF_8));
            var rows = (ArrayNode) tree.path("ranges").get(0).path("rows");
            rows.remove(rows.size() - 1);
            return CanonicalJson.text(tree);
        });
        sealed("unit_rows_exchanged", "units.json", text -> {
            var tree = (ObjectNode) CanonicalJson.parse(text.getBytes(StandardCharsets.UTF_8));
            var rows = (ArrayNode) tree.path("ranges").get(0).path("rows");
            rows.add(rows.remove(0));
            return CanonicalJson.text(tree);
        });
        sealed("set_larger", "units.json", edit("\"size\":\"7\"", "\"size\":\"8\""));
        sealed("set_of_another_leaf", "units.json", text -> text.replaceFirst("\"leaf\":\"[0-9]+\"", "\"leaf\":\"3\""));
    }
}

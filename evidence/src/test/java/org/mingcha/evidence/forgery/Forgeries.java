package org.mingcha.evidence.forgery;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.bundle.BundleDraft;
import org.mingcha.evidence.bundle.BundleWorld;
import org.mingcha.evidence.bundle.Forger;
import org.mingcha.evidence.bundle.MemoryLog;
import org.mingcha.evidence.bundle.ZipForm;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.register.RulesDocument;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The ways to lie with a bundle, by name. Where it says sealed, whoever holds the log's key has sealed the lie itself, with
 * every digest right: what is left is a contradiction.
 */
final class Forgeries {
    private static final String CHAIN = "chain/" + BundleWorld.TOWN;
    private static final Instant JULY = Instant.parse("2025-07-01T02:00:00Z");
    private static final Map<String, Object> INCIDENT = Map.of("title", "网页篡改", "severity", "一般", "outcome", "已处置");

    private final Map<String, byte[]> all = new LinkedHashMap<>();

    private Forgeries() {}

    /** Every one of them is refused. */
    static Map<String, byte[]> refused() {
        var forgeries = new Forgeries();
        forgeries.containers();
        forgeries.parts();
        forgeries.jsonForms();
        forgeries.figures();
        forgeries.definitions();
        forgeries.units();
        forgeries.manifests();
        forgeries.chains();
        forgeries.facts();
        forgeries.seals();
        forgeries.acts();
        return forgeries.all;
    }

    /** What nobody can see who has only the file: each is named in docs/spec/trust.md. */
    static Map<String, byte[]> unseen() {
        var forgeries = new Forgeries();
        forgeries.all.put("own_key", world().bundle());
        forgeries.all.put("honest", world().bundle());
        return forgeries.all;
    }

    private static final BundleWorld FOUNDED = BundleWorld.of(new MemoryLog("qingxi.invalid/log"));
    private static final byte[] HONEST = world().bundle();

    /** The same county each time, before its report. */
    private static BundleWorld world() {
        return FOUNDED.over(FOUNDED.log().without(each -> false));
    }

    /** The bundle's part changed and the change sealed by whoever holds the key. */
    private void sealed(String name, String part, UnaryOperator<String> change) {
        var forger = Forger.of(HONEST);
        var before = new String(forger.part(part), StandardCharsets.UTF_8);
        var after = change.apply(before);
        if (before.equals(after)) {
            throw new IllegalStateException(name + " changes nothing in " + part);
        }
        sealedIfPossible(name, forger.put(part, after.getBytes(StandardCharsets.UTF_8)), world());
    }

    /** Changed as it lies there, the seal as it was. */
    private void plain(String name, String part, UnaryOperator<String> change) {
        var forger = Forger.of(HONEST);
        var after = change.apply(new String(forger.part(part), StandardCharsets.UTF_8));
        all.put(name, forger.put(part, after.getBytes(StandardCharsets.UTF_8)).zip());
    }

    private static UnaryOperator<String> edit(String from, String to) {
        return text -> {
            if (!text.contains(from)) {
                throw new IllegalStateException("no " + from);
            }
            return text.replaceFirst(java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to));
        };
    }

    private void containers() {
        var parts = Forger.of(HONEST).files();
        for (var form : ZipForm.values()) {
            if (form.exit() > 0) {
                all.put("zip_" + form.name().toLowerCase(java.util.Locale.ROOT), form.of(parts));
            }
        }
    }

    private void parts() {
        for (var part : Forger.of(HONEST).files().keySet().stream()
                .filter(Forgeries::isOneOfItsKind)
                .toList()) {
            all.put("removed:" + part, Forger.of(HONEST).remove(part).zip());
            var world = world();
            if (!part.startsWith("seal/")
                    && !List.of("manifest.json", "checkpoint", "inclusion.json").contains(part)
                    && !part.startsWith("report")) {
                all.put(
                        "removed_and_sealed:" + part,
                        Forger.of(HONEST).remove(part).sealedBy(world));
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
            all.put(
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

    private void sealedIfPossible(String name, Forger forger, BundleWorld world) {
        try {
            all.put(name, forger.sealedBy(world));
        } catch (MalformedEvidence | IllegalArgumentException ours) {
            all.put(name, forger.zip()); // our own writer refuses to write it
        }
    }

    private static boolean isOneOfItsKind(String part) {
        return !part.startsWith("registers/") && !part.startsWith("facts/") || part.contains("meeting@");
    }

    private void jsonForms() {
        for (var part :
                List.of("checklist.json", "texts.json", "registers/meeting@1.json", "units.json", "figures.json")) {
            var bytes = Forger.of(HONEST).part(part);
            JsonForms.of(bytes).forEach((form, changed) -> {
                var world = world();
                sealedIfPossible(form + "_and_sealed:" + part, Forger.of(HONEST).put(part, changed), world);
            });
        }
        for (var part : List.of("manifest.json", "seal/entry", "seal/facts", "inclusion.json")) {
            JsonForms.of(Forger.of(HONEST).part(part))
                    .forEach((form, changed) -> all.put(
                            form + ":" + part,
                            Forger.of(HONEST).put(part, changed).zip()));
        }
    }

    private void figures() {
        var count = "\"late\":0,\"name\":\"count\",\"unit\":\"times\",\"value\":12";
        sealed("figure_raised", "figures.json", edit(count, count.replace("12", "13")));
        sealed("figure_as_text", "figures.json", edit(count, count.replace("12", "\"12\"")));
        sealed("figure_as_decimal", "figures.json", edit(count, count.replace("12", "12.0")));
        sealed("figure_late", "figures.json", edit(count, count.replace("\"late\":0", "\"late\":1")));
        sealed("figure_unit", "figures.json", edit("\"unit\":\"times\"", "\"unit\":\"items\""));
        sealed("result_better", "figures.json", edit("\"result\":\"not-met\"", "\"result\":\"met\""));
        sealed("result_worse", "figures.json", edit("\"result\":\"met\"", "\"result\":\"partly\""));
        sealed(
                "result_silent",
                "figures.json",
                edit("\"result\":\"insufficient-evidence\"", "\"result\":\"not-applicable\""));
        sealed("sentence_other_words", "figures.json", edit("组织学习12次", "组织学习十二次"));
        sealed(
                "sentence_of_the_report",
                "figures.json",
                text -> text.substring(0, text.lastIndexOf("组织学习")) + "认真学习"
                        + text.substring(text.lastIndexOf("组织学习") + 4));
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
                "registers/meeting@1.json",
                edit("\"late_after_days\":\"7\"", "\"late_after_days\":\"9999\""));
        sealed("register_sheet", "registers/meeting@1.json", edit("会议台账", "会议表"));
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

    private void world(String name, java.util.function.Consumer<BundleWorld> lie) {
        var world = world();
        lie.accept(world);
        all.put(name, world.bundle());
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

    private void manifests() {
        plain("manifest_period", "manifest.json", edit("\"period\":\"2025\"", "\"period\":\"2024\""));
        sealed("manifest_period_sealed", "manifest.json", edit("\"period\":\"2025\"", "\"period\":\"2025-H1\""));
        sealed(
                "manifest_unit",
                "manifest.json",
                edit("\"unit\":\"" + BundleWorld.TOWN, "\"unit\":\"" + BundleWorld.SCHOOL));
        sealed("manifest_checklist", "manifest.json", edit("town-online-work@", "town-online-work@9"));
        plain("manifest_semantics", "manifest.json", edit("\"semantics\":\"1\"", "\"semantics\":\"99\""));
        plain("manifest_format", "manifest.json", edit("mingcha-bundle/2", "mingcha-bundle/3"));
        plain("manifest_former_format", "manifest.json", edit("mingcha-bundle/2", "mingcha-bundle/1"));
        plain("manifest_citations", "manifest.json", edit("\"annex\"", "\"clean\""));
        plain("manifest_origin", "manifest.json", edit("qingxi.invalid/log", "qingxi.example/log"));
        plain("manifest_key", "manifest.json", text -> text.replaceFirst("(\"vkey\":\"[^\"]*)A", "$1B"));
        plain("manifest_size", "manifest.json", text -> text.replaceFirst("\"size\":([0-9]+)", "\"size\":1$1"));
        plain("manifest_digest", "manifest.json", text -> text.replaceFirst("\"sha256\":\"[0-9a-f]", "\"sha256\":\"x"));
    }

    private void chains() {
        sealed("chain_entry_left_out", CHAIN, text -> withoutLine(text, 3));
        sealed("chain_cut_short", CHAIN, text -> withoutLine(text, text.split("\n").length - 1));
        sealed("chain_lines_exchanged", CHAIN, text -> {
            var lines = new ArrayList<>(List.of(text.split("(?<=\n)")));
            lines.add(3, lines.remove(2));
            return String.join("", lines);
        });
        sealed("chain_line_twice", CHAIN, text -> text.replaceFirst("(?m)^(.*\n)", "$1$1"));
        sealed("chain_index", CHAIN, text -> text.replaceFirst("^([0-9]+) ", "9$1 "));
        sealed("chain_day", CHAIN, edit("\"happened_on\":\"2025-01-11\"", "\"happened_on\":\"2025-01-12\""));
        sealed("chain_time", CHAIN, edit("\"recorded_at\":\"2025-01-12", "\"recorded_at\":\"2025-01-11"));
        sealed("chain_role", CHAIN, edit("\"role\":\"officer\"", "\"role\":\"leader\""));
        sealed("chain_drill", CHAIN, edit("\"drill\":false", "\"drill\":true"));
        sealed(
                "chain_of_another",
                CHAIN,
                text -> new String(Forger.of(HONEST).part("chain/" + BundleWorld.SCHOOL), StandardCharsets.UTF_8));
        sealed("chain_root_cut", "chain/CN", text -> withoutLine(text, text.split("\n").length - 1));
        sealed("chain_without_line_end", CHAIN, text -> text.substring(0, text.length() - 1));
    }

    private static String withoutLine(String text, int line) {
        var lines = new ArrayList<>(List.of(text.split("(?<=\n)")));
        lines.remove(line);
        return String.join("", lines);
    }

    private void facts() {
        var part = Forger.of(HONEST).files().keySet().stream()
                .filter(name -> name.startsWith("facts/"))
                .filter(name -> new String(Forger.of(HONEST).part(name), StandardCharsets.UTF_8).contains("\"学习\""))
                .findFirst()
                .orElseThrow();
        sealed("fact_changed", part, edit("\"学习\"", "\"部署\""));
        sealed(
                "fact_number_raised",
                part,
                text -> text.replaceFirst("\"attendance\":\"([0-9]+)\"", "\"attendance\":\"9$1\""));
        sealed("fact_added", part, edit("\"kind\"", "\"agenda\":true,\"kind\""));
        sealed("salt_changed", part, text -> text.replaceFirst("\"salt\":\"..", "\"salt\":\"00"));
        var world = world();
        all.put("fact_withheld", Forger.of(HONEST).remove(part).sealedBy(world));
    }

    private void seals() {
        plain("checkpoint_size", "checkpoint", text -> text.replaceFirst("\n([0-9]+)\n", "\n9$1\n"));
        plain("checkpoint_signature", "checkpoint", text -> text.substring(0, text.length() - 6) + "AAAA=\n");
        plain("checkpoint_second_signature", "checkpoint", text -> text + "— other.invalid/log AAAAAAAA\n");
        plain("proof_index", "seal/proof", text -> text.replaceFirst("index [0-9]+", "index 1"));
        plain("proof_hash_left_out", "seal/proof", text -> withoutLine(text, 2));
        plain("proof_extra", "seal/proof", edit("c2sp.org/tlog-proof@v1\n", "c2sp.org/tlog-proof@v1\nextra AAAA\n"));
        plain("consistency_left_out", "seal/consistency", text -> "");
        plain(
                "consistency_changed",
                "seal/consistency",
                text -> (text.startsWith("0") ? "1" : "0") + text.substring(1));
        plain("consistency_longer", "seal/consistency", text -> text + "0".repeat(64) + "\n");
        plain("seal_facts_period", "seal/facts", edit("\"period\":\"2025\"", "\"period\":\"2024\""));
        plain("seal_heads", "seal/facts", text -> text.replaceFirst(" 0 0{64}", " 1 " + "1".repeat(64)));
        plain("seal_entry_time", "seal/entry", edit("\"recorded_at\":\"2026", "\"recorded_at\":\"2027"));
        plain("inclusion_hash_left_out", "inclusion.json", text -> text.replaceFirst("\"[0-9a-f]{64}\",", ""));
        plain(
                "inclusion_hash_added",
                "inclusion.json",
                text -> text.replaceFirst("\\[", "[\"" + "0".repeat(64) + "\","));
        plain(
                "reports_before_invented",
                "seal/before",
                text -> new String(Forger.of(HONEST).part("seal/entry"), StandardCharsets.UTF_8) + "\n");
    }

    /** Lies that stand in the log itself. */
    private void acts() {
        world("incident_marked_as_drill_later", world -> {
            var index = world.enter("incident", BundleWorld.TOWN, "2025-09-02", INCIDENT);
            var drill = new LinkedHashMap<String, Object>(INCIDENT);
            drill.put("is_drill", true);
            world.amend(index, "incident", "2025-09-02", drill);
        });
        world(
                "role_that_is_a_person",
                world -> world.enter(
                        "incident",
                        BundleWorld.TOWN,
                        "2025-09-02",
                        INCIDENT,
                        new MemoryLog.Marks("zhangsan", List.of())));
        world(
                "leaf_too_long",
                world -> world.enter(
                        "incident",
                        BundleWorld.TOWN,
                        "2025-09-02",
                        INCIDENT,
                        new MemoryLog.Marks(
                                "officer", java.util.Collections.nCopies(30, org.mingcha.tlog.Hashing.EMPTY_ROOT))));
        issued("report_before_its_entries", Instant.parse("2025-01-05T04:00:00Z"), false);
        issued("report_issued_as_a_drill", Instant.parse("2026-01-05T04:00:00Z"), true);
        var forked = world();
        var drafted = draft(forked);
        var first = forked.log()
                .chain(BundleWorld.ELSEWHERE, Long.MAX_VALUE)
                .getFirst()
                .index();
        var other = forked.over(forked.log().without(each -> each.index() == first));
        for (var day = 10; day < 15; day++) {
            other.enter("incident", BundleWorld.ELSEWHERE, "2025-12-" + day, INCIDENT);
        }
        all.put("two_logs_in_one_bundle", other.seal(drafted));
        var late = world();
        var unsealed = draft(late);
        late.enter("drill", BundleWorld.TOWN, "2025-06-18", Map.of("title", "断网演练"));
        all.put("entry_between_figures_and_seal", late.seal(unsealed));
    }

    private void issued(String name, Instant at, boolean drill) {
        var world = world();
        var drafted = draft(world);
        all.put(name, world.seal(drafted, world.issued(drafted, at, drill), MemoryLog.Marks.USUAL));
    }

    private static org.mingcha.evidence.bundle.UnsealedBundle draft(BundleWorld world) {
        return BundleDraft.compute(world.log(), world.request()).with(BundleWorld.RENDERER, BundleWorld.documents());
    }
}

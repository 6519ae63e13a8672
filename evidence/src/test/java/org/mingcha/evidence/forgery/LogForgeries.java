package org.mingcha.evidence.forgery;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.mingcha.evidence.bundle.BundleDraft;
import org.mingcha.evidence.bundle.BundleWorld;
import org.mingcha.evidence.bundle.Forger;
import org.mingcha.evidence.bundle.LeafMarks;
import org.mingcha.evidence.bundle.UnsealedBundle;

/** Chains, seals and proofs that do not belong together, and lies that stand in the log itself. */
final class LogForgeries extends ForgeryList {
    LogForgeries() {
        manifests();
        chains();
        facts();
        seals();
        acts();
        acceptances();
    }

    private void manifests() {
        plain("manifest_period", "manifest.json", edit("\"period\":\"2025\"", "\"period\":\"2024\""));
        sealed("manifest_period_sealed", "manifest.json", edit("\"period\":\"2025\"", "\"period\":\"2025-H1\""));
        sealed(
                "manifest_unit",
                "manifest.json",
                edit("\"unit\":\"" + BundleWorld.TOWN, "\"unit\":\"" + BundleWorld.SCHOOL));
        sealed("manifest_checklist", "manifest.json", edit("town-online-work@", "town-online-work@9"));
        plain("manifest_semantics", "manifest.json", edit("\"semantics\":\"2\"", "\"semantics\":\"99\""));
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
        put("fact_withheld", Forger.of(HONEST).remove(part).sealedBy(world));
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
                        "incident", BundleWorld.TOWN, "2025-09-02", INCIDENT, new LeafMarks("zhangsan", List.of())));
        world(
                "leaf_too_long",
                world -> world.enter(
                        "incident",
                        BundleWorld.TOWN,
                        "2025-09-02",
                        INCIDENT,
                        new LeafMarks(
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
        put("two_logs_in_one_bundle", other.seal(drafted));
        var late = world();
        var unsealed = draft(late);
        late.enter("drill", BundleWorld.TOWN, "2025-06-18", Map.of("title", "断网演练"));
        put("entry_between_figures_and_seal", late.seal(unsealed));
    }

    private void issued(String name, Instant at, boolean drill) {
        var world = world();
        var drafted = draft(world);
        put(name, world.seal(drafted, world.issued(drafted, at, drill), LeafMarks.USUAL));
    }

    private void acceptances() {
        var county = new AcceptanceWorld(world());
        var corrected = county.bundle(county.figures());
        var world = county.world();
        Forger.of(corrected).files().keySet().stream()
                .filter(part -> part.startsWith("accepted/"))
                .forEach(part -> put(
                        "acceptance_left_out:" + (part.endsWith("figures.json") ? "figures" : "facts"),
                        Forger.of(corrected).remove(part).sealedBy(world)));
        put(
                "acceptance_of_other_figures",
                Forger.of(corrected)
                        .change("accepted/figures.json", edited(edit(COUNT, COUNT.replace("12", "11"))))
                        .sealedBy(world));
        put(
                "acceptance_nothing_changed_since",
                Forger.of(corrected)
                        .change(
                                "figures.json",
                                edited(text -> text.replaceFirst(
                                        "\"changes\":\\[.*?\\],\"index\"", "\"changes\":[],\"index\"")))
                        .sealedBy(world));
    }

    private static UnaryOperator<byte[]> edited(UnaryOperator<String> change) {
        return bytes -> change.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    private static UnsealedBundle draft(BundleWorld world) {
        return BundleDraft.compute(world.log(), world.request()).with(BundleWorld.RENDERER, BundleWorld.documents());
    }
}

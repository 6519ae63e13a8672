package org.mingcha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingcha.database.TestDatabase;
import org.mingcha.evidence.register.WorkingDays;

/** Claims, corrections, incidents, risks and findings at the console, each command with the application that it starts. */
@Tag("slow")
class CorrectionCommandsModuleTest extends OperatorConsole {
    @Test
    void aClaimIsVerifiedApprovedByAnotherPublishedAndExported() throws Exception {
        var server = TestDatabase.createMigrated();
        try {
            settings(server, "");
            foundTown();
            var claim = receivedAndVerified();
            assertThat(json("claim", "act", claim, "submit").at("/claim/state").stringValue())
                    .isEqualTo("submitted");
            assertThat(run("claim", "act", claim, "approve", "--json")).isEqualTo(1);
            assertThat(answer().at("/refused/0/code").stringValue()).isEqualTo("same-eyes");
            run("user", "add", "second", "--role", "officer", "--unit", TOWN);
            settings(server, json("user", "token", "second").get("token").stringValue());
            json("claim", "act", claim, "approve");
            assertThat(json("claim", "act", claim, "publish", "--slug", "water-tested")
                            .get("correction")
                            .stringValue())
                    .endsWith("/water-tested");
            exports();
            settings(server, "mingcha_guessed");
            assertThat(run("claim", "show", claim)).isEqualTo(2);
            assertThat(said(err)).contains("MINGCHA_TOKEN");
            assertThat(run("campaign", "list")).isEqualTo(2);
            assertThat(run("user", "add", "third", "--role", "officer", "--unit", TOWN))
                    .isEqualTo(2);
            settings(server, "");
            drills();
            risks();
            findings();
        } finally {
            TestDatabase.drop(server);
        }
    }

    private String receivedAndVerified() {
        assertThat(run("claim", "add", "--unit", TOWN, "--claim", "Ring 13800138000", "--came", "hotline"))
                .isEqualTo(1);
        assertThat(said(err)).startsWith("Claim: About the matter, not about people");
        assertThat(run("claim", "add", "--unit", TOWN, "--claim", "x", "--came", "friend"))
                .isEqualTo(2);
        assertThat(said(err)).contains("--came cannot be \"friend\"");
        assertThat(run("claim", "add", "--unit", "999901999999", "--claim", "x", "--came", "hotline"))
                .isEqualTo(1);
        assertThat(said(err)).contains("There is no unit 999901999999");
        var added = json("claim", "add", "--unit", TOWN, "--claim", "The water is poisoned", "--came", "hotline");
        var claim = added.at("/claim/index").toString();
        json("claim", "act", claim, "assess", "--consequence", "safety", "--knowledge", "nothing");
        assertThat(run(verify(claim, "https://example.com/somebody"))).isEqualTo(1);
        assertThat(said(err)).contains("Neither an official site nor a registered channel");
        assertThat(json(verify(claim, "https://www.gov.cn/x.html")).at("/draft/sources"))
                .hasSize(2);
        return claim;
    }

    private static String[] verify(String claim, String link) {
        var line = new ArrayList<>(List.of("claim", "verify", claim, "--verdict", "false", "--confirm"));
        line.addAll(List.of("--headline", "The water was tested and is clean", "--fact", "All values are met[1]."));
        line.addAll(List.of("--method", "Originals compared", "--source", "Test report", "--issuer", "Water bureau"));
        line.addAll(List.of("--dated", "2026-03-02", "--link", link, "--source", "Notice", "--issuer", "Water bureau"));
        line.addAll(List.of("--dated", "2026-03-01", "--kind", "statement", "--reference", "No 3"));
        return line.toArray(String[]::new);
    }

    private void exports() throws Exception {
        assertThat(json("correction", "list").at("/corrections/0/slug").stringValue())
                .isEqualTo("water-tested");
        assertThat(run("correction", "feed", "atom")).isZero();
        assertThat(said(out)).contains("<feed", "The water was tested and is clean");
        var file = data.resolve("site.zip");
        assertThat(run("correction", "export", file.toString())).as(said(err)).isZero();
        assertThat(names(file)).contains("index.html", "corrections.rss", "corrections.json", "assets/base.css");
        var nowhere = data.resolve("units.csv/site.zip").toString();
        assertThat(run("correction", "export", nowhere)).isEqualTo(2);
        assertThat(said(err)).startsWith("Cannot write " + nowhere + ": its directory is not there");
        assertThat(run("correction", "show", "nowhere")).isEqualTo(2);
        assertThat(said(err).strip().lines()).hasSize(1);
    }

    private void drills() {
        var drill = new String[] {"incident", "add", "--unit", TOWN, "--title", "Exercise", "--drill", "--severity"};
        var line = new ArrayList<>(List.of(drill));
        line.addAll(List.of("\u8f83\u5927", "--found", "2026-11-20T09:20", "--confirm"));
        assertThat(json(line.toArray(String[]::new)).at("/incident/drill").booleanValue())
                .isTrue();
        assertThat(json("incident", "list").get("incidents")).isEmpty();
        assertThat(json("incident", "list", "--show", "drills").get("incidents"))
                .hasSize(1);
        assertThat(run("incident", "list", "--show", "drills")).isZero();
        assertThat(said(out)).contains("Cloud \ufffdRidge").doesNotContain("\u202e");
    }

    private void risks() {
        var add = new String[] {"risk", "add", "--unit", TOWN, "--planned", "2026-11-20", "--title"};
        var line = new ArrayList<>(List.of(add));
        line.add("Market rebuilt");
        var index = json(line.toArray(String[]::new)).at("/risk/index").toString();
        assertThat(run(review(index, "9"))).isEqualTo(1);
        assertThat(said(err)).startsWith("Likelihood and impact: ");
        var risk = json(review(index, "4"));
        assertThat(risk.at("/risk/score").intValue()).isEqualTo(16);
        assertThat(json("risk", "list", "--show", "high").at("/risks/0/title").stringValue())
                .isEqualTo("Market rebuilt");
        index = risk.at("/risk/index").toString();
        index = json("risk", "act", index, "close", "--on", "2026-11-21")
                .at("/risk/index")
                .toString();
        assertThat(run("risk", "show", index)).isZero();
        assertThat(said(out)).contains("Market rebuilt", "High 16", "review 2099-06-01");
    }

    private static String[] review(String index, String likelihood) {
        var line = new ArrayList<>(List.of("risk", "review", index, "--likelihood", likelihood, "--impact", "4"));
        line.addAll(List.of("--measure", "Stalls first", "--owner", "deputy head", "--next", "2099-06-01"));
        return line.toArray(String[]::new);
    }

    private void findings() {
        var line = new ArrayList<>(List.of("finding", "raise", "--unit", TOWN, "--problem", "The roster has gaps"));
        var due = WorkingDays.shipped().after(LocalDate.now(ZoneOffset.UTC), 10);
        line.addAll(List.of("--owner", "duty officer", "--due", due.toString()));
        var raised = json(line.toArray(String[]::new));
        assertThat(raised.at("/finding/problem").stringValue()).isEqualTo("The roster has gaps");
        assertThat(json("finding", "list").at("/findings/0/finding")).isEqualTo(raised.at("/finding/finding"));
    }

    private void foundTown() throws Exception {
        units("""
                999900000000,Clear Brook County,county,CN
                999901001000,Cloud \u202eRidge,town,999900000000
                """);
    }

    private static List<String> names(Path zip) throws Exception {
        var names = new ArrayList<String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(zip)))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}

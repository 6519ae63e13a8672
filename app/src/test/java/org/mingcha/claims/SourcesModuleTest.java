package org.mingcha.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.claims.ClaimWorld.TODAY;
import static org.mingcha.claims.ClaimWorld.TOWN;
import static org.mingcha.claims.ClaimWorld.hearing;
import static org.mingcha.claims.ClaimWorld.officer;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.accounts.Actor;
import org.mingcha.command.CommandResult;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.ledger.EvidenceFile;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.Submission;
import org.mingcha.ledger.SubmitEntry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** What can be a source, and what no text about a claim may hold: nobody's post, nobody's account, nobody's number. */
@MingchaSpringTest
@TestPropertySource(
        properties = {"mingcha.log.origin=sources.invalid/log", "mingcha.correction.sites=gov.cn,water.example"})
class SourcesModuleTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private Claims claims;

    @Autowired
    private Ledger ledger;

    private Acts acts;

    @BeforeEach
    void begin() {
        ClaimWorld.begin(context);
        acts = new Acts(claims);
    }

    @Test
    void takesLinksToOfficialSitesOnly() {
        assertThat(link("https://www.qingxi.gov.cn/gg/1.html?id=3")).isEmpty();
        assertThat(link("https://report.water.example/118")).isEmpty();
        assertThat(link("https://social.example/u/123/post/9")).contains("link-not-official");
        assertThat(link("https://gov.cn.social.example/post/9")).contains("link-not-official");
        assertThat(link("https://notgov.cn/1")).contains("link-not-official");
        assertThat(link("https://www.gov.cn@social.example/1")).contains("link-malformed");
        assertThat(link("https://www.qingxi.gov.cn/gg/1.html#c7")).contains("link-malformed");
        assertThat(link("javascript:alert(1)")).contains("link-malformed");
        assertThat(link("https://www.qingxi.gov.cn:8443/1")).contains("link-malformed");
        assertThat(link("https://[bad")).contains("link-malformed");
    }

    @Test
    void aChannelOnASharedHostCoversItsOwnPlaceAlone() {
        channel("云岭镇公告", "https://shared.example/yunling/", "", TOWN);
        assertThat(link("https://shared.example/yunling/2026/3")).isEmpty();
        assertThat(link("https://shared.example/yunling/2026/3?reply=9")).contains("link-not-official");
        assertThat(link("https://shared.example/somebody/1")).contains("link-not-official");
        assertThat(link("https://shared.example/yunling2/1")).contains("link-not-official");
        assertThat(link("https://shared.example/yunling/../somebody/1")).contains("link-malformed");
    }

    @Test
    void aBareHostNeedsItsOwnFilingNumber() {
        channel("没有备案", "plain.example", "", TOWN);
        assertThat(link("https://plain.example/1")).contains("link-not-official");
        channel("县融媒体网", "media.example", "青备2026001", ClaimWorld.COUNTY);
        assertThat(link("https://www.media.example/news/1")).isEmpty();
    }

    @Test
    void aChannelWithoutASiteCoversNothing() {
        entered("channel", Map.of("happened_on", "2025-01-06", "title", "宣传栏"), TOWN);
        assertThat(link("https://noticeboard.example/1")).contains("link-not-official");
    }

    @Test
    void aClosedChannelOrOneFarAwayCoversNothing() {
        var values = Map.of(
                "happened_on", "2025-01-06",
                "title", "旧公告",
                "site", "https://old.example/yunling",
                "closed_on", "2026-01-31");
        entered("channel", values, TOWN);
        assertThat(link("https://old.example/yunling/1")).contains("link-not-official");
        channel("澄屏镇公告", "https://other.example/chengping", "", ClaimWorld.OTHER_TOWN);
        assertThat(link("https://other.example/chengping/1"))
                .as("a neighbour below the same county")
                .isEmpty();
    }

    @Test
    void aSourceIsADatedThingOfABodyAndCanBeFound() {
        assertThat(why(new Source(SourceKind.DOCUMENT, "公告", "张三", TODAY, "1号", null, "")))
                .contains("personal-data");
        assertThat(why(new Source(SourceKind.DOCUMENT, "公告", "水务局", TODAY, "", null, "")))
                .contains("source-unfounded");
        assertThat(why(new Source(SourceKind.DOCUMENT, "公告", "水务局", null, "1号", null, "")))
                .contains("day-missing");
        assertThat(why(new Source(SourceKind.DOCUMENT, "公告", "水务局", TODAY.plusDays(1), "1号", null, "")))
                .contains("day-to-come");
        var invented = new EvidenceFile("ab".repeat(32), "x.pdf", "application/pdf", 3);
        assertThat(why(new Source(SourceKind.DOCUMENT, "公告", "水务局", TODAY, "", invented, "")))
                .contains("evidence-unknown");
    }

    @Test
    void noTextSaysWhereItStandsOrWhoSaidIt() {
        assertThat(why("看这个 https://social.example/p/1")).contains("link-in-text");
        assertThat(why("social.example.com/p/1 上说停水")).contains("link-in-text");
        assertThat(why("微信号 abc_12345 说停水")).contains("personal-data");
        assertThat(why("来电13812345678说停水")).contains("personal-data");
        assertThat(why("联系 a@b.example.com")).contains("personal-data");
        assertThat(claims.receive(officer(), hearing("张主任说要停水"), false))
                .isInstanceOf(CommandResult.ConfirmationRequired.class);
        assertThat(claims.receive(officer(), hearing("家住新街3号楼2单元501室的那户水管裂了"), false))
                .isInstanceOf(CommandResult.ConfirmationRequired.class);
    }

    private java.util.Optional<String> why(String sentence) {
        return claims.receive(officer(), hearing(sentence), false)
                        instanceof CommandResult.Rejected<Long>(var violations)
                ? java.util.Optional.of(violations.getFirst().code())
                : java.util.Optional.empty();
    }

    private java.util.Optional<String> link(String link) {
        return why(new Source(SourceKind.DOCUMENT, "公告", "青溪县水务局", TODAY, "", null, link));
    }

    private static int counter;

    private java.util.Optional<String> why(Source source) {
        var id = acts.received(hearing("来源试验第" + ++counter + "条"));
        var draft = new ClaimDraft(null, "", List.of(), "", List.of(source), null, "");
        return acts.tried(officer(), id, new ClaimCommand.Save(draft))
                        instanceof CommandResult.Rejected<Long>(var violations)
                ? java.util.Optional.of(violations.getFirst().code())
                : java.util.Optional.empty();
    }

    private void channel(String title, String site, String filing, String unit) {
        entered(
                "channel",
                Map.of("happened_on", "2026-01-05", "title", title, "site", site, "filing_no", filing),
                unit);
    }

    private void entered(String register, Map<String, String> values, String unit) {
        var submission = ledger.submit(Actor.operator(), new SubmitEntry(unit, register, values, List.of(), true));
        assertThat(submission).isInstanceOf(Submission.Accepted.class);
    }
}

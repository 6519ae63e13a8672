package org.mingcha.inspection.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.inspection.campaign.CampaignWorld.OTHER;
import static org.mingcha.inspection.campaign.CampaignWorld.TOWN;
import static org.mingcha.inspection.campaign.CampaignWorld.done;
import static org.mingcha.inspection.campaign.CampaignWorld.leader;
import static org.mingcha.inspection.campaign.CampaignWorld.officer;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingcha.accounts.Actor;
import org.mingcha.database.MingchaClock;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.evidence.UnitDescription;
import org.mingcha.evidence.verify.TrustAnchor;
import org.mingcha.evidence.verify.Verification;
import org.mingcha.evidence.verify.Verifier;
import org.mingcha.organisation.UnitDescriptions;
import org.mingcha.paper.NumberPaper;
import org.mingcha.paper.NumberingResult;
import org.mingcha.paper.NumberingResult.Reason;
import org.mingcha.paper.PaperChoice;
import org.mingcha.paper.PaperFile;
import org.mingcha.paper.PaperLack;
import org.mingcha.paper.PaperNumbers;
import org.mingcha.paper.WordText;
import org.mingcha.tlog.Hashing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A signed report gets a number: its head stands before the signed words, and the register's slip proves it. */
@MingchaSpringTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NumberedReportModuleTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private PaperNumbers numbers;

    private CampaignWorld world;

    @BeforeAll
    void build() {
        world = new CampaignWorld(context);
        world.meeting(TOWN, "2025-02-05", "学习会");
        var said = new UnitDescription(
                null,
                List.of("中共示例镇委员会"),
                "中共示例镇委员会",
                "我镇",
                new TreeMap<>(Map.of("report", "中共示例县委网信办")),
                new TreeMap<>(Map.of("letter", "示发")));
        context.getBean(UnitDescriptions.class).describe(TOWN, LocalDate.of(2025, 1, 1), said, "leader", 12);
        world.log().seal();
    }

    @Test
    void aReportIsNumberedOnceItsLeaderHasSignedIt() throws Exception {
        var id = world.of(world.issued(), TOWN);
        world.complete(id, TOWN);
        done(world.assessments().submit(officer(TOWN), world.seen(id)));
        assertThat(refused(number(officer(TOWN), id))).isEqualTo(Reason.NOT_SIGNED);
        done(world.assessments().sign(leader(TOWN), world.seen(id), "缺项正在核实"));
        world.log().seal();
        var seen =
                numbers.find(officer(TOWN), PaperNumbers.REPORT, reference(id)).orElseThrow();
        assertThat(seen.lacks()).isEmpty();
        assertThat(file(id, "docx")).isNull();

        var numbered = number(officer(TOWN), id);
        assertThat(numbered)
                .isInstanceOfSatisfying(
                        NumberingResult.Done.class,
                        given ->
                                assertThat(given.words()).isEqualTo(seen.next()).startsWith("示发〔"));
        world.log().seal();
        var lines = WordText.of(bytes(id, "docx"));
        assertThat(lines.getFirst()).isEqualTo("中共示例镇委员会文件");
        assertThat(lines.get(1)).isEqualTo(seen.next() + "签发人：第一责任人");
        assertThat(lines.get(2)).isEqualTo("中共示例镇委员会关于2025年网络工作自查情况的报告");
        assertThat(bytes(id, "pdf")).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        proves(id, seen.next());
    }

    @Test
    void aReportOfABodyWithoutASeriesWaitsForItOrForItsLeader() throws Exception {
        var id = world.of(world.issued(), OTHER);
        world.signed(id, OTHER);
        var seen =
                numbers.find(officer(OTHER), PaperNumbers.REPORT, reference(id)).orElseThrow();
        assertThat(seen.lacks()).extracting(PaperLack::words).containsExactly("本单位的规范全称", "发文机关代字");
        assertThat(refused(number(officer(OTHER), id))).isEqualTo(Reason.NOT_READY);
        var year = context.getBean(MingchaClock.class).today().getYear();
        var despite = new NumberPaper(PaperNumbers.REPORT, reference(id), "澄发〔" + year + "〕7号", "全称正在报批");
        assertThat(numbers.number(leader(OTHER), despite)).isInstanceOf(NumberingResult.Done.class);
        world.log().seal();
        assertThat(WordText.of(bytes(id, "docx")))
                .startsWith("澄屏镇文件", "澄发〔" + year + "〕7号签发人：第一责任人")
                .contains("编号时以下内容尚未齐备：本单位的规范全称；发文机关代字。全称正在报批。");
        proves(id, "澄发〔" + year + "〕7号");
    }

    /** The slip's bundle holds, and names the very bytes that were signed. */
    private void proves(AssessmentId id, String words) {
        var made = (Verification.Made) new Verifier(TrustAnchor.BUNDLE_ONLY, null).verify(bytes(id, "zip"));
        assertThat(made.holds()).isTrue();
        assertThat(Objects.requireNonNull(made.paper()).declared())
                .noneMatch(
                        said -> said.name().startsWith("number/") || said.name().startsWith("signed/"));
        var figures = world.assessments()
                .filing(CampaignWorld.inspector(), id)
                .orElseThrow()
                .figures();
        // Stored without packing: what is in it can be looked for.
        assertThat(new String(bytes(id, "zip"), StandardCharsets.UTF_8))
                .contains(Hashing.sha256(figures).hex(), words.replaceAll(".*〕|号", ""));
    }

    private NumberingResult number(Actor actor, AssessmentId id) {
        return numbers.number(actor, new NumberPaper(PaperNumbers.REPORT, reference(id), "", ""));
    }

    private static Reason refused(NumberingResult result) {
        assertThat(result).isInstanceOf(NumberingResult.Refused.class);
        return ((NumberingResult.Refused) result).reason();
    }

    private byte[] bytes(AssessmentId id, String format) {
        return Objects.requireNonNull(file(id, format)).bytes();
    }

    private @Nullable PaperFile file(AssessmentId id, String format) {
        return numbers.file(
                        CampaignWorld.inspector(), PaperNumbers.REPORT, reference(id), new PaperChoice(format, false))
                .orElse(null);
    }

    private static String reference(AssessmentId id) {
        return Long.toString(id.value());
    }
}

package org.mingcha.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.evidence.report.TextBook;
import org.mingcha.inspection.TextsPublicationResult.Why;
import org.mingcha.transparency.PublishedDocument;
import org.springframework.beans.factory.annotation.Autowired;

/** Texts are added by who administers the root, each version once, and only those with which every report can be composed. */
@MingchaSpringTest
class PublishedTextsModuleTest {
    @Autowired
    private PublishedTexts texts;

    private final String shipped = new String(TextBook.shipped().toCanonicalJson(), StandardCharsets.UTF_8);

    @Test
    void onlyWhoAdministersTheRootPublishes() {
        for (var grant : List.of(
                new Actor.Grant(Role.ADMIN, "999901001000", "CN/999900000000/999901001000/"),
                new Actor.Grant(Role.INSPECTOR, "CN", "CN/"))) {
            assertThat(texts.publish(new Actor(7, "x", List.of(grant)), version("7")))
                    .isInstanceOf(TextsPublicationResult.Forbidden.class);
        }
    }

    @Test
    void aVersionIsPublishedOnceWhateverItSays() {
        assertThat(texts.publish(Actor.operator(), version("8")))
                .isEqualTo(new TextsPublicationResult.Published("texts@8"));
        refused(version("8"), Why.TAKEN, "texts@8");
        refused(version("8").replace("特此报告。", "完。"), Why.TAKEN, "texts@8");
        refused(shipped, Why.TAKEN, "texts@3");
        assertThat(texts.all()).extracting(PublishedDocument::reference).containsExactly("texts@3", "texts@8");
    }

    /** Else an office could publish texts without a word for what a report tells of its own records. */
    @Test
    void whatAReportWouldMissIsRefusedByName() {
        refused(
                version("7").replace("\"table\":\"disclosed\"", "\"table\":\"measures\""),
                Why.LACKING,
                "annexes.measures.matter");
        refused(version("7").replace("\"end\":\"特此报告。\",", ""), Why.LACKING, "end");
        refused(version("7").replace("\"nothing\":\"无数据\"", "\"other\":\"本报告\""), Why.UNREADABLE, "drift");
        refused(version("../3"), Why.UNREADABLE, "../3");
        refused("- [", Why.UNREADABLE, "YAML");
        refused("id: texts\nversion: 3\n", Why.UNREADABLE, "");
    }

    @Test
    void whatNoReportOfOursSaysIsRefused() {
        for (var words : List.of("已删帖若干。", "跟评任务已完成。", "舆情平稳。", "重点人员已稳控。", "信 教群众名单。")) {
            refused(version("9").replace("特此报告。", words), Why.NEVER, words);
        }
    }

    private void refused(String file, Why why, String detail) {
        assertThat(texts.publish(Actor.operator(), file))
                .isInstanceOfSatisfying(TextsPublicationResult.Refused.class, refused -> {
                    assertThat(refused.why()).isEqualTo(why);
                    assertThat(refused.detail()).contains(detail);
                });
    }

    private String version(String version) {
        return shipped.replace(
                "\"version\":\"" + TextBook.shipped().version() + "\"", "\"version\":\"" + version + "\"");
    }
}

package org.mingcha.duties;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingcha.duties.internal.CoreWords;

/** What counts as one matter: docs/spec/duties.md. */
class CoreWordsTest {
    @ParameterizedTest
    @CsvSource({
        "关于开展森林防火巡查工作的通知, 森林防火巡查, true",
        "森林防火巡查, 组织开展本辖区森林防火巡查并建立台账, true",
        "报送“烟花爆竹”经营许可审查情况, 烟花爆竹经营许可审查, true",
        "ＡＰＰ运营情况统计, app 运营情况, true",
        "森林病虫害防治, 森林防火巡查, false",
        "网络安全自查, 森林防火巡查, false",
        "开展工作, 负责落实, false",
        "年度报告, 年度总结报告, false",
        "年度报告, 关于年度报告的通知, true",
    })
    void theCoreOfTheOneStandsInTheOther(String one, String other, boolean same) {
        assertThat(CoreWords.of(one).isAbout(CoreWords.of(other))).isEqualTo(same);
        assertThat(CoreWords.of(other).isAbout(CoreWords.of(one))).isEqualTo(same);
    }
}

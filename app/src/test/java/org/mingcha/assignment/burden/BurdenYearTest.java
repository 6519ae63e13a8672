package org.mingcha.assignment.burden;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingcha.assignment.burden.AskedMatter.Question;
import org.mingcha.inspection.campaign.UnitName;

/** What was asked twice is said once, with those who did. */
class BurdenYearTest {
    private static final UnitName COUNTY = new UnitName("999900000000", "青溪县");
    private static final UnitName CITY = new UnitName("999900", "澄江市");
    private static final List<Question> COLUMN =
            List.of(Question.of("网络安全事件"), Question.counting("incident", "网络安全事件"));

    @Test
    void aColumnThatIsTheSameByNameAndByRegisterIsSaidOnce() {
        var monthly = asked(COUNTY, 1, "月度零报告");
        var quarterly = asked(COUNTY, 1, "季度报告");
        assertThat(year(monthly, quarterly).twice())
                .containsExactly(new BurdenYear.Twice("网络安全事件", List.of(monthly, quarterly)));
    }

    @Test
    void whatOneSuperiorAsksInAnotherMonthIsNotTwice() {
        var monthly = asked(COUNTY, 1, "月度零报告");
        var quarterly = asked(COUNTY, 1, "季度报告");
        var next = asked(COUNTY, 2, "月度零报告");
        assertThat(year(monthly, quarterly, next).twice())
                .containsExactly(new BurdenYear.Twice("网络安全事件", List.of(monthly, quarterly)));
        assertThat(year(monthly, next).twice()).isEmpty();
    }

    @Test
    void whatTwoSuperiorsAskIsTwiceInWhateverMonths() {
        var first = asked(COUNTY, 1, "月度零报告");
        var second = asked(CITY, 5, "情况表");
        assertThat(year(first, second).twice()).containsExactly(new BurdenYear.Twice("网络安全事件", List.of(first, second)));
    }

    private static BurdenYear year(AskedMatter... asked) {
        return new BurdenYear(new UnitName("999901001000", "云岭镇"), 2026, List.of(asked));
    }

    private static AskedMatter asked(UnitName superior, int month, String title) {
        return new AskedMatter(
                AskedSource.RETURN, superior, YearMonth.of(2026, month), title, title, "/returns", 14, COLUMN);
    }
}

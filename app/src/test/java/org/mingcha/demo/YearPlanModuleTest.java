package org.mingcha.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingcha.accounts.Actor;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.demo.internal.SampleCounty;
import org.mingcha.notification.PlannedWork;
import org.mingcha.notification.YearPlan;
import org.mingcha.notification.YearPlans;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** What the sample county's year asked of its town, month by month: the expectations are written by hand from sample/town.csv. */
@MingchaSpringTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = {"spring.main.lazy-initialization=true", "mingcha.log.origin=" + Demo.ORIGIN})
class YearPlanModuleTest {
    private static final String TOWN = SampleCounty.TOWN;

    @Autowired
    private Demo demo;

    @Autowired
    private YearPlans plans;

    @BeforeAll
    void load() {
        demo.load();
    }

    @Test
    void theTownsYearByMonths() {
        var plan = plan(TOWN, SampleCounty.YEAR);
        assertThat(IntStream.rangeClosed(1, 12).mapToObj(month -> counts(plan, month)))
                .containsExactly(
                        "1: 0 0 0",
                        "2: 1 1 0",
                        "3: 4 4 0",
                        "4: 2 2 0",
                        "5: 1 1 0",
                        "6: 4 4 0",
                        "7: 2 2 0",
                        "8: 1 1 0",
                        "9: 3 3 0",
                        "10: 2 2 0",
                        "11: 1 1 0",
                        "12: 13 13 0");
    }

    @Test
    void eachActWithTheDayOnWhichItWasDone() {
        assertThat(plan(TOWN, SampleCounty.YEAR).works().stream()
                        .filter(work -> work.kind() == PlannedWork.Kind.ACT)
                        .map(work -> (work.dueOn() + " "
                                        + work.titleArguments().getFirst().chinese() + " "
                                        + work.doneOn().map(Object::toString).orElse("-") + " "
                                        + work.state().code())
                                .replace(SampleCounty.YEAR + "-", "")))
                .containsExactly(
                        "03-31 会议台账 · 学习 02-12 done",
                        "03-31 会议台账 · 分析研判 03-27 done",
                        "03-31 会议台账 · 专题研究 01-09 done",
                        "06-30 会议台账 · 学习 05-15 done",
                        "06-30 会议台账 · 分析研判 06-26 done",
                        "06-30 检查整改台账 · 本级督导 06-17 done",
                        "09-30 会议台账 · 学习 07-17 done",
                        "09-30 会议台账 · 分析研判 09-25 done",
                        "12-31 会议台账 · 学习 12-04 done",
                        "12-31 教育培训台账 · 干部 03-20 done",
                        "12-31 教育培训台账 · 法治 04-15 done",
                        "12-31 风险评估台账 · 网络与信息系统 08-21 done",
                        "12-31 会议台账 · 分析研判 12-25 done",
                        "12-31 应急演练台账 06-18 done",
                        "12-31 教育培训台账 · 学生 03-17 done",
                        "12-31 考核台账 · 目标责任考核 12-22 done",
                        "12-31 会议台账 · 专题研究 11-13 done",
                        "12-31 考核台账 12-22 done",
                        "12-31 检查整改台账 · 本级督导 10-22 done",
                        "12-31 检查整改台账 · 专题督查 · 本级督导 10-22 done");
    }

    private YearPlan plan(String unit, int year) {
        return plans.of(Actor.operator(), unit, year).orElseThrow();
    }

    /** Planned, done, late. */
    private static String counts(YearPlan plan, int month) {
        var works = plan.of(month);
        return month + ": " + works.size() + " "
                + works.stream().filter(PlannedWork::isDone).count() + " "
                + works.stream().filter(PlannedWork::isLate).count();
    }
}

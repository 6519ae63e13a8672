package org.mingcha.demo.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What offices of the sample county put right later, by amendment or withdrawal.
 *
 * @param words part of the entry's title
 * @param changes field to new value; empty: the entry is withdrawn
 */
public record SampleChange(
        LocalDate on, String unit, String register, String words, Map<String, String> changes, String reason) {
    public boolean isWithdrawal() {
        return changes.isEmpty();
    }

    /** In the order of their days. */
    static List<SampleChange> all() {
        var changes = new ArrayList<SampleChange>();
        changes.add(new SampleChange(
                day(4, 2), "999911001000", "training", "干部网络安全培训", Map.of("attendance", "54"), "签到表漏计一页，核对后更正"));
        changes.add(new SampleChange(day(5, 22), "999911001000", "meeting", "防灾减灾学习会", Map.of(), "与同日另一条为同一次会议，重复登记"));
        changes.add(new SampleChange(
                day(5, 26),
                "999915001000",
                "support",
                "网络安全员培训名额",
                Map.of("answered_on", "2025-05-26", "outcome", "已支持"),
                "上级已答复"));
        changes.add(new SampleChange(
                day(11, 19),
                "999901001000",
                "question",
                "技能培训如何报名",
                Map.of("answered_on", "2025-11-19", "outcome", "已解决"),
                "已答复"));
        SampleCounty.TOWNS.forEach(town -> changes.add(rectified(town)));
        // After the yearly self-inspection was accepted: what it cites has moved since.
        changes.add(new SampleChange(
                LocalDate.of(SampleCounty.YEAR + 1, 1, 9),
                "999911001000",
                "training",
                "干部网络安全培训",
                Map.of("attendance", "58"),
                "核对签到表，补记4人"));
        return changes;
    }

    /** The county's autumn inspection: all six problems closed by 20 December, in 澜坪镇 four. */
    private static SampleChange rectified(String town) {
        boolean all = !town.equals("999913001000");
        var fields = all ? Map.of("rectified", "6", "rectified_on", "2025-12-18") : Map.of("rectified", "4");
        return new SampleChange(day(12, 19), town, "inspection", "网络与信息安全检查", fields, "整改进展更新");
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(SampleCounty.YEAR, month, day);
    }
}

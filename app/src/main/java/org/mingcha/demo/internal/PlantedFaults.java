package org.mingcha.demo.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is out of order on purpose, one each, so that each feature shows. Everywhere else all is in order. */
final class PlantedFaults {
    private static final String YUNLING = "999901001000";
    private static final String CHENGPING = "999911001000";
    private static final String JICHUAN = "999912001000";
    private static final String LANPING = "999913001000";
    private static final String ZHENXI = "999914001000";
    private static final String SHUSHI = "999915001000";
    private static final String MEETING = "会议台账";
    private static final LocalDate LAST_OF_MAY = LocalDate.of(2025, 5, 31);

    private PlantedFaults() {}

    static List<SampleRow> in(List<SampleRow> rows) {
        var planted = new ArrayList<SampleRow>();
        rows.forEach(row -> changed(row).ifPresent(planted::add));
        planted.add(supportRequest());
        planted.add(drillOnTheIncidentScreens());
        planted.add(repeatedMeeting());
        return planted;
    }

    private static Optional<SampleRow> changed(SampleRow row) {
        if (row.isIn(ZHENXI, "教育培训台账", "03-20")) return Optional.empty();
        if (existsNoMore(row)) return Optional.empty();
        return Optional.of(exceptions(row));
    }

    private static SampleRow exceptions(SampleRow row) {
        if (isRecordedAtYearsEnd(row)) return row.recorded(LocalDate.of(2025, 12, 28));
        if (row.isIn(LANPING, "信息核实台账", "03-27")) return row.recorded(LocalDate.of(2025, 4, 20));
        if (row.isIn(JICHUAN, "风险评估台账", "04-16")) return row.with(Map.of("决策日期", "2025-04-10"));
        if (row.isIn(YUNLING, "公众问询台账", "11-10")) return row.with(Map.of("答复日期", "", "办理结果", ""));
        if (row.isIn(SHUSHI, "责任台账", "01-02") && "信息联络员".equals(row.cells().get("职责")))
            return row.with(Map.of("专兼职", "兼职"));
        if (isOnIdleChannel(row)) return row.with(Map.of("发布渠道", "县门户网站澜坪镇专栏"));
        return row;
    }

    /** 云岭镇: three meetings of November and December, sealed on 28 December. */
    private static boolean isRecordedAtYearsEnd(SampleRow row) {
        return row.isIn(YUNLING, MEETING, "11-13")
                || row.isIn(YUNLING, MEETING, "12-04")
                || row.isIn(YUNLING, MEETING, "12-09");
    }

    /** 澜坪镇: one channel has published nothing since 1 June. */
    private static boolean isOnIdleChannel(SampleRow row) {
        return row.unit().equals(LANPING)
                && row.date().isAfter(LAST_OF_MAY)
                && "澜坪镇发布".equals(row.cells().get("发布渠道"));
    }

    /** 稻澄村 and 松漪村 merge on 1 July; 麦渚小学 closes on 31 August. */
    private static boolean existsNoMore(SampleRow row) {
        boolean merged = row.unit().equals("999911001203") || row.unit().equals("999911001204");
        boolean closed = row.unit().equals("999912001602");
        return merged && !row.date().isBefore(SampleCounty.MERGER)
                || closed && !row.date().isBefore(SampleCounty.CLOSURE);
    }

    private static SampleRow supportRequest() {
        return planted(SHUSHI, "支持需求台账", LocalDate.of(2025, 3, 3), "提出日期=2025-03-03;事项=网络安全员培训名额;类别=培训");
    }

    /** A drill run as the real thing: no figure about incidents may change by it. */
    private static SampleRow drillOnTheIncidentScreens() {
        return planted(
                YUNLING,
                "网络安全事件台账",
                LocalDate.of(2025, 6, 18),
                "日期=2025-06-18;事件名称=门户专栏网页篡改（演练）;级别=较大;类别=网页篡改;发现时间=2025-06-18 09:00;"
                        + "上报时间=2025-06-18 09:26;上报日期=2025-06-18;处置结果=已处置;处置完成日期=2025-06-18;总结日期=2025-06-19;是否演练=是");
    }

    /** 澄屏镇 typed one meeting twice under two names; the second is withdrawn later. */
    private static SampleRow repeatedMeeting() {
        return planted(
                CHENGPING, MEETING, LocalDate.of(2025, 5, 15), "日期=2025-05-15;会议名称=防灾减灾学习会;类型=学习;主持人=第一责任人;参加人数=28");
    }

    private static SampleRow planted(String unit, String sheet, LocalDate date, String cells) {
        var map = new LinkedHashMap<String, String>();
        for (String pair : cells.split(";")) {
            String[] parts = pair.split("=", 2);
            map.put(parts[0], parts[1]);
        }
        return new SampleRow(unit, sheet, date, date.plusDays(1), map);
    }
}

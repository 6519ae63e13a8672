package org.mingcha.reporting.internal.draft;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What stands above the fields of a drafted return, a row each. */
enum ReturnLine {
    TITLE("报表", "报表名称", "名称"),
    ID("代号", "编号"),
    ENGLISH("英文名"),
    CADENCE("周期", "报送周期"),
    PERIOD("期间", "报送期间"),
    DUE("截止日", "截止日期"),
    LOCK("逾期几天后不再受理", "锁定天数"),
    NIL("可以零报告", "可零报告"),
    TAKEN("需要接收", "逐件接收"),
    ABOUT("零报告核对的登记簿", "涉及登记簿"),
    OWED_BY("填报单位", "报送单位"),
    EXEMPT("免报");

    private final List<String> labels;

    ReturnLine(String... labels) {
        this.labels = List.of(labels);
    }

    String label() {
        return labels.getFirst();
    }

    static Optional<ReturnLine> of(String text) {
        var wanted = text.strip().replaceAll("[：:*\\s]+$", "");
        return Arrays.stream(values())
                .filter(each -> each.labels.contains(wanted))
                .findFirst();
    }
}

package org.mingcha.inspection.checklist.internal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingcha.ledger.sheet.SheetRow;

/** The columns by which a clerk says what an item counts, each in a few words, instead of a rule's own notation. */
enum RuleColumn {
    REGISTER("取自登记簿", "登记簿", "取自台账", "台账名称", "数据来源"),
    FIELD_OF_WORK("工作领域", "领域"),
    CONDITION("条件", "统计条件", "筛选条件"),
    MEASURE("统计", "统计方法", "统计方式"),
    PERIOD("统计期间", "期间"),
    SCOPE("统计范围", "范围"),
    FIGURE("指标", "指标名称"),
    ENOUGH("达标", "达标值", "达标条件"),
    PARTLY("部分达标", "部分达标值");

    private final List<String> headers;

    RuleColumn(String... headers) {
        this.headers = List.of(headers);
    }

    String header() {
        return headers.getFirst();
    }

    private static Optional<RuleColumn> of(String text) {
        var wanted = CellText.header(text);
        return Arrays.stream(values())
                .filter(each -> each.headers.contains(wanted))
                .findFirst();
    }

    /** Where each stands in a header. */
    static Map<RuleColumn, Integer> in(SheetRow header) {
        var found = new LinkedHashMap<RuleColumn, Integer>();
        for (int column = 0; column < header.cells().size(); column++) {
            int at = column;
            of(header.cell(column).text()).ifPresent(each -> found.putIfAbsent(each, at));
        }
        return found;
    }
}

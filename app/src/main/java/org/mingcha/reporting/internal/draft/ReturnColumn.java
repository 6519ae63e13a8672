package org.mingcha.reporting.internal.draft;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns of a sheet that drafts a return; each row of it is a field. */
enum ReturnColumn {
    LABEL("栏目", "栏目名称", "指标", "项目"),
    TYPE("类型", "填写方式"),
    REQUIRED("必填", "是否必填"),
    UNIT("计量单位"),
    COUNTS("取自登记簿", "自动统计"),
    LEAST("最小", "最小值"),
    MOST("最大", "最大值"),
    ENGLISH("英文名"),
    NAME("代号");

    private final List<String> headers;

    ReturnColumn(String... headers) {
        this.headers = List.of(headers);
    }

    String header() {
        return headers.getFirst();
    }

    static Optional<ReturnColumn> of(String text) {
        var wanted = text.strip().replaceAll("[：:*\\s]+$", "");
        return Arrays.stream(values())
                .filter(each -> each.headers.contains(wanted))
                .findFirst();
    }
}

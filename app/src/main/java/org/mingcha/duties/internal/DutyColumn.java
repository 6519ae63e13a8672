package org.mingcha.duties.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mingcha.duties.DutyCategory;

/** The columns of a list of duties, and the words for its three parts. */
enum DutyColumn {
    NUMBER("序号", "编号", "number"),
    MATTER("事项", "事项名称", "履职事项", "matter"),
    CATEGORY("类别", "事项类别", "清单类别", "category");

    private final List<String> headers;

    DutyColumn(String... headers) {
        this.headers = List.of(headers);
    }

    static Optional<DutyColumn> of(String text) {
        var plain = text.replaceAll("\\s|\\*|（.*?）|\\(.*?\\)", "");
        return Arrays.stream(values())
                .filter(each -> each.headers.contains(plain))
                .findFirst();
    }

    static Optional<DutyCategory> category(String text) {
        return switch (text.replaceAll("\\s|事项|清单", "")) {
            case "基本履职", "basic" -> Optional.of(DutyCategory.BASIC);
            case "配合履职", "joint" -> Optional.of(DutyCategory.JOINT);
            case "上级收回", "上级部门收回", "收回", "taken-back" -> Optional.of(DutyCategory.TAKEN_BACK);
            default -> Optional.empty();
        };
    }
}

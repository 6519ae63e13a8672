package org.mingcha.ledger.shelf;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mingcha.ledger.text.HeaderText;

/** The columns of a sheet that drafts a register; each row of it is a field. */
enum RegisterColumn {
    LABEL("栏目", "栏目名称", "字段", "列名", "项目", "field"),
    TYPE("类型", "填写方式", "type"),
    REQUIRED("必填", "是否必填", "required"),
    CHOICES("选项", "可选项", "words", "choices"),
    KEPT_AS("事实或文字", "登记为", "fact or text"),
    UNIT("计量单位", "unit"),
    HEADERS("其他叫法", "别名", "又名", "headers"),
    ENGLISH("英文名", "english"),
    NAME("代号", "name");

    private final List<String> headers;

    RegisterColumn(String... headers) {
        this.headers = List.of(headers);
    }

    String header() {
        return headers.getFirst();
    }

    static Optional<RegisterColumn> of(String text) {
        var spellings = HeaderText.spellings(text);
        return Arrays.stream(values())
                .filter(each -> spellings.stream().anyMatch(each.headers::contains))
                .findFirst();
    }
}

package org.mingcha.ledger.shelf;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mingcha.ledger.text.HeaderText;

/** What stands above the fields of a drafted register, a row each: what it is called beside its own cell. */
enum RegisterLine {
    SHEET("登记簿", "登记簿名称", "台账名称", "名称", "register"),
    ID("代号", "编号", "id"),
    ALIASES("其他叫法", "别名", "又名", "aliases"),
    ENGLISH("英文名", "english"),
    LATE_AFTER("几日内登记", "登记时限", "late after"),
    TITLE("标题栏", "title"),
    CLOSED_BY("办结日期栏", "closed by");

    private final List<String> labels;

    RegisterLine(String... labels) {
        this.labels = List.of(labels);
    }

    String label() {
        return labels.getFirst();
    }

    static Optional<RegisterLine> of(String text) {
        var spellings = HeaderText.spellings(text);
        return Arrays.stream(values())
                .filter(each -> spellings.stream().anyMatch(each.labels::contains))
                .findFirst();
    }
}

package org.mingcha.inspection.checklist.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns of a checklist's sheet: the key that each fills, its header, and what offices call it. */
enum SheetColumn {
    ID("id", Kind.TEXT, "编号", "序号", "项目编号", "条目编号", "no", "no.", "id"),
    GROUP("group", Kind.TEXT, "分组", "类别", "一级指标", "板块", "部分", "大类", "group"),
    QUESTION("question", Kind.TEXT, "问题", "检查内容", "自查内容", "检查项目", "自查项目", "自查项", "检查事项", "题目", "question"),
    TITLE("title", Kind.TEXT, "简称", "短标题", "title"),
    CLAUSES("clauses", Kind.LIST, "依据条款", "依据", "条款", "政策依据", "clauses"),
    KINDS("for", Kind.KINDS, "适用单位", "适用对象", "for"),
    WEIGHT("weight", Kind.NUMBER, "权重", "分值", "分数", "满分", "weight"),
    MINUTES("minutes", Kind.NUMBER, "分钟", "预计分钟", "预计用时", "用时", "minutes"),
    ANSWER("answer", Kind.ANSWER, "作答方式", "填报方式", "答复方式", "answer"),
    APPLIES("applies", Kind.TREE, "适用条件"),
    RULES("rules", Kind.TREE, "规则"),
    EXPECT("expect", Kind.TREE, "符合条件"),
    PARTLY("partly", Kind.TREE, "部分符合条件"),
    NEEDS("needs", Kind.TREE, "所需依据"),
    SENTENCE("sentence", Kind.SENTENCE, "句子"),
    SENTENCE_ZERO("sentence_zero", Kind.SENTENCE, "零值句子"),
    SENTENCE_NOT_MET("sentence_not_met", Kind.SENTENCE, "不符合句子"),
    TELLING("telling", Kind.SENTENCE, "叙述句子"),
    PROBLEM("problem", Kind.SENTENCE, "问题句子"),
    LABELS("labels", Kind.TREE, "数据说法"),
    EXPECTATION("expectation", Kind.TEXT, "符合标准", "标准", "要求", "评分标准", "检查标准", "expectation"),
    ACTION("action", Kind.TEXT, "整改措施", "措施", "action");

    /** How a cell is read. */
    enum Kind {
        TEXT,
        NUMBER,
        LIST,
        KINDS,
        ANSWER,
        TREE,
        SENTENCE
    }

    private final String key;
    private final Kind kind;
    private final List<String> headers;

    SheetColumn(String key, Kind kind, String... headers) {
        this.key = key;
        this.kind = kind;
        this.headers = List.of(headers);
    }

    String key() {
        return key;
    }

    Kind kind() {
        return kind;
    }

    String header() {
        return headers.getFirst();
    }

    static Optional<SheetColumn> of(String text) {
        var wanted = CellText.header(text);
        return Arrays.stream(values())
                .filter(each -> each.headers.contains(wanted))
                .findFirst();
    }

    static Optional<SheetColumn> ofKey(String key) {
        return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
    }
}

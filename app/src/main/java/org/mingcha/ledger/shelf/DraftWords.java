package org.mingcha.ledger.shelf;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingcha.evidence.register.FieldType;
import org.mingcha.ledger.text.Wordform;

/** What offices write into the cells of a drafted register. */
public final class DraftWords {
    static final String OTHER = "其他";
    static final String FACT = "事实";
    static final String TEXT = "文字";
    static final String YES = "是";
    static final String NO = "否";
    static final String COMMA = "、";

    private static final Pattern LISTED = Pattern.compile("[\\n；;、，,/|]+");
    private static final Map<FieldType, List<String>> TYPES = new LinkedHashMap<>();

    static {
        TYPES.put(FieldType.DATE, List.of("日期", "date"));
        TYPES.put(FieldType.DATETIME, List.of("时间", "日期时间", "datetime"));
        TYPES.put(FieldType.TEXT, List.of("文字", "文本", "text"));
        TYPES.put(FieldType.ENUM, List.of("选项", "单选", "下拉", "enum"));
        TYPES.put(FieldType.ENUMS, List.of("多选", "enums"));
        TYPES.put(FieldType.INTEGER, List.of("整数", "数字", "数量", "人数", "integer"));
        TYPES.put(FieldType.AMOUNT, List.of("金额", "小数", "amount"));
        TYPES.put(FieldType.BOOLEAN, List.of("是否", "boolean"));
        TYPES.put(FieldType.UNIT, List.of("单位", "unit"));
        TYPES.put(FieldType.POST, List.of("岗位", "post"));
        TYPES.put(FieldType.LABEL, List.of("短语", "label"));
    }

    private DraftWords() {}

    static Optional<FieldType> type(String word) {
        var key = Wordform.key(word);
        return TYPES.entrySet().stream()
                .filter(each -> each.getValue().contains(key))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    static String word(FieldType type) {
        return TYPES.getOrDefault(type, List.of(type.code())).getFirst();
    }

    /** The words for types, as a sentence lists them. */
    static String types() {
        return String.join(COMMA, TYPES.values().stream().map(List::getFirst).toList());
    }

    public static boolean isYes(String word) {
        return List.of(YES, "必填", "√", "✓", "y", "yes", "1", "*").contains(Wordform.key(word));
    }

    public static List<String> list(String text) {
        return Arrays.stream(LISTED.split(text))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }
}

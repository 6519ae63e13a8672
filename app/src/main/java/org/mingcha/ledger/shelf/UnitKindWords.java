package org.mingcha.ledger.shelf;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.mingcha.evidence.UnitKind;

/** Kinds of units as offices write them into cells. */
public final class UnitKindWords {
    private static final Pattern NAMED = Pattern.compile("[\\n；;、，,/\\s]+");
    private static final Map<String, List<String>> KINDS = Map.of(
            "country", List.of("国家"),
            "province", List.of("省", "省级"),
            "city", List.of("市", "地市", "地级"),
            "county", List.of("县", "区县", "县级"),
            "town", List.of("镇", "乡镇", "乡", "街道"),
            "village", List.of("村", "社区", "村居"),
            "school", List.of("学校"),
            "office", List.of("部门", "机构", "站所"));

    private UnitKindWords() {}

    /** The code of each; a word that is no kind stays as it is, so that whoever checks it can name it. */
    public static List<String> codes(String text) {
        return Arrays.stream(NAMED.split(text))
                .filter(each -> !each.isEmpty())
                .map(UnitKindWords::code)
                .toList();
    }

    private static String code(String word) {
        return KINDS.entrySet().stream()
                .filter(each -> each.getValue().contains(word))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(word);
    }

    public static String word(UnitKind kind) {
        return KINDS.getOrDefault(kind.code(), List.of(kind.code())).getFirst();
    }
}

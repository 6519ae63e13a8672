package org.mingcha.inspection.checklist.internal;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.YamlText;
import org.mingcha.evidence.checklist.AnswerKind;
import org.mingcha.ledger.shelf.UnitKindWords;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What offices write into the cells of a checklist, as values of its keys. */
final class CellText {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern NOTE = Pattern.compile("[（(【\\[].*$|[*：:\\s\\u3000]");
    private static final Pattern COUNTED = Pattern.compile("(\\d+)\\s*(分|分钟)");
    private static final Pattern LISTED = Pattern.compile("[\\n；;]");
    private static final Map<String, String> ANSWERS = Map.of(
            "台账计算",
            "computed",
            "台账",
            "computed",
            "自动",
            "computed",
            "文字说明",
            "narrative",
            "文字",
            "narrative",
            "说明",
            "narrative",
            "数字",
            "numbers",
            "数量",
            "numbers",
            "材料",
            "evidence",
            "佐证",
            "evidence");

    private CellText() {}

    /** 权重（分）* is 权重. */
    static String header(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return NOTE.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** @return empty: the cell cannot be read as what its column holds */
    static Optional<JsonNode> value(SheetColumn.Kind kind, String text) {
        return switch (kind) {
            case TEXT -> Optional.of(NODES.stringNode(text));
            case NUMBER -> Optional.of(NODES.stringNode(number(text)));
            case LIST -> text.startsWith("[") ? tree(text) : Optional.of(list(LISTED, text));
            case KINDS -> Optional.of(kinds(text));
            case ANSWER -> Optional.of(NODES.stringNode(ANSWERS.getOrDefault(header(text), header(text))));
            case TREE -> tree(text);
            case SENTENCE ->
                text.startsWith("[") || text.startsWith("\"") ? tree(text) : Optional.of(NODES.stringNode(text));
        };
    }

    static String answer(AnswerKind kind) {
        return switch (kind) {
            case COMPUTED -> "台账计算";
            case NARRATIVE -> "文字说明";
            case NUMBERS -> "数字";
            case EVIDENCE -> "材料";
        };
    }

    /** 合计 and the like: the row under the last item. */
    static boolean isTotal(String text) {
        return List.of("合计", "总计", "小计", "total").contains(header(text));
    }

    private static String number(String text) {
        var counted = COUNTED.matcher(text.strip());
        return counted.matches() ? counted.group(1) : text.strip();
    }

    private static ArrayNode list(Pattern mark, String text) {
        var array = NODES.arrayNode();
        Arrays.stream(mark.split(text))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .forEach(array::add);
        return array;
    }

    private static ArrayNode kinds(String text) {
        var array = NODES.arrayNode();
        UnitKindWords.codes(text).forEach(array::add);
        return array;
    }

    private static Optional<JsonNode> tree(String text) {
        try {
            return Optional.of(YamlText.parse(text));
        } catch (MalformedEvidence e) {
            return Optional.empty();
        }
    }
}

package org.mingcha.inspection.checklist.internal;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How much of a figure is enough, as clerks say it: at least so many, in each quarter one, as many as another figure.
 *
 * @param names the rules' names of the item's figures, by what the sheet calls them
 * @param name of this figure in the rules
 * @param label of this figure in the sheet
 */
record BoundCell(Map<String, String> names, String name, String label) {
    private static final Pattern BOUND = Pattern.compile(
            "(?<per>每季度|每季|每半年)?\\s*(?<op>≥|>=|不少于|至少|≤|<=|不超过|不多于|=|＝|等于)\\s*(?:(?<n>\\d{1,9})|(?<of>[^\\d%]+?)(?:的(?<percent>\\d{1,3})%)?)\\s*[次项条人件个处份天]*");
    private static final String UNMET = "未达到";

    /** With what a report says where it is not enough; false: the cell is not understood. */
    boolean expect(ObjectNode item, String said) {
        var read = read(said);
        read.ifPresent(expectation -> {
            var words = (label.equals(RuleCells.FIRST) ? "" : label) + inWords(said);
            expectation.put("gap", (label.equals(RuleCells.FIRST) ? "" : label) + UNMET + inWords(said));
            item.withArray("/expect").add(expectation);
            if (!item.has("expectation")) item.put("expectation", words);
        });
        return read.isPresent();
    }

    boolean partly(ObjectNode item, String said) {
        var read = read(said);
        read.ifPresent(item.withArray("/partly")::add);
        return read.isPresent();
    }

    private Optional<ObjectNode> read(String said) {
        var bound = BOUND.matcher(said);
        if (!bound.matches()) {
            return Optional.empty();
        }
        var expectation =
                JsonNodeFactory.instance.objectNode().put("figure", name).put("op", operator(bound.group("op")));
        return value(bound, expectation) ? Optional.of(expectation) : Optional.empty();
    }

    private boolean value(Matcher bound, ObjectNode expectation) {
        var per = bound.group("per");
        var number = bound.group("n");
        if (per != null) {
            expectation.putObject("value").put("per", per.equals("每半年") ? "half" : "quarter");
            return "1".equals(number);
        }
        if (number != null) {
            expectation.put("value", number);
            return true;
        }
        var other = names.get(bound.group("of"));
        if (other == null) {
            return false;
        }
        if (bound.group("percent") == null) {
            expectation.putObject("value").put("figure", other);
        } else {
            expectation
                    .putObject("value")
                    .put("percent", bound.group("percent"))
                    .put("of", other);
        }
        return true;
    }

    private static String operator(String said) {
        return switch (said) {
            case "≥", ">=", "不少于", "至少" -> ">=";
            case "≤", "<=", "不超过", "不多于" -> "<=";
            default -> "=";
        };
    }

    private static String inWords(String bound) {
        return bound.replaceFirst("≥|>=", "不少于").replaceFirst("≤|<=", "不超过").replaceFirst("=|＝", "等于");
    }
}

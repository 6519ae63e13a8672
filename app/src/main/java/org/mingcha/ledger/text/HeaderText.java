package org.mingcha.ledger.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingcha.evidence.register.Field;
import org.mingcha.evidence.register.Register;

/** Column headers as offices write them: 参加人数（人）, 日期*, a note on a second line. */
public final class HeaderText {
    private static final Set<String> SERIAL = Set.of("序号", "序", "编号", "no", "no.", "#", "序列", "行号");
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*]|【[^【】]*】|〔[^〔〕]*〕");
    private static final Pattern MARKS = Pattern.compile("^[*#·.、]+|[*:;,。、]+$");
    /** What none of these stands in has one spelling. */
    private static final Pattern PARTED = Pattern.compile("[(\\[【〔/:]");

    private static final Pattern SECOND_NAME = Pattern.compile("[/:].*$");

    /** The registers' own headers, spelt once: reading a sheet compares each cell of its head with all of them. */
    private static final Map<String, List<String>> OF_REGISTERS = new ConcurrentHashMap<>();

    private HeaderText() {}

    /** Spellings to be tried, the fullest first. */
    public static List<String> spellings(String header) {
        var spellings = new ArrayList<String>();
        var firstLine = header.strip().lines().findFirst().orElse("");
        var keys = Stream.of(header, firstLine).map(Wordform::key).distinct().toList();
        for (var key : keys) {
            var whole = bare(key);
            spellings.add(whole);
            if (!PARTED.matcher(whole).find()) continue;
            var unbracketed = BRACKETS.matcher(whole).replaceAll("");
            spellings.add(bare(unbracketed));
            spellings.add(bare(SECOND_NAME.matcher(unbracketed).replaceFirst("")));
        }
        return spellings.stream().filter(each -> !each.isEmpty()).distinct().toList();
    }

    public static boolean isSerial(String header) {
        return spellings(header).stream().anyMatch(SERIAL::contains);
    }

    /** Whether the header names this field; aliases count less and are asked for with {@code alias}. */
    public static boolean names(Field field, String spelling, boolean alias) {
        var known = alias ? field.headers() : List.of(field.label(), field.english(), field.name());
        return known.stream()
                .anyMatch(each -> OF_REGISTERS
                        .computeIfAbsent(each, HeaderText::spellings)
                        .contains(spelling));
    }

    public static List<String> labels(Register register) {
        return register.typed().stream().map(Field::label).toList();
    }

    private static String bare(String key) {
        return MARKS.matcher(key).replaceAll("");
    }
}

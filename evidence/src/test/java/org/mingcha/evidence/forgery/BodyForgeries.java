package org.mingcha.evidence.forgery;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.LeafVersion;
import org.mingcha.evidence.bundle.BundleWorld;
import org.mingcha.evidence.bundle.Forger;
import org.mingcha.evidence.bundle.MemoryLog;

/** Reports in another's name, and papers that keep quiet of what they lack. */
final class BodyForgeries extends ForgeryList {
    private static final String SIGNATURE = "中共云岭镇委员会";
    private static final String ADDRESSEE = "中共青溪县委网信办";
    private static final Map<String, Object> WORDS = Map.of(
            "by_account",
            "7",
            "names",
            List.of(SIGNATURE, "云岭镇人民政府"),
            "signature",
            SIGNATURE,
            "self_designation",
            "我镇",
            "addressees",
            List.of("report " + ADDRESSEE, "task 各村"));
    private static final String NO_WORDS =
            "\"addressee\":\"\",\"index\":%d,\"name\":\"\",\"self_designation\":\"\",\"signature\":\"\"";

    private final BundleWorld world = world();
    private final long holds = describe(world, "2025-01-01", WORDS);
    private final long later = describe(world, "2027-01-01", WORDS);
    private final byte[] honest = again(world).bundle();

    BodyForgeries() {
        words();
        openings();
        withoutWords();
        missing();
    }

    private void words() {
        changed("body_of_another_name", SIGNATURE, "中共青溪县委员会");
        changed("body_to_another_addressee", ADDRESSEE, "青溪县人民政府");
        changed("body_called_otherwise", "我镇", "我县");
        changed("body_with_a_number", "\"index\":" + holds, "\"index\":\"" + holds + "\"");
        changed("body_with_another_field", "\"body\":{", "\"body\":{\"account\":\"7\",");
    }

    private void openings() {
        put("body_closed", Forger.of(honest).remove(text(holds)).sealedBy(again(world)));
        var names = List.of("addressees", "names", "self_designation", "signature");
        put(
                "body_opens_more",
                opening(holds, List.of("addressees", "by_account", "names", "self_designation", "signature")));
        put("body_opens_less", opening(holds, names.subList(1, 4)));
        var forger = Forger.of(opening(later, names));
        change(forger, edit("\"index\":" + holds, "\"index\":" + later));
        put("body_of_another_day_opened_too", forger.sealedBy(again(world)));
        put("body_of_another_day", forger.remove(text(holds)).sealedBy(again(world)));
        put("another_body_opened_too", opening(later, names));
    }

    /** What is declared of the body then is nothing; all the same no description says so. */
    private void withoutWords() {
        for (var form : List.of(LeafVersion.V1, LeafVersion.V2)) {
            var described = world();
            described.log().sealing(form);
            var text = form == LeafVersion.V1 ? WORDS : Map.<String, Object>of("by_account", "7");
            var index = describe(described, "2025-01-01", text);
            described.log().sealing(LeafVersion.V2);
            var body = "\"body\":{" + NO_WORDS.formatted(index) + "},\"bundle\":";
            var forger = Forger.of(again(described).bundle());
            change(forger, edit("\"bundle\":", body));
            put("body_without_words_" + form.name().toLowerCase(Locale.ROOT), forger.sealedBy(described));
        }
        var body = "\"body\":{" + NO_WORDS.formatted(0) + "},\"bundle\":";
        sealed("body_of_no_description", "figures.json", edit("\"bundle\":", body));
    }

    private void missing() {
        sealed("missing_left_out", "figures.json", text -> text.replaceFirst("\"missing\":\\[[^]]*\\],", ""));
        sealed("missing_one_left_out", "figures.json", edit("{\"what\":\"body\"},", ""));
        sealed(
                "draft_left_out",
                "figures.json",
                text -> text.replaceAll("\\{\"b\":\"paragraph\",\"runs\":\\[\"草稿[^]]*\\]\\},", ""));
        sealed("despite_of_no_words", "figures.json", edit("\"superior\":\"\"", "\"despite\":\"\",\"superior\":\"\""));
        sealed(
                "despite_that_is_not_told",
                "figures.json",
                edit("\"superior\":\"\"", "\"despite\":\"上级要求先行报送\",\"superior\":\"\""));
    }

    private void changed(String name, String from, String to) {
        var forger = Forger.of(honest);
        change(forger, text -> edit(from, from).apply(text).replace(from, to));
        put(name, forger.sealedBy(again(world)));
    }

    private static void change(Forger forger, UnaryOperator<String> change) {
        forger.change(
                "figures.json",
                bytes -> change.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
    }

    /** The same county before its report. */
    private static BundleWorld again(BundleWorld world) {
        return world.over(world.log().without(each -> false));
    }

    private byte[] opening(long index, List<String> fields) {
        var text = world.log().texts(List.of(index)).get(index);
        var opened = text.text()
                .open(world.log().origin(), text.salt().bytes(), fields)
                .toJson();
        return Forger.of(honest).put(text(index), opened).sealedBy(again(world));
    }

    private static String text(long index) {
        return "text/" + index + ".json";
    }

    private static long describe(BundleWorld world, String from, Map<String, Object> text) {
        return world.log()
                .append(new MemoryLog.Act(
                        LeafType.UNIT_DESCRIBED,
                        BundleWorld.TOWN,
                        LocalDate.parse(from),
                        Instant.parse("2025-01-02T02:00:00Z"),
                        Content.EMPTY,
                        new Content(new TreeMap<>(text))));
    }
}

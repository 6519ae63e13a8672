package org.mingcha.evidence.template;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.StrictObject;
import org.mingcha.evidence.YamlText;
import org.mingcha.evidence.checklist.Narrative;
import org.mingcha.evidence.checklist.Sentence;
import org.mingcha.evidence.checklist.YamlWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a unit says around the computed sentences of its reports, and in which order. It is read as it was written: whether
 * it keeps the rules is asked by {@link TemplateRules}, whether a checklist's reports can go by it by {@link TemplateFit}.
 */
public final class ReportTemplate {
    static final String PLACE = "template.json";

    private static final int MOST_BYTES = 1 << 16;
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,30}");
    private static final Pattern CHECKLIST = Pattern.compile("(?s).{1,100}");
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,31}");
    private static final Pattern UNIT = Pattern.compile("[0-9]{2,12}");

    private final JsonNode tree;
    private final String id;
    private final String version;
    private final String unit;
    private final @Nullable String checklist;
    private final SortedMap<String, String> phrases = new TreeMap<>();
    private final @Nullable Narrative narrative;
    private final @Nullable ListForm list;

    private ReportTemplate(JsonNode tree) {
        this.tree = tree;
        var in = new StrictObject(tree, PLACE);
        id = matching(in, "id", ID);
        version = matching(in, "version", VERSION);
        unit = matching(in, "unit", UNIT);
        checklist = in.optionalText("checklist")
                .map(_ -> matching(in, "checklist", CHECKLIST))
                .orElse(null);
        Arrays.stream(OwnPhrase.values())
                .map(OwnPhrase::key)
                .forEach(key -> in.optionalText(key).ifPresent(text -> phrases.put(key, text)));
        narrative = in.optional("narrative").map(ReportTemplate::narrative).orElse(null);
        list = in.optional("list").map(ListForm::of).orElse(null);
        in.end();
        if (phrases.isEmpty() && narrative == null && list == null) {
            throw new MalformedEvidence(PLACE + " changes nothing");
        }
    }

    /** Reads {@code template.json}: canonical, nothing unknown in it, in the form in which it is written. */
    public static ReportTemplate fromJson(byte[] canonical) {
        if (canonical.length > MOST_BYTES) {
            throw new MalformedEvidence(PLACE + " has more than " + MOST_BYTES + " bytes");
        }
        var tree = CanonicalJson.parseCanonical(canonical);
        var template = new ReportTemplate(tree);
        if (!template.written().equals(tree)) {
            throw new MalformedEvidence(PLACE + " is not written in the shortest form");
        }
        return template;
    }

    /** As people write it: in YAML, of which JSON is a part. */
    public static ReportTemplate fromYaml(String yaml) {
        return fromJson(CanonicalJson.of(new ReportTemplate(YamlText.parse(yaml)).written()));
    }

    /** Without what says only what holds anyway: the same template has the same bytes. */
    private ObjectNode written() {
        var written = JsonNodeFactory.instance.objectNode();
        written.put("id", id).put("version", version).put("unit", unit);
        if (checklist != null) {
            written.put("checklist", checklist);
        }
        phrases.forEach(written::put);
        if (narrative != null) {
            written.set("narrative", narrative.toTree());
        }
        if (list != null) {
            written.set("list", list.toTree());
        }
        return written;
    }

    private static String matching(StrictObject in, String key, Pattern form) {
        var text = in.text(key);
        if (!form.matcher(text).matches()) {
            throw new MalformedEvidence(PLACE + " cannot have the " + key + " " + text);
        }
        return text;
    }

    private static Narrative narrative(JsonNode tree) {
        var in = new StrictObject(tree, PLACE + ", narrative");
        in.node("parts");
        in.end();
        return Narrative.fromTree(PLACE, tree);
    }

    /** As people begin one for a checklist: with all that its narrative says, which may be moved and added to. */
    public static String beginning(String id, String unit, String checklist, Narrative narrative) {
        var tree = JsonNodeFactory.instance.objectNode();
        tree.put("id", id).put("version", "1").put("unit", unit).put("checklist", checklist);
        tree.set("narrative", narrative.toTree());
        return YamlWriter.write(tree);
    }

    /** As people read and change it. */
    public String toYaml() {
        return YamlWriter.write((ObjectNode) tree);
    }

    /** The form that is sealed and bundled. */
    public byte[] toCanonicalJson() {
        return CanonicalJson.of(tree);
    }

    public String id() {
        return id;
    }

    public String version() {
        return version;
    }

    /** {@code qingxi-town@1}. */
    public String reference() {
        return id + "@" + version;
    }

    /** Code of the unit whose it is. */
    public String unit() {
        return unit;
    }

    /** The id of the checklist for whose reports it is; empty: for those of all. */
    public String checklist() {
        return checklist == null ? "" : checklist;
    }

    /** What is said instead of the texts' phrase of this name. */
    public Optional<Sentence> phrase(String key) {
        return Optional.ofNullable(phrases.get(key)).map(text -> new Sentence(List.of(Sentence.Clause.always(text))));
    }

    /** Its own texts around both forms, by their keys. */
    SortedMap<String, String> phrases() {
        return phrases;
    }

    public Optional<Narrative> narrative() {
        return Optional.ofNullable(narrative);
    }

    public Optional<ListForm> list() {
        return Optional.ofNullable(list);
    }

    /** Everything in it that somebody reads on paper, or could. */
    public List<String> words() {
        return words(tree);
    }

    private static List<String> words(JsonNode node) {
        return node.isString()
                ? List.of(node.stringValue())
                : node.valueStream().flatMap(each -> words(each).stream()).toList();
    }

    /** The same under another version. */
    public ReportTemplate withVersion(String other) {
        var copy = JsonNodeFactory.instance.objectNode();
        tree.properties().forEach(each -> copy.set(each.getKey(), each.getValue()));
        copy.put("version", other);
        return new ReportTemplate(copy);
    }
}

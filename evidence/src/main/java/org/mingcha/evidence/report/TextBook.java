package org.mingcha.evidence.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.StrictObject;
import org.mingcha.evidence.YamlText;
import org.mingcha.evidence.checklist.Narrative;
import org.mingcha.evidence.checklist.Sentence;
import org.mingcha.evidence.template.ReportTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The phrases that all reports have in common, a document of its own: sealed by {@code texts.published}, bundled. */
public final class TextBook {
    /** The id under which it is published. */
    public static final String ID = "texts";

    /** The table that tells of the report's own records. */
    static final String DISCLOSED = "disclosed";

    private static final String DRAFT = "draft";

    private static final String PLACE = "texts.json";
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,31}");
    private static final String SHIPPED = "/report-texts.yaml";
    /** The same in English: {@code for}, {@code reading}, {@code texts}. */
    private static final String ENGLISH = "/report-texts-en.yaml";

    /** Those of mingcha-bundle/1, which carries none; docs/spec has the same file. */
    private static final String FORMER = "/texts-1.json";

    private final JsonNode texts;
    private final ReportLanguage language;
    private final String reading;
    private final String version;
    private final Map<String, Sentence> phrases = new HashMap<>();
    private final List<Annex> annexes;
    private final Narrative narrative;
    /** What the unit says instead; null: nothing. */
    private final @Nullable ReportTemplate template;

    private TextBook(JsonNode texts) {
        this(texts, ReportLanguage.CHINESE, "", null);
    }

    private TextBook(JsonNode texts, ReportLanguage language, String reading, @Nullable ReportTemplate template) {
        this.texts = texts;
        this.language = language;
        this.reading = reading;
        this.template = template;
        TextShape.check(texts);
        version = text("version");
        texts.properties().stream()
                .filter(each -> each.getValue().isString() || TextShape.isPhrase(each.getKey()))
                .forEach(each -> phrases.put(each.getKey(), Sentence.fromTree(each.getKey(), each.getValue())));
        annexes = new StrictObject(texts, PLACE).list("annexes", Annex::of);
        narrative = Narrative.fromTree(PLACE, texts.path("narrative"));
    }

    /** As they come with the product. */
    public static TextBook shipped() {
        return new TextBook(YamlText.resource(SHIPPED));
    }

    /** For a reading of what {@link #shipped} says; never sealed. */
    static TextBook english() {
        return English.BOOK;
    }

    /** Read when it is first asked for. */
    private static final class English {
        static final TextBook BOOK = read();

        private static TextBook read() {
            var overlay = YamlText.resource(ENGLISH);
            return new TextBook(
                    overlay.path("texts"),
                    ReportLanguage.ENGLISH,
                    overlay.path("reading").stringValue(),
                    null);
        }
    }

    /** What reports of mingcha-bundle/1 were composed with. */
    public static TextBook former() {
        return new TextBook(YamlText.resource(FORMER));
    }

    /** Reads {@code texts.json}: canonical, nothing unknown in it. */
    public static TextBook fromJson(byte[] canonical) {
        return new TextBook(CanonicalJson.parseCanonical(canonical));
    }

    /** As people write it: in YAML, of which JSON is a part. */
    public static TextBook fromYaml(String yaml) {
        var texts = new TextBook(YamlText.parse(yaml));
        if (!VERSION.matcher(texts.version).matches()) {
            throw new MalformedEvidence("Texts cannot have the version " + texts.version);
        }
        return texts;
    }

    /** The same under a unit's own template, which goes before the checklist's narrative and before these texts. */
    public TextBook under(ReportTemplate own) {
        return new TextBook(texts, language, reading, own);
    }

    /** What a report would miss: empty where every report can be composed. */
    public List<String> lacking() {
        return TextShape.lacking(texts, annexes);
    }

    /** The form that is sealed and bundled. */
    public byte[] toCanonicalJson() {
        return CanonicalJson.of(texts);
    }

    public String version() {
        return version;
    }

    /** {@code texts@1}. */
    public String reference() {
        return ID + "@" + version;
    }

    /** @param key a path, as {@code variants.met} */
    String text(String key) {
        var node = node(key);
        if (!node.isString()) {
            throw new MalformedEvidence(PLACE + " has no text " + key);
        }
        return node.stringValue();
    }

    /** A text about the whole report. */
    Sentence phrase(String key) {
        return own(key).or(() -> Optional.ofNullable(phrases.get(key)))
                .orElseThrow(() -> new MalformedEvidence(PLACE + " has no text " + key));
    }

    /** What the unit's template says under this name. */
    Optional<Sentence> own(String key) {
        return template().flatMap(each -> each.phrase(key));
    }

    Optional<ReportTemplate> template() {
        return Optional.ofNullable(template);
    }

    CitedText words(String key, Map<String, CitedText> values) {
        return template(text(key)).with(values);
    }

    CitedText words(String key) {
        return language.written(text(key));
    }

    Template template(String words) {
        return new Template(words, language);
    }

    ReportLanguage language() {
        return language;
    }

    /** What a reading says at its head; empty: it is the report itself. */
    String reading() {
        return reading;
    }

    Map<String, String> map(String key) {
        return node(key).properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().stringValue()));
    }

    List<Annex> annexes() {
        return annexes;
    }

    /** Whether there are words for what a report tells of its own records: in the first format there were none. */
    boolean discloses() {
        return annexes.stream().anyMatch(each -> each.table().equals(DISCLOSED));
    }

    /** Whether there are words that tell of a unit's own template: at first there were no templates. */
    boolean hasTemplateRow() {
        return node(DISCLOSED + ".template").isString();
    }

    /** Whether there are words for numbers that come of sealed lists and cite no entries: at first these had no row. */
    boolean hasLists() {
        return node("cells.expected_list").isString();
    }

    /** Whether the sealed lists of who owed a return are told of in one row: at first each had one. */
    boolean hasOneRowForLists() {
        return node(DISCLOSED + ".expected_all").isString();
    }

    /** Whether there are words for what is missing before a report can go out: at first there were none. */
    boolean hasGate() {
        return phrases.containsKey(DRAFT);
    }

    /** Whether what it all came to is said first: at first it stood after where the figures are from. */
    boolean hasTotalFirst() {
        return phrases.containsKey("lead_total");
    }

    /** How the narrative form goes where the checklist says nothing. */
    public Narrative narrative() {
        return narrative;
    }

    private JsonNode node(String key) {
        var node = texts;
        for (var name : key.split("\\.")) {
            node = node.path(name);
        }
        return node;
    }

    /**
     * One of the tables at the report's end.
     *
     * @param before what stands before it
     */
    record Annex(String table, String title, Sentence before, String none, List<Column> columns) {
        static Annex of(JsonNode json) {
            var in = new StrictObject(json, PLACE);
            var annex = new Annex(
                    in.text("table"),
                    in.text("title"),
                    Sentence.fromTree(PLACE, in.optional("before").orElseGet(JsonNodeFactory.instance::arrayNode)),
                    in.text("none"),
                    in.list("columns", Column::of));
            in.end();
            return annex;
        }
    }

    /** @param align left, right or center */
    record Column(String cell, String head, int width, String align) {
        static Column of(JsonNode json) {
            var in = new StrictObject(json, PLACE);
            var column = new Column(in.text("cell"), in.text("head"), (int) in.number("width"), in.text("align"));
            in.end();
            return column;
        }
    }
}

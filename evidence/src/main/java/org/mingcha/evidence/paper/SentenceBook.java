package org.mingcha.evidence.paper;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.StrictObject;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The sentences of papers, by their keys. They are data and not messages: an official document is in Chinese, whoever
 * reads the page. Nothing stands on a paper but these and values.
 */
public record SentenceBook(String version, SortedMap<String, String> sentences) {
    public static final String ID = "sentences";

    static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)}");

    private static final String FORMAT = "mingcha-sentences/1";
    private static final String PLACE = "sentences.json";
    private static final String NUMERALS = "numerals";
    private static final SentenceBook SHIPPED = read();

    public SentenceBook(String version, Map<String, String> sentences) {
        this(version, new TreeMap<>(sentences));
    }

    public SentenceBook {
        sentences = Collections.unmodifiableSortedMap(new TreeMap<>(sentences));
    }

    /** As they come with the product. */
    public static SentenceBook shipped() {
        return SHIPPED;
    }

    public Optional<String> find(String key) {
        return Optional.ofNullable(sentences.get(key));
    }

    public String sentence(String key) {
        return find(key).orElseThrow(() -> new MalformedEvidence("There is no sentence " + key));
    }

    /** How many arguments it takes: one more than the highest that it names. */
    public int arguments(String key) {
        return ARGUMENT.matcher(sentence(key))
                .results()
                .mapToInt(each -> Integer.parseInt(each.group(1)) + 1)
                .max()
                .orElse(0);
    }

    public boolean names(String key, int argument) {
        return sentence(key).contains("{" + argument + "}");
    }

    public String say(String key, List<String> arguments) {
        return ARGUMENT.matcher(sentence(key))
                .replaceAll(each ->
                        java.util.regex.Matcher.quoteReplacement(arguments.get(Integer.parseInt(each.group(1)))));
    }

    /** The n-th numeral, from 1; in digits where there are no more. */
    public String numeral(long number) {
        var numerals = sentence(NUMERALS).codePoints().toArray();
        return number > 0 && number <= numerals.length
                ? Character.toString(numerals[(int) number - 1])
                : Long.toString(number);
    }

    public byte[] toJson() {
        var object = JsonNodeFactory.instance.objectNode().put("format", FORMAT).put("version", version);
        var all = object.putObject("sentences");
        sentences.forEach(all::put);
        return CanonicalJson.of(object);
    }

    public static SentenceBook fromJson(byte[] canonical) {
        var in = new StrictObject(CanonicalJson.parseCanonical(canonical), PLACE);
        if (!in.text("format").equals(FORMAT)) {
            throw new MalformedEvidence(PLACE + " is not " + FORMAT);
        }
        var node = in.node("sentences");
        var sentences = new StrictObject(node, PLACE);
        var all = new TreeMap<String, String>();
        node.propertyNames().forEach(key -> all.put(key, sentences.text(key)));
        var book = new SentenceBook(in.text("version"), all);
        in.end();
        return book;
    }

    private static SentenceBook read() {
        var all = new Properties();
        try (var in = Objects.requireNonNull(SentenceBook.class.getResourceAsStream("/papers/sentences.properties"))) {
            all.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The sentences of papers cannot be read", e);
        }
        var sentences = new TreeMap<String, String>();
        all.stringPropertyNames().forEach(key -> sentences.put(key, all.getProperty(key)));
        return new SentenceBook(Objects.requireNonNull(sentences.remove("version")), sentences);
    }
}

package org.mingcha.claims.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingcha.claims.Change;
import org.mingcha.claims.ClaimDraft;
import org.mingcha.claims.Source;
import org.mingcha.claims.SourceKind;
import org.mingcha.claims.Verdict;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.StrictObject;
import org.mingcha.ledger.EvidenceFile;
import org.mingcha.tlog.Hashing;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What an edition says, as it is sealed and handed out: docs/spec/correction.md. Beside it the leaf's text holds who wrote
 * and who looked at it; the digest in the facts is over this alone, so that it can be shown to everybody.
 *
 * @param received the day on which the claim came, or day and minute
 */
record PublishedText(String unit, String claim, String received, int edition, ClaimDraft draft) {
    private static final String UNIT = "unit";
    private static final String CLAIM = "claim";
    private static final String RECEIVED = "received";
    private static final String EDITION = "edition";
    private static final String VERDICT = "verdict";
    private static final String HEADLINE = "headline";
    private static final String FACTS = "facts";
    private static final String METHOD = "method";
    private static final String SOURCES = "sources";
    private static final String CHANGE = "change";
    private static final String NOTE = "note";
    private static final List<String> NAMES =
            List.of(UNIT, CLAIM, RECEIVED, EDITION, VERDICT, HEADLINE, FACTS, METHOD, SOURCES, CHANGE, NOTE);

    Content content() {
        var values = new TreeMap<String, Object>();
        values.put(UNIT, unit);
        values.put(CLAIM, claim);
        values.put(RECEIVED, received);
        values.put(EDITION, Integer.toString(edition));
        if (draft.verdict() != null) {
            values.put(VERDICT, draft.verdict().code());
        }
        values.put(HEADLINE, draft.headline());
        values.put(FACTS, draft.facts());
        values.put(METHOD, draft.method());
        values.put(SOURCES, draft.sources().stream().map(PublishedText::line).toList());
        if (draft.change() != null) {
            values.put(CHANGE, draft.change().code());
            values.put(NOTE, draft.note());
        }
        return new Content(values);
    }

    /** Hex SHA-256 of the canonical content. */
    String digest() {
        return Hashing.sha256(CanonicalJson.of(content())).hex();
    }

    /** From a record's text, whatever stands beside it. */
    static PublishedText of(Content text) {
        var change = text.text(CHANGE).flatMap(Change::of).orElse(null);
        var draft = new ClaimDraft(
                text.text(VERDICT).flatMap(Verdict::of).orElse(null),
                text.text(HEADLINE).orElseThrow(),
                text.all(FACTS),
                text.text(METHOD).orElseThrow(),
                text.all(SOURCES).stream().map(PublishedText::source).toList(),
                change,
                text.text(NOTE).orElse(""));
        return new PublishedText(
                text.text(UNIT).orElseThrow(),
                text.text(CLAIM).orElseThrow(),
                text.text(RECEIVED).orElseThrow(),
                Integer.parseInt(text.text(EDITION).orElseThrow()),
                draft);
    }

    /** The public part of a record's text, exactly as it was sealed. */
    static Content publicPart(Content text) {
        var values = new TreeMap<>(text.values());
        values.keySet().retainAll(NAMES);
        return new Content(values);
    }

    private static String line(Source source) {
        var object = JsonNodeFactory.instance.objectNode();
        object.put("kind", source.kind().code())
                .put("title", source.title())
                .put("issuer", source.issuer())
                .put("dated_on", String.valueOf(source.datedOn()));
        putUnlessEmpty(object, Map.of("reference", source.reference(), "link", source.link()));
        var file = source.file();
        if (file != null) {
            object.put("file", file.line());
        }
        return CanonicalJson.text(object);
    }

    private static void putUnlessEmpty(tools.jackson.databind.node.ObjectNode object, Map<String, String> values) {
        values.forEach((name, value) -> {
            if (!value.isEmpty()) {
                object.put(name, value);
            }
        });
    }

    private static Source source(String line) {
        var in = new StrictObject(
                CanonicalJson.parse(line.getBytes(java.nio.charset.StandardCharsets.UTF_8)), "A source");
        var source = new Source(
                SourceKind.of(in.text("kind")).orElseThrow(),
                in.text("title"),
                in.text("issuer"),
                LocalDate.parse(in.text("dated_on")),
                in.optionalText("reference").orElse(""),
                file(in.optionalText("file").orElse(null)),
                in.optionalText("link").orElse(""));
        in.end();
        return source;
    }

    private static @Nullable EvidenceFile file(@Nullable String line) {
        return line == null ? null : EvidenceFile.ofLine(line);
    }
}

package org.mingcha.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.mingcha.tlog.Hash;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The text of a leaf of the second form: every text field that there could be, so that nobody sees from the commitment
 * which of them were filled in.
 *
 * @param fields the names of all of them
 * @param content those that hold something
 */
public record SealedText(SortedSet<String> fields, Content content) {
    private static final String HMAC = "HmacSHA256";
    private static final byte[] ABSENT = {'n', 'u', 'l', 'l'};

    public SealedText {
        fields = Collections.unmodifiableSortedSet(new TreeSet<>(fields));
        if (!fields.containsAll(content.values().keySet())) {
            throw new MalformedEvidence("A text holds fields beside those that it can hold");
        }
    }

    /** @param fields what there could be; whatever the content holds is among it anyway */
    public static SealedText of(Collection<String> fields, Content content) {
        var all = new TreeSet<>(fields);
        all.addAll(content.values().keySet());
        return new SealedText(all, content);
    }

    /** As it is kept: an absent field is {@code null}. */
    public byte[] toJson() {
        var object = JsonNodeFactory.instance.objectNode();
        for (var field : fields) {
            value(field)
                    .ifPresentOrElse(
                            value -> object.set(field, CanonicalJson.node(value)), () -> object.putNull(field));
        }
        return CanonicalJson.of(object);
    }

    public static SealedText fromJson(byte[] canonical) {
        var object = CanonicalJson.parseCanonical(canonical);
        if (!object.isObject()) {
            throw new MalformedEvidence("A text is not a JSON object");
        }
        var values = new TreeMap<String, Object>();
        object.properties().stream()
                .filter(field -> !field.getValue().isNull())
                .forEach(field -> values.put(field.getKey(), CanonicalJson.value(field.getKey(), field.getValue())));
        return new SealedText(new TreeSet<>(object.propertyNames()), new Content(values));
    }

    /** @param salt32 of the whole text: each field has one of its own that is made from it */
    public TextCommitment commit(String origin, byte[] salt32) {
        var salts = salts(salt32);
        var digests = new TreeMap<String, Hash>();
        fields.forEach(field ->
                digests.put(field, Commitment.ofField(origin, salts.apply(field.getBytes(UTF_8)), canonical(field))));
        return new TextCommitment(digests);
    }

    /** Opens these fields and no other: with their own salts, from which none of the others follows. */
    public TextOpening open(String origin, byte[] salt32, Collection<String> opened) {
        var salts = salts(salt32);
        var openings = new HashMap<String, TextOpening.Field>();
        opened.forEach(field -> openings.put(
                field,
                new TextOpening.Field(
                        Hash.of(salts.apply(field.getBytes(UTF_8))),
                        value(field).orElse(null))));
        return new TextOpening(commit(origin, salt32), openings);
    }

    private Optional<Object> value(String field) {
        return Optional.ofNullable(content.values().get(field));
    }

    private byte[] canonical(String field) {
        return value(field)
                .map(value -> CanonicalJson.of(CanonicalJson.node(value)))
                .orElse(ABSENT);
    }

    /** HMAC-SHA256, keyed by the text's salt, of the field's name. */
    private static UnaryOperator<byte[]> salts(byte[] salt32) {
        if (salt32.length != Hash.SIZE) {
            throw new IllegalArgumentException("A salt has 32 bytes, not " + salt32.length);
        }
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(salt32, HMAC));
            return mac::doFinal;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("This Java has no " + HMAC, e);
        }
    }
}

package org.mingcha.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A C2SP signed note: a text and the signatures under it, known and unknown alike. A parsed note is only well formed;
 * trust its text after {@link #open}.
 *
 * @param text ends with a newline
 */
public record Note(String text, List<NoteSignature> signatures) {
    /** Signature lines beyond this are refused; the format asks for at least 16. */
    public static final int MOST_SIGNATURES = 100;

    private static final String SEPARATOR = "\n\n";

    public Note {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n") || !isPlain(text)) {
            throw new IllegalArgumentException("A note's text ends with a newline and has no other control character");
        }
    }

    /** What to do with signature lines of keys that the reader was not given. */
    public enum Strangers {
        /** The format's rule: keys change, witnesses come. */
        IGNORED,
        /** Inside bundles, where every byte has to be accounted for; a known key's second line is refused as well. */
        REFUSED
    }

    /** A note with at least one good signature, and no bad one, by a known key. */
    public record Opened(Note note, List<NoteVerifier> signers, List<NoteSignature> strangers) {}

    /** Signs a text. */
    public static Note sign(String text, NoteSigner... signers) {
        var note = new Note(text, List.of());
        for (var signer : signers) {
            note = note.with(signer.sign(text));
        }
        return note;
    }

    public static Checked<Note> parse(String note) {
        return parse(note.getBytes(StandardCharsets.UTF_8));
    }

    public static Checked<Note> parse(byte[] bytes) {
        return Malformed.check(() -> {
            var note = decode(bytes);
            int split = note.lastIndexOf(SEPARATOR);
            if (split < 0 || !note.endsWith("\n") || split + SEPARATOR.length() == note.length()) {
                throw new Malformed(Flaw.NOTE_SIGNATURES, "");
            }
            var lines = note.substring(split + SEPARATOR.length()).lines().toList();
            if (lines.size() > MOST_SIGNATURES) {
                throw new Malformed(Flaw.TOO_MANY_SIGNATURES, Integer.toString(lines.size()));
            }
            return new Note(
                    note.substring(0, split + 1),
                    lines.stream().map(NoteSignature::ofLine).toList());
        });
    }

    /** Checks every signature of a known key; the keys' order does not matter. */
    public Checked<Opened> open(Collection<NoteVerifier> known, Strangers rule) {
        return Malformed.check(() -> {
            var signers = new TreeMap<String, NoteVerifier>();
            var strangers = new ArrayList<NoteSignature>();
            for (var signature : signatures) {
                var verifiers = known.stream().filter(signature::isBy).toList();
                if (verifiers.isEmpty()) {
                    strangers.add(signature);
                }
                verifiers.forEach(verifier -> accept(signature, verifier, rule, signers));
            }
            if (rule == Strangers.REFUSED && !strangers.isEmpty()) {
                throw new Malformed(Flaw.SIGNATURE_UNKNOWN, strangers.getFirst().name());
            }
            if (signers.isEmpty()) {
                throw new Malformed(Flaw.SIGNATURE_MISSING, "");
            }
            return new Opened(this, List.copyOf(signers.values()), List.copyOf(strangers));
        });
    }

    /** The same note with one more signature line. */
    public Note with(NoteSignature signature) {
        var more = new ArrayList<>(signatures);
        more.add(signature);
        return new Note(text, more);
    }

    /** The note's own spelling: parsing it and writing it again gives the same bytes. */
    public String format() {
        var out = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> out.append(signature.line()).append('\n'));
        return out.toString();
    }

    private void accept(
            NoteSignature signature, NoteVerifier verifier, Strangers rule, Map<String, NoteVerifier> signers) {
        if (!verifier.verifies(text, signature)) {
            throw new Malformed(Flaw.SIGNATURE_WRONG, signature.name());
        }
        if (signers.put(verifier.vkey(), verifier) != null && rule == Strangers.REFUSED) {
            throw new Malformed(Flaw.SIGNATURE_REPEATED, signature.name());
        }
    }

    private static String decode(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (!isPlain(text)) {
                throw new Malformed(Flaw.NOTE_TEXT, "");
            }
            return text;
        } catch (CharacterCodingException notUtf8) {
            throw new Malformed(Flaw.NOTE_TEXT, "");
        }
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c >= ' ' || c == '\n');
    }
}

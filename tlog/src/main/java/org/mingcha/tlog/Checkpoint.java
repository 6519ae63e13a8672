package org.mingcha.tlog;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A log's head by C2SP tlog-checkpoint, the text of a note: origin, size, root and, from other logs, extension lines.
 * Ours has none: nobody can audit them.
 *
 * @param size the number of leaves
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {
    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,18}");

    public Checkpoint {
        extensions = List.copyOf(extensions);
        if (size < 0 || !isLine(origin) || !extensions.stream().allMatch(Checkpoint::isLine)) {
            throw new IllegalArgumentException("No checkpoint of " + origin + " at " + size);
        }
        if (size == 0 && !root.equals(Hashing.EMPTY_ROOT)) {
            throw new IllegalArgumentException("The empty tree has one root only");
        }
    }

    public Checkpoint(String origin, long size, Hash root) {
        this(origin, size, root, List.of());
    }

    /** Reads a note's text, not yet trusted. */
    public static Checked<Checkpoint> parse(String text) {
        return Malformed.check(() -> {
            var lines = text.split("\n", -1);
            if (lines.length < 4 || !lines[lines.length - 1].isEmpty()) {
                throw new Malformed(Flaw.CHECKPOINT_TEXT, "");
            }
            if (!SIZE.matcher(lines[1]).matches()) {
                throw new Malformed(Flaw.CHECKPOINT_TEXT, lines[1]);
            }
            try {
                var extensions = List.of(lines).subList(3, lines.length - 1);
                return new Checkpoint(lines[0], Long.parseLong(lines[1]), Hash.ofBase64(lines[2]), extensions);
            } catch (IllegalArgumentException malformed) {
                throw new Malformed(Flaw.CHECKPOINT_TEXT, lines[0]);
            }
        });
    }

    /**
     * Reads a signed checkpoint: the note's form, the signatures of the known keys, and that one of the signers is the
     * log itself, whose key's name is the origin.
     */
    public static Checked<Signed> open(byte[] note, Collection<NoteVerifier> known, Note.Strangers rule) {
        return Note.parse(note).then(parsed -> parsed.open(known, rule)).then(Checkpoint::signed);
    }

    /** A checkpoint that its own log signed, and the note that shows it. */
    public record Signed(Checkpoint checkpoint, Note.Opened opened) {}

    public Note sign(NoteSigner signer) {
        return Note.sign(text(), signer);
    }

    /** The note's text, with its last newline. */
    public String text() {
        var out = new StringBuilder();
        out.append(origin).append('\n').append(size).append('\n').append(root.base64());
        extensions.forEach(line -> out.append('\n').append(line));
        return out.append('\n').toString();
    }

    private static Checked<Signed> signed(Note.Opened opened) {
        return parse(opened.note().text()).then(checkpoint -> checkpoint.by(opened));
    }

    private Checked<Signed> by(Note.Opened opened) {
        boolean byLog = opened.signers().stream()
                .anyMatch(key ->
                        key.algorithm() == KeyAlgorithm.ED25519 && key.name().equals(origin));
        return byLog
                ? new Checked.Valid<>(new Signed(this, opened))
                : new Checked.Refused<>(Flaw.CHECKPOINT_ORIGIN, origin);
    }

    private static boolean isLine(String line) {
        return !line.isEmpty() && line.chars().allMatch(c -> c >= ' ');
    }
}

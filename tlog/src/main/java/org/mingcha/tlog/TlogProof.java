package org.mingcha.tlog;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * C2SP tlog-proof@v1: one file that shows offline that an entry stands in a log.
 *
 * @param extra unauthenticated bytes in base64 for the application, or empty
 * @param index the entry's index, from 0
 * @param hashes the inclusion proof, lowest first
 * @param note the signed checkpoint, verbatim
 */
public record TlogProof(String extra, long index, List<Hash> hashes, String note) {
    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final Pattern INDEX = Pattern.compile("index (0|[1-9][0-9]{0,18})");
    private static final int MOST_HASHES = 63;

    public TlogProof {
        StrictBase64.decode(extra);
        hashes = List.copyOf(hashes);
        if (index < 0 || hashes.size() > MOST_HASHES) {
            throw new IllegalArgumentException("No proof for index " + index + " with " + hashes.size() + " hashes");
        }
    }

    public TlogProof(long index, List<Hash> hashes, String note) {
        this("", index, hashes, note);
    }

    /** Reads the text, not yet trusted. */
    public static Checked<TlogProof> parse(String text) {
        return Malformed.check(() -> {
            int blank = text.indexOf("\n\n");
            if (blank < 0) {
                throw new Malformed(Flaw.PROOF_TEXT, "");
            }
            var lines = new ArrayList<>(List.of(text.substring(0, blank).split("\n", -1)));
            if (!lines.removeFirst().equals(HEADER) || lines.isEmpty()) {
                throw new Malformed(Flaw.PROOF_TEXT, HEADER);
            }
            var extra = lines.getFirst().startsWith(EXTRA) ? lines.removeFirst().substring(EXTRA.length()) : null;
            if (lines.isEmpty() || (extra != null && extra.isEmpty())) {
                throw new Malformed(Flaw.PROOF_TEXT, EXTRA);
            }
            return ofLines(extra == null ? "" : extra, lines, text.substring(blank + 2));
        });
    }

    private static TlogProof ofLines(String extra, List<String> lines, String note) {
        var index = INDEX.matcher(lines.getFirst());
        if (!index.matches()) {
            throw new Malformed(Flaw.PROOF_TEXT, lines.getFirst());
        }
        try {
            var hashes = lines.stream().skip(1).map(Hash::ofBase64).toList();
            return new TlogProof(extra, Long.parseLong(index.group(1)), hashes, note);
        } catch (IllegalArgumentException malformed) {
            throw new Malformed(Flaw.PROOF_TEXT, lines.getFirst());
        }
    }

    /** Whether the entry with this leaf hash stands at the index, under a checkpoint that the policy accepts. */
    public Checked<Checkpoint.Signed> verify(Hash leaf, Policy policy, Note.Strangers rule) {
        return policy.open(note, rule).then(signed -> {
            var head = signed.checkpoint();
            return Proofs.verifyInclusion(index, head.size(), leaf, hashes, head.root())
                    ? new Checked.Valid<>(signed)
                    : new Checked.Refused<>(Flaw.PROOF_WRONG, Long.toString(index));
        });
    }

    public String format() {
        var out = new StringBuilder(HEADER).append('\n');
        if (!extra.isEmpty()) {
            out.append(EXTRA).append(extra).append('\n');
        }
        out.append("index ").append(index).append('\n');
        hashes.forEach(hash -> out.append(hash.base64()).append('\n'));
        return out.append('\n').append(note).toString();
    }
}

package org.mingcha.tlog;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whom a reader trusts, by C2SP tlog-policy: any one of the logs has to have signed a checkpoint, and the quorum of
 * witnesses has to have cosigned it.
 *
 * @param logs log keys; keys of types unknown to us were left out
 * @param witnesses witness keys by their name in the policy; a key of a type unknown to us has none
 * @param groups thresholds by name
 * @param quorum a name of the last two, or {@value #NONE}
 */
public record Policy(
        List<NoteVerifier> logs, Map<String, NoteVerifier> witnesses, Map<String, Group> groups, String quorum) {
    static final String NONE = "none";

    public Policy {
        logs = List.copyOf(logs);
        witnesses = Map.copyOf(witnesses);
        groups = Map.copyOf(groups);
    }

    /** At least {@code threshold} of the members, each a witness or another group. */
    public record Group(int threshold, List<String> members) {
        public Group {
            members = List.copyOf(members);
        }
    }

    /** One known log and no witness. */
    public static Policy of(NoteVerifier log) {
        return new Policy(List.of(log), Map.of(), Map.of(), NONE);
    }

    /** Reads a policy file; names are told apart byte by byte, so the text is decoded as one character a byte. */
    public static Checked<Policy> parse(byte[] file) {
        return Malformed.check(() -> new PolicyParser().parse(file));
    }

    public static Checked<Policy> parse(String file) {
        return parse(file.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a signed checkpoint as {@link Checkpoint#open} does and asks for the quorum. */
    public Checked<Checkpoint.Signed> open(String note, Note.Strangers rule) {
        return Checkpoint.open(note.getBytes(StandardCharsets.UTF_8), known(), rule)
                .then(signed -> isWitnessed(signed)
                        ? new Checked.Valid<>(signed)
                        : new Checked.Refused<>(Flaw.QUORUM_NOT_MET, quorum));
    }

    /** The names of the witnesses that cosigned, sorted. */
    public List<String> witnessedBy(Checkpoint.Signed signed) {
        var keys = signed.opened().signers().stream().map(NoteVerifier::vkey).collect(Collectors.toSet());
        return witnesses.entrySet().stream()
                .filter(entry -> keys.contains(entry.getValue().vkey()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private List<NoteVerifier> known() {
        var known = new ArrayList<>(logs);
        known.addAll(witnesses.values());
        return known;
    }

    private boolean isWitnessed(Checkpoint.Signed signed) {
        return quorum.equals(NONE) || counts(quorum, Set.copyOf(witnessedBy(signed)));
    }

    private boolean counts(String name, Set<String> cosigned) {
        var group = groups.get(name);
        if (group == null) {
            return cosigned.contains(name);
        }
        long reached = group.members().stream()
                .filter(member -> counts(member, cosigned))
                .count();
        return reached >= group.threshold();
    }
}

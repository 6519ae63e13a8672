package org.mingcha.tlog;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a policy file line by line; every name stands for something above it. */
final class PolicyParser {
    private final List<NoteVerifier> logs = new ArrayList<>();
    private final Map<String, NoteVerifier> witnesses = new HashMap<>();
    private final Map<String, Policy.Group> groups = new HashMap<>();
    private final Set<String> names = new HashSet<>(Set.of(Policy.NONE));
    private final Set<String> members = new HashSet<>(Set.of(Policy.NONE));
    private final Set<String> logKeys = new HashSet<>();
    private final Set<String> witnessKeys = new HashSet<>();
    private @Nullable String quorum;
    private int number;

    Policy parse(byte[] file) {
        var text = new String(file, StandardCharsets.ISO_8859_1);
        if (!text.chars().allMatch(PolicyParser::isAllowed)) {
            throw new Malformed(Flaw.POLICY_LINE, "0");
        }
        for (var line : text.split("\n", -1)) {
            number++;
            var words = Arrays.stream(line.split("[ \t]+"))
                    .filter(word -> !word.isEmpty())
                    .toList();
            if (!words.isEmpty() && !words.getFirst().startsWith("#")) {
                read(words);
            }
        }
        if (quorum == null) {
            throw new Malformed(Flaw.POLICY_QUORUM, "");
        }
        return new Policy(logs, witnesses, groups, quorum);
    }

    private void read(List<String> words) {
        switch (words.getFirst()) {
            case "log" -> log(words);
            case "witness" -> witness(words);
            case "group" -> group(words);
            case "quorum" -> quorum(words);
            default -> throw refused();
        }
    }

    private void log(List<String> words) {
        require(words.size() == 2 || words.size() == 3);
        var key = key(words.get(1), logKeys);
        if (key != null) {
            require(key.algorithm() == KeyAlgorithm.ED25519);
            logs.add(key);
        }
    }

    private void witness(List<String> words) {
        require(words.size() == 3 || words.size() == 4);
        define(words.get(1));
        var key = key(words.get(2), witnessKeys);
        if (key != null) {
            require(key.algorithm() == KeyAlgorithm.COSIGNATURE);
            witnesses.put(words.get(1), key);
        }
    }

    private void group(List<String> words) {
        require(words.size() >= 4);
        var listed = words.subList(3, words.size());
        for (var member : listed) {
            require(names.contains(member) && members.add(member));
        }
        int threshold = threshold(words.get(2), listed.size());
        define(words.get(1));
        groups.put(words.get(1), new Policy.Group(threshold, listed));
    }

    private void quorum(List<String> words) {
        require(quorum == null && words.size() == 2 && names.contains(words.get(1)));
        quorum = words.get(1);
    }

    private int threshold(String word, int size) {
        return switch (word) {
            case "any" -> 1;
            case "all" -> size;
            default -> {
                require(word.matches("[1-9][0-9]{0,3}") && Integer.parseInt(word) <= size);
                yield Integer.parseInt(word);
            }
        };
    }

    /** The key, once; null for a type that we do not know, whose signatures can then never count. */
    private @Nullable NoteVerifier key(String vkey, Set<String> seen) {
        var utf8 = new String(vkey.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        var parts = KeyText.parse(utf8, utf8);
        require(seen.add(StrictBase64.encode(parts.key())));
        return KeyAlgorithm.of(parts.algorithm()).isEmpty() ? null : Malformed.unwrap(NoteVerifier.parse(utf8));
    }

    private void define(String name) {
        require(names.add(name));
    }

    private void require(boolean holds) {
        if (!holds) {
            throw refused();
        }
    }

    private Malformed refused() {
        return new Malformed(Flaw.POLICY_LINE, Integer.toString(number));
    }

    private static boolean isAllowed(int octet) {
        return octet == '\t' || octet == '\n' || (octet >= ' ' && octet != 0x7f);
    }
}

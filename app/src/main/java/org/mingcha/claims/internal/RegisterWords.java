package org.mingcha.claims.internal;

import java.util.Optional;
import org.mingcha.claims.Channel;
import org.mingcha.claims.RiskLevel;
import org.mingcha.claims.Verdict;
import org.mingcha.evidence.register.Choice;
import org.mingcha.evidence.register.Registers;
import org.springframework.stereotype.Component;

/** The register's own words for our choices: each enumeration stands in the order of the field's choices. */
@Component
class RegisterWords {
    static final String REGISTER = "claim";
    static final String SENTENCE = "claim";
    static final String CHANNEL = "channel";
    static final String VERDICT = "verdict";
    static final String LEVEL = "level";
    static final String ANSWERED_ON = "answered_on";
    static final String ANSWERED_AT = "answered_at";
    static final String RECEIVED_AT = "received_at";
    static final String ESCALATED_ON = "escalated_on";
    static final String DUE_ON = "due_on";
    static final String URL = "url";

    /** As it ships: nobody else may publish a register that acts are bound to. */
    private final Registers registers = Registers.shipped();

    RegisterWords() {
        check(CHANNEL, Channel.values());
        check(VERDICT, Verdict.values());
        check(LEVEL, RiskLevel.values());
    }

    private void check(String field, Enum<?>[] ours) {
        if (choices(field).size() != ours.length) {
            throw new IllegalStateException("The register claim has other choices of " + field + " than the code");
        }
    }

    private java.util.List<Choice> choices(String field) {
        return registers.get(REGISTER).field(field).orElseThrow().choices();
    }

    String of(Channel came) {
        return choices(CHANNEL).get(came.ordinal()).value();
    }

    String of(Verdict verdict) {
        return choices(VERDICT).get(verdict.ordinal()).value();
    }

    String of(RiskLevel level) {
        return choices(LEVEL).get(level.ordinal()).value();
    }

    Optional<Channel> came(String word) {
        return ours(CHANNEL, word, Channel.values());
    }

    Optional<Verdict> verdict(String word) {
        return ours(VERDICT, word, Verdict.values());
    }

    Optional<RiskLevel> level(String word) {
        return ours(LEVEL, word, RiskLevel.values());
    }

    private <T> Optional<T> ours(String field, String word, T[] values) {
        var choices = choices(field);
        for (int i = 0; i < values.length; i++) {
            if (choices.get(i).value().equals(word)) {
                return Optional.of(values[i]);
            }
        }
        return Optional.empty();
    }
}

package org.mingcha.claims;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Claims, corrections and residents' questions.
 *
 * @param sites official sites beside the registered channels: a link to one of these, or to a part of one, is a source
 * @param escalate hours after which a claim of this level goes up to the superior; others as shipped, 0: need not
 * @param acknowledge hours within which the superior acknowledges
 * @param eraseAfter days after the answer when the text of a question is erased
 * @param asksPerMinute questions and look-ups taken from one connection's side within a minute
 * @param asksOverall questions taken from everybody within a minute
 * @param body code of the unit that questions go to when none is chosen; empty: the first one in the tree
 */
@ConfigurationProperties("mingcha.correction")
public record CorrectionSettings(
        @DefaultValue("gov.cn") List<String> sites,
        @DefaultValue Map<String, Integer> escalate,
        @DefaultValue("24") int acknowledge,
        @DefaultValue("90") int eraseAfter,
        @DefaultValue("6") int asksPerMinute,
        @DefaultValue("300") int asksOverall,
        @DefaultValue("") String body) {
    private static final Map<RiskLevel, Integer> SHIPPED =
            Map.of(RiskLevel.HIGH, 4, RiskLevel.MEDIUM, 24, RiskLevel.LOW, 0);

    public CorrectionSettings {
        sites = sites.stream()
                .map(site -> site.strip().toLowerCase(Locale.ROOT))
                .filter(site -> !site.isEmpty())
                .toList();
        escalate = Map.copyOf(escalate);
        if (acknowledge < 1 || eraseAfter < 1 || asksPerMinute < 1 || asksOverall < 1) {
            throw new IllegalArgumentException("Every number of mingcha.correction must be at least 1");
        }
        escalate.forEach((level, hours) -> {
            if (RiskLevel.of(level).isEmpty() || hours < 0) {
                throw new IllegalArgumentException("mingcha.correction.escalate takes low, medium, high and hours");
            }
        });
    }

    /** Empty where a claim of this level need not go up. */
    public Optional<Integer> hoursToEscalate(RiskLevel level) {
        int hours = escalate.getOrDefault(level.code(), SHIPPED.getOrDefault(level, 0));
        return hours == 0 ? Optional.empty() : Optional.of(hours);
    }
}

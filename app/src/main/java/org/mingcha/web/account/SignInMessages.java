package org.mingcha.web.account;

import java.util.Map;
import org.mingcha.web.support.RequestContext;

/** What the sign-in page says of the try before, by a word in its address. */
final class SignInMessages {
    private static final Map<String, String> FAULTS = Map.of(
            "denied", "web.sign-in.denied",
            "passkey", "web.passkey.denied",
            "unbound", "web.provider.nobody",
            "provider", "web.provider.refused");

    private static final Map<String, String> NOTICES = Map.of(
            "late", "web.sign-in.late",
            "bye", "web.sign-in.bye",
            "welcome", "web.sign-in.password-set");

    private SignInMessages() {}

    static String fault(RequestContext context, Map<String, String> said) {
        var wait = said.getOrDefault("wait", "");
        return wait.matches("\\d{1,3}")
                ? context.t("web.sign-in.wait", Integer.valueOf(wait))
                : sentence(context, said, FAULTS);
    }

    static String notice(RequestContext context, Map<String, String> said) {
        return sentence(context, said, NOTICES);
    }

    private static String sentence(RequestContext context, Map<String, String> said, Map<String, String> sentences) {
        return sentences.entrySet().stream()
                .filter(each -> said.containsKey(each.getKey()))
                .map(each -> context.t(each.getValue()))
                .findFirst()
                .orElse("");
    }
}

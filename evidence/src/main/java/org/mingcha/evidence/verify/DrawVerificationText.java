package org.mingcha.evidence.verify;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.draw.DrawCheck;
import org.mingcha.evidence.draw.DrawVerification;
import org.mingcha.evidence.draw.DrawVerifier;
import org.mingcha.tlog.Flaw;
import tools.jackson.databind.node.JsonNodeFactory;

/** A draw's file verified, and said in the reader's language. */
record DrawVerificationText(VerifierMessages messages, Locale locale) {
    /** A draw's file is a JSON object; a bundle is a zip. */
    static boolean isDraw(byte[] file) {
        return file.length > 0 && file[0] == '{';
    }

    /**
     * @param answer for stdout; empty where nothing could be verified
     * @param holds whether all checks hold
     */
    record Said(List<String> answer, String problem, boolean holds) {}

    Said verify(byte[] file, TrustAnchor trusted, boolean json) {
        var verifier = new DrawVerifier(new DrawVerifier.Trust(trusted.key(), trusted.policy()));
        return switch (verifier.verify(file)) {
            case DrawVerification.Malformed(var reason) ->
                new Said(List.of(), messages.sentence("draw.malformed", reason), false);
            case DrawVerification.Made made ->
                new Said(json ? List.of(json(made, trusted)) : lines(made, trusted), "", made.holds());
        };
    }

    private List<String> lines(DrawVerification.Made made, TrustAnchor trusted) {
        var lines = new java.util.ArrayList<String>();
        lines.add(messages.sentence("draw.trust." + trusted.trust().code(), made.keyId()));
        made.checks()
                .forEach(check -> lines.add(messages.sentence(
                        check.isOk() ? "line.ok" : "line.problem",
                        Integer.toString(check.step().number()),
                        messages.sentence("draw.step." + check.step().code()),
                        detail(check))));
        var last = made.holds() ? made.finished() ? "draw.holds" : "draw.unfinished" : "fails";
        lines.add(messages.sentence(last));
        lines.add(messages.sentence("draw.unknowable"));
        return lines;
    }

    private String json(DrawVerification.Made made, TrustAnchor trusted) {
        var object = JsonNodeFactory.instance.objectNode();
        object.put("trust", trusted.trust().code()).put("key", made.keyId()).put("finished", made.finished());
        var checks = object.putArray("checks");
        made.checks()
                .forEach(check -> checks.addObject()
                        .put("step", check.step().number())
                        .put("ok", check.isOk())
                        .put("detail", detail(check)));
        return CanonicalJson.text(object);
    }

    private String detail(DrawCheck check) {
        return (check.isOk() ? check.notes() : check.problems())
                .stream().map(this::sentence).collect(Collectors.joining(messages.sentence("join")));
    }

    /** A flaw says its detail itself. */
    private String sentence(DrawCheck.Said said) {
        var arguments = said.arguments();
        return !arguments.isEmpty() && arguments.getFirst() instanceof Flaw flaw
                ? messages.sentence("draw." + said.key(), flaw.sentence(locale, String.valueOf(arguments.getLast())))
                : messages.sentence(
                        "draw." + said.key(),
                        arguments.stream().map(String::valueOf).toArray());
    }
}

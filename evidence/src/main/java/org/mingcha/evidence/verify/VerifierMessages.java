package org.mingcha.evidence.verify;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.mingcha.evidence.template.TemplateFlaw;
import org.mingcha.tlog.Visible;

/** The verifier's sentences. Chinese is the source; English is the other one. */
record VerifierMessages(ResourceBundle bundle, Locale locale) {
    static VerifierMessages of(Locale locale) {
        var known = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT;
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new VerifierMessages(ResourceBundle.getBundle("messages.verify", known, control), locale);
    }

    String sentence(VerificationFinding finding) {
        var arguments = finding.arguments().stream().map(this::said).toArray();
        return sentence(finding.key(), arguments);
    }

    String sentence(String key, Object... arguments) {
        return new MessageFormat(bundle.getString("verify." + key), locale).format(Visible.arguments(arguments));
    }

    private Object said(Object argument) {
        return switch (argument) {
            case VerificationFinding.Cause(var flaw, var detail) -> flaw.sentence(locale, detail);
            case TemplateFlaw flaw -> flaw.message(locale);
            default -> argument;
        };
    }
}

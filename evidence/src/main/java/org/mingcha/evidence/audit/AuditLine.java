package org.mingcha.evidence.audit;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.mingcha.tlog.Visible;

/**
 * What one check came to.
 *
 * @param more how many remarks there are beyond those that are kept
 */
public record AuditLine(AuditCheck check, boolean holds, List<AuditRemark> remarks, long more) {
    public AuditLine {
        remarks = List.copyOf(remarks);
    }

    /** A sentence for each thing found; of a check that holds what was looked at. */
    public List<String> sentences(Locale locale) {
        var said = remarks.stream().map(each -> sentence(each, locale));
        var rest = more == 0 ? Stream.<String>empty() : Stream.of(sentence(AuditRemark.of("more", more), locale));
        return Stream.concat(said, rest).toList();
    }

    private static String sentence(AuditRemark remark, Locale locale) {
        var known = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT;
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        var text = ResourceBundle.getBundle("messages.audit", known, control).getString("audit." + remark.key());
        return new MessageFormat(text, locale)
                .format(Visible.arguments(remark.arguments().toArray()));
    }
}

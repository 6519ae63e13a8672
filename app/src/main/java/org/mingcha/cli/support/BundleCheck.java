package org.mingcha.cli.support;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.document.Citations;
import org.mingcha.document.Format;
import org.mingcha.document.Layout;
import org.mingcha.document.OfficialDocument;
import org.mingcha.evidence.verify.VerifyCommand;
import org.mingcha.evidence.verify.VerifyRequest;

/** Verifies a bundle without database, network or Spring; here, unlike in the stand-alone verifier, documents can be rendered again. */
public final class BundleCheck {
    private BundleCheck() {}

    public static int verify(Session session, Path file, String vkey) {
        return run(session, new VerifyRequest(file, vkey, null, session.isJson(), null));
    }

    public static int run(Session session, VerifyRequest request) {
        return new VerifyCommand(session.messages().locale(), session.out(), session.err()).run(request);
    }

    /** {@code report.pdf}, {@code report-narrative.docx}; other names are no documents of ours. */
    public static Optional<byte[]> render(byte[] figures, String name, String citations) {
        return format(name)
                .map(format -> OfficialDocument.render(
                        figures, format, layout(name), Citations.valueOf(citations.toUpperCase(Locale.ROOT))));
    }

    private static Optional<Format> format(@Nullable String name) {
        return name == null || name.lastIndexOf('.') < 0
                ? Optional.empty()
                : Format.of(name.substring(name.lastIndexOf('.') + 1));
    }

    private static Layout layout(String name) {
        return name.startsWith("report-narrative.") ? Layout.NARRATIVE : Layout.LIST;
    }
}

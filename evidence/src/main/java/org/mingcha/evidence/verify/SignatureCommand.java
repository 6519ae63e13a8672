package org.mingcha.evidence.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.bundle.ZipReader;
import org.mingcha.tlog.Checked;

/** {@code verify --signatures FILE}: who signed a document, whether it is as signed, and of which bundle it is. */
public final class SignatureCommand {
    private static final int HOLDS = 0;
    private static final int DOES_NOT_HOLD = 1;
    private static final int COULD_NOT_RUN = 2;

    private final VerifierMessages messages;
    private final Locale locale;
    private final PrintStream out;
    private final PrintStream err;

    public SignatureCommand(Locale locale, PrintStream out, PrintStream err) {
        this.locale = locale;
        this.out = out;
        this.err = err;
        messages = VerifierMessages.of(locale);
    }

    public int run(SignatureRequest request) {
        var verification = ServiceLoader.load(SignatureVerification.class).findFirst();
        if (verification.isEmpty()) {
            return refuse(sentence("none"));
        }
        try {
            var roots = request.roots() == null ? null : VerifyCommand.read(request.roots());
            var signed = VerifyCommand.read(request.document());
            return switch (verification.get().verify(signed, roots)) {
                case SignatureVerification.Outcome.Read(var report) ->
                    beside(request, report, original -> verification.get().isOf(signed, original));
                case SignatureVerification.Outcome.UnknownFormat _ -> refuse(sentence("format", request.document()));
                case SignatureVerification.Outcome.UnreadableRoots _ ->
                    refuse(sentence("roots", String.valueOf(request.roots())));
            };
        } catch (IOException e) {
            return refuse(messages.sentence("file.unreadable", String.valueOf(e.getMessage())));
        }
    }

    private int beside(SignatureRequest request, SignatureReport report, Predicate<byte[]> isSigned)
            throws IOException {
        if (request.bundle() == null) {
            return print(request, report, null);
        }
        var policy = request.policy() == null ? null : VerifyCommand.read(request.policy());
        var bundle = VerifyCommand.read(request.bundle());
        return switch (TrustAnchor.read(request.vkey(), policy)) {
            case Checked.Refused<TrustAnchor>(var flaw, var detail) -> refuse(flaw.sentence(locale, detail));
            case Checked.Valid<TrustAnchor>(var trusted) ->
                switch (new Verifier(trusted, null).verify(bundle)) {
                    case Verification.NoBundle(var reason) ->
                        refuse(messages.sentence("bundle." + reason.name().toLowerCase(Locale.ROOT), request.bundle()));
                    case Verification.Made made -> print(request, report, origin(made, bundle, isSigned));
                };
        };
    }

    /** Which of the bundle's documents was signed. */
    private static SignatureRemark origin(Verification.Made made, byte[] bundle, Predicate<byte[]> isSigned) {
        if (!made.holds()) {
            return SignatureRemark.flaw("bundle.fails");
        }
        return ZipReader.read(bundle).orElseThrow().files().entrySet().stream()
                .filter(part -> isSigned.test(part.getValue()))
                .findFirst()
                .map(part -> SignatureRemark.ok("bundle.same", part.getKey()))
                .orElse(SignatureRemark.flaw("bundle.other"));
    }

    private int print(SignatureRequest request, SignatureReport report, @Nullable SignatureRemark origin) {
        var holds = report.holds() && (origin == null || origin.isOk());
        var text = new SignatureText(messages);
        if (request.json()) {
            out.println(text.json(report, origin, holds));
        } else {
            text.lines(report, origin).forEach(out::println);
            var how = request.roots() == null ? "holds.rootless" : "holds";
            List.of(sentence(holds ? how : "fails"), sentence("unknowable")).forEach(out::println);
        }
        return holds ? HOLDS : DOES_NOT_HOLD;
    }

    private int refuse(String sentence) {
        err.println(sentence);
        return COULD_NOT_RUN;
    }

    private String sentence(String key, Object... arguments) {
        return messages.sentence("signature." + key, arguments);
    }
}

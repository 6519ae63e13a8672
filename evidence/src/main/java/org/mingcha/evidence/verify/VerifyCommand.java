package org.mingcha.evidence.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.report.DriftJson;
import org.mingcha.evidence.report.Inputs;
import org.mingcha.tlog.Checked;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code verify FILE}, a bundle or a draw's file: reads the files, prints a line per check, and answers with the exit code. */
public final class VerifyCommand {
    private static final int HOLDS = 0;
    private static final int DOES_NOT_HOLD = 1;
    private static final int COULD_NOT_RUN = 2;
    private static final long MOST_BYTES = 1L << 30;

    private final Locale locale;
    private final PrintStream out;
    private final PrintStream err;

    public VerifyCommand(Locale locale, PrintStream out, PrintStream err) {
        this.locale = locale;
        this.out = out;
        this.err = err;
    }

    /** The language of the command line: Chinese where the environment says so, else English. */
    public static Locale localeOf(@Nullable String lcAll, @Nullable String lcMessages, @Nullable String lang) {
        for (var value : new @Nullable String[] {lcAll, lcMessages, lang}) {
            if (value != null && !value.isEmpty()) {
                return value.startsWith("zh") ? Locale.CHINA : Locale.ENGLISH;
            }
        }
        return Locale.ENGLISH;
    }

    public int run(VerifyRequest request) {
        try {
            var policy = request.policy() == null ? null : read(request.policy());
            return switch (TrustAnchor.read(request.vkey(), policy)) {
                case Checked.Refused<TrustAnchor>(var flaw, var detail) -> refuse(flaw.sentence(locale, detail));
                case Checked.Valid<TrustAnchor>(var trusted) -> verify(request, trusted);
            };
        } catch (IOException e) {
            return refuse(sentence("file.unreadable", String.valueOf(e.getMessage())));
        }
    }

    /** Says one sentence on why nothing was verified. */
    int refuse(String sentence) {
        err.println(sentence);
        return COULD_NOT_RUN;
    }

    String sentence(String key, Object... arguments) {
        return VerifierMessages.of(locale).sentence(key, arguments);
    }

    private int verify(VerifyRequest request, TrustAnchor trusted) throws IOException {
        var bytes = read(request.file());
        if (DrawVerificationText.isDraw(bytes)) {
            return print(new DrawVerificationText(VerifierMessages.of(locale), locale)
                    .verify(bytes, trusted, request.json()));
        }
        var verifier = new Verifier(trusted, request.rendering());
        return switch (verifier.verify(bytes)) {
            case Verification.NoBundle(var reason) ->
                refuse(sentence("bundle." + reason.name().toLowerCase(Locale.ROOT), request.file()));
            case Verification.Made made -> {
                if (request.document() == null) {
                    print(made, request.json(), null);
                    yield made.holds() ? HOLDS : DOES_NOT_HOLD;
                }
                yield beside(made, request, bytes);
            }
        };
    }

    /** What a Word file says is compared with a bundle that holds: else there is nothing to compare it with. */
    private int beside(Verification.Made made, VerifyRequest request, byte[] bundle) throws IOException {
        var path = Objects.requireNonNull(request.document());
        var document = read(path);
        if (!made.holds()) {
            print(made, request.json(), null);
            return DOES_NOT_HOLD;
        }
        var given = GivenDocument.compare(bundle, document);
        if (given.isEmpty()) {
            return refuse(sentence("given.unreadable", path));
        }
        print(made, request.json(), given.get());
        if (!request.json()) {
            given.get().lines(VerifierMessages.of(locale), path.toString()).forEach(out::println);
        }
        return given.get().isSame() ? HOLDS : DOES_NOT_HOLD;
    }

    private int print(DrawVerificationText.Said said) {
        if (said.answer().isEmpty()) {
            return refuse(said.problem());
        }
        said.answer().forEach(out::println);
        return said.holds() ? HOLDS : DOES_NOT_HOLD;
    }

    private void print(Verification.Made made, boolean json, @Nullable GivenDocument given) {
        if (json) {
            out.println(json(made, given));
            return;
        }
        var compared = ComparisonText.of(VerifierMessages.of(locale), made);
        compared.first().forEach(out::println);
        out.println(sentence("trust." + made.trust().code(), made.keyId()));
        for (var check : made.checks()) {
            out.println(sentence(
                    check.isOk() ? "line.ok" : "line.problem",
                    Integer.toString(check.step().number()),
                    sentence(made.family() + "step." + check.step().code()),
                    check.detail(locale)));
        }
        changes(made.accepted());
        var disclosed = made.disclosed();
        if (disclosed != null) {
            new DisclosureText(VerifierMessages.of(locale)).lines(disclosed).forEach(out::println);
        }
        declared(made.paper());
        out.println(made.holds() ? compared.last() : sentence("fails"));
        out.println(sentence(made.family() + "unknowable"));
    }

    /** What a paper says without a record that proves it. */
    private void declared(@Nullable PaperVerdict paper) {
        if (paper != null) {
            out.println(sentence(paper.declared().isEmpty() ? "paper.declared.none" : "paper.declared"));
            paper.declared().forEach(each -> out.println(sentence("paper.said", each.name(), each.text())));
        }
    }

    /** To be known, not a fault: the ledger goes on after a report was accepted. */
    private void changes(Inputs.@Nullable Accepted accepted) {
        if (accepted == null) {
            return;
        }
        var index = Long.toString(accepted.index());
        out.println(
                sentence(accepted.drift().isEmpty() ? "accepted.unchanged" : "accepted.changed", index, accepted.on()));
        for (var change : accepted.drift().changes()) {
            var causes = change.causes().stream()
                    .map(cause -> sentence("cause." + cause.kind().code(), Long.toString(cause.index())))
                    .collect(Collectors.joining(sentence("join")));
            var figure = change.figure().isEmpty() ? "change.result" : "change.figure";
            out.println(sentence(figure, change.item(), change.figure(), change.was(), change.now(), causes));
        }
    }

    private String json(Verification.Made made, @Nullable GivenDocument given) {
        var object = JsonNodeFactory.instance.objectNode();
        object.put("trust", made.trust().code()).put("key", made.keyId());
        var checks = object.putArray("checks");
        for (var check : made.checks()) {
            checks.addObject()
                    .put("step", check.step().number())
                    .put("ok", check.isOk())
                    .put("detail", check.detail(locale));
        }
        documents(made, object);
        beside(made, object);
        if (given != null) {
            given.to(object);
        }
        return CanonicalJson.text(object);
    }

    /** What is no check. */
    private static void beside(Verification.Made made, ObjectNode object) {
        var accepted = made.accepted();
        if (accepted != null) {
            object.putObject("accepted")
                    .put("index", accepted.index())
                    .put("on", accepted.on().toString());
            object.set("changes", DriftJson.changes(accepted.drift()));
        }
        var disclosed = made.disclosed();
        if (disclosed != null) {
            disclosed(disclosed, object);
        }
        var paper = made.paper();
        if (paper != null) {
            paper.write(object);
        }
    }

    private static void documents(Verification.Made made, ObjectNode object) {
        var documents = object.putArray("documents");
        for (var each : made.documents()) {
            documents
                    .addObject()
                    .put("name", each.name())
                    .put("compared", each.compared().code());
        }
    }

    private static void disclosed(Disclosure disclosure, ObjectNode object) {
        if (disclosure.told().isObject()) {
            object.set("disclosed", disclosure.told());
        }
        object.putObject("checklist").put("sha256", disclosure.sha256()).put("title", disclosure.title());
        object.put("ships", disclosure.ships()).put("between", disclosure.between());
        var unshipped = object.putArray("unshipped");
        disclosure.unshipped().forEach(unshipped::add);
    }

    static byte[] read(Path file) throws IOException {
        if (Files.isRegularFile(file) && Files.size(file) > MOST_BYTES) {
            throw new IOException(file + " > 1 GiB");
        }
        return Files.readAllBytes(file);
    }
}

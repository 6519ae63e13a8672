package org.mingcha.evidence.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.page.PageCode;
import org.mingcha.evidence.page.PageNumbers;
import org.mingcha.evidence.page.PageStatement;
import org.mingcha.evidence.verify.PageReading.ReadPage;
import org.mingcha.tlog.Checked;
import org.mingcha.tlog.NoteVerifier;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code verify --page}: one printed page, by its code and a key that the reader knows; without bundle and without network. */
public final class PageCommand {
    private static final int HOLDS = 0;
    private static final int DOES_NOT_HOLD = 1;
    private static final int COULD_NOT_RUN = 2;
    private static final long MOST_BYTES = 1L << 28;
    private static final int MOST_TEXT = 1 << 20;

    private final VerifierMessages messages;
    private final PrintStream out;
    private final PrintStream err;

    public PageCommand(Locale locale, PrintStream out, PrintStream err) {
        messages = VerifierMessages.of(locale);
        this.out = out;
        this.err = err;
    }

    public int run(PageRequest request) {
        try {
            var policy = request.policy() == null ? null : read(request.policy());
            return switch (TrustAnchor.read(request.vkey(), policy)) {
                case Checked.Refused<TrustAnchor>(var flaw, var detail) ->
                    refuse(flaw.sentence(messages.locale(), detail));
                case Checked.Valid<TrustAnchor>(var trusted) -> verify(request, keys(trusted));
            };
        } catch (IOException e) {
            return refuse(messages.sentence("file.unreadable", String.valueOf(e.getMessage())));
        }
    }

    private static List<NoteVerifier> keys(TrustAnchor trusted) {
        return Stream.concat(
                        Stream.ofNullable(trusted.key()),
                        Stream.ofNullable(trusted.policy()).flatMap(policy -> policy.logs().stream()))
                .distinct()
                .toList();
    }

    private int verify(PageRequest request, List<NoteVerifier> keys) throws IOException {
        if (keys.isEmpty()) {
            return refuse(messages.sentence("page.keyless"));
        }
        var pages = pages(request.page());
        if (pages.isEmpty()) {
            return refuse(messages.sentence("page.unreadable", shortened(request.page())));
        }
        var beside = beside(request);
        var verdicts = pages.get().stream()
                .map(page -> PageVerdict.of(new ReadPage(page.letters(), beside.or(page::numbers)), keys))
                .toList();
        if (request.json()) {
            var object = JsonNodeFactory.instance.objectNode();
            var list = object.putArray("pages");
            verdicts.forEach(each -> each.to(list.addObject()));
            out.println(CanonicalJson.text(object));
        } else {
            verdicts.stream().flatMap(each -> each.lines(messages)).forEach(out::println);
            if (verdicts.stream().anyMatch(PageVerdict.Signed.class::isInstance)) {
                out.println(messages.sentence("page.unknowable"));
            }
        }
        return verdicts.stream().allMatch(PageVerdict::holds) ? HOLDS : DOES_NOT_HOLD;
    }

    private static Optional<List<String>> beside(PageRequest request) throws IOException {
        return request.text() == null
                ? Optional.empty()
                : Optional.of(PageNumbers.of(new String(read(request.text()), StandardCharsets.UTF_8)));
    }

    /** Empty: nothing that a page could be read from. */
    private static Optional<List<ReadPage>> pages(String page) throws IOException {
        if (isText(page)) {
            return Optional.of(List.of(new ReadPage(page, Optional.empty())));
        }
        var bytes = read(Path.of(page));
        var text = bytes.length > MOST_TEXT ? "" : new String(bytes, StandardCharsets.UTF_8);
        if (isText(text)) {
            return Optional.of(List.of(new ReadPage(text, Optional.empty())));
        }
        return ServiceLoader.load(PageReading.class).findFirst().flatMap(reading -> reading.read(bytes));
    }

    private static boolean isText(String text) {
        return text.stripLeading().startsWith(PageCode.PREFIX)
                || text.stripLeading().startsWith(PageStatement.FORMAT + "\n");
    }

    private int refuse(String sentence) {
        err.println(sentence);
        return COULD_NOT_RUN;
    }

    private static String shortened(String page) {
        return page.length() > 80 ? page.substring(0, 80) : page;
    }

    private static byte[] read(Path file) throws IOException {
        if (Files.isRegularFile(file) && Files.size(file) > MOST_BYTES) {
            throw new IOException(file + " > 256 MiB");
        }
        return Files.readAllBytes(file);
    }
}

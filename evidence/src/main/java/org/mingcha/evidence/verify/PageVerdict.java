package org.mingcha.evidence.verify;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingcha.evidence.page.NumberDifference;
import org.mingcha.evidence.page.PageCode;
import org.mingcha.evidence.page.PageNumbers;
import org.mingcha.evidence.page.PageStatement;
import org.mingcha.evidence.verify.PageReading.ReadPage;
import org.mingcha.tlog.Checked;
import org.mingcha.tlog.KeyAlgorithm;
import org.mingcha.tlog.Note;
import org.mingcha.tlog.NoteVerifier;
import tools.jackson.databind.node.ObjectNode;

/** What came of checking one page: whose signature it bears, what was signed, and what is printed instead. */
public sealed interface PageVerdict {
    /** No code, or one that is none of ours. */
    record NoNote() implements PageVerdict {}

    /** A digit of the note is another one, or another key has signed. */
    record Unsigned(PageStatement statement, VerificationFinding.Cause cause) implements PageVerdict {}

    /**
     * Signed as it is.
     *
     * @param isCompared whether the page's own numbers were known
     * @param isSame whether they are those that were signed
     * @param differences each, where the list itself was signed
     */
    record Signed(
            PageStatement statement,
            NoteVerifier key,
            boolean isCompared,
            boolean isSame,
            List<NumberDifference> differences)
            implements PageVerdict {}

    /** @param keys those that the reader knows */
    static PageVerdict of(ReadPage page, List<NoteVerifier> keys) {
        var note = PageCode.read(page.letters());
        var said = note.flatMap(each -> PageStatement.parse(each.text()));
        if (said.isEmpty()) {
            return new NoNote();
        }
        var logs = keys.stream()
                .filter(key -> key.algorithm() == KeyAlgorithm.ED25519)
                .toList();
        return switch (note.get().open(logs, Note.Strangers.REFUSED)) {
            case Checked.Valid<Note.Opened>(var opened) ->
                signed(said.get(), opened.signers().getFirst(), page.numbers());
            case Checked.Refused<Note.Opened>(var flaw, var detail) ->
                new Unsigned(said.get(), new VerificationFinding.Cause(flaw, detail));
        };
    }

    private static Signed signed(PageStatement statement, NoteVerifier key, Optional<List<String>> printed) {
        if (printed.isEmpty()) {
            return new Signed(statement, key, false, true, List.of());
        }
        boolean isSame = statement.numbers().are(printed.get());
        var differences = !isSame && statement.numbers() instanceof PageNumbers.Listed listed
                ? NumberDifference.between(listed.all(), printed.get())
                : List.<NumberDifference>of();
        return new Signed(statement, key, true, isSame, differences);
    }

    default boolean holds() {
        return this instanceof Signed signed && signed.isSame();
    }

    default Stream<String> lines(VerifierMessages messages) {
        return switch (this) {
            case NoNote() -> Stream.of(messages.sentence("page.none"));
            case Unsigned(var statement, var cause) ->
                Stream.concat(
                        Stream.of(head(messages, "page.unsigned", statement)),
                        Stream.of(cause.flaw().sentence(messages.locale(), cause.detail())));
            case Signed signed -> lines(messages, signed);
        };
    }

    private static Stream<String> lines(VerifierMessages messages, Signed signed) {
        var statement = signed.statement();
        var key = signed.key();
        var head = Stream.of(
                head(messages, "page.signed", statement),
                messages.sentence("page.by", key.name(), key.keyHash()),
                messages.sentence(
                        "page.figures",
                        statement.figures().hex(),
                        Long.toString(statement.size()),
                        statement.root().hex()));
        return Stream.of(head, numbers(messages, statement), compared(messages, signed))
                .flatMap(each -> each);
    }

    private static Stream<String> numbers(VerifierMessages messages, PageStatement statement) {
        return switch (statement.numbers()) {
            case PageNumbers.Listed(var lines) when lines.isEmpty() -> Stream.of(messages.sentence("page.numberless"));
            case PageNumbers.Listed(var lines) ->
                Stream.concat(
                        Stream.of(messages.sentence("page.numbers")),
                        lines.stream().map(line -> "  " + line));
            case PageNumbers.Digested(var sha256, var count) ->
                Stream.of(messages.sentence("page.digest", Integer.toString(count), sha256.hex()));
        };
    }

    private static Stream<String> compared(VerifierMessages messages, Signed signed) {
        if (!signed.isCompared()) {
            return Stream.of(messages.sentence("page.hold"));
        }
        if (signed.isSame()) {
            return Stream.of(messages.sentence("page.same"));
        }
        if (signed.differences().isEmpty()) {
            return Stream.of(messages.sentence("page.other"));
        }
        return signed.differences().stream().map(each -> {
            var key =
                    each.signed().isEmpty() ? "page.added" : each.printed().isEmpty() ? "page.missing" : "page.differs";
            return messages.sentence(key, Integer.toString(each.position()), each.signed(), each.printed());
        });
    }

    private static String head(VerifierMessages messages, String key, PageStatement statement) {
        return messages.sentence(
                key,
                statement.unit(),
                statement.checklist(),
                statement.period(),
                messages.sentence("page.layout." + (statement.layout().equals("list") ? "list" : "narrative")),
                Integer.toString(statement.page()),
                Integer.toString(statement.pages()));
    }

    default void to(ObjectNode json) {
        json.put("signed", this instanceof Signed).put("holds", holds());
        if (this instanceof Signed signed) {
            json.put("key", signed.key().keyHash());
            statement(signed.statement(), json);
            json.put("compared", signed.isCompared());
            var differences = json.putArray("differences");
            signed.differences()
                    .forEach(each -> differences
                            .addObject()
                            .put("position", each.position())
                            .put("signed", each.signed())
                            .put("printed", each.printed()));
        }
    }

    private static void statement(PageStatement statement, ObjectNode json) {
        json.put("unit", statement.unit()).put("checklist", statement.checklist());
        json.put("period", statement.period()).put("layout", statement.layout());
        json.put("page", statement.page()).put("pages", statement.pages());
        json.put("figures", statement.figures().hex());
        json.put("size", Long.toString(statement.size()));
        json.put("root", statement.root().hex());
        var numbers = json.putArray("numbers");
        statement.numbers().written().forEach(numbers::add);
    }
}

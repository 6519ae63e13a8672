package org.mingcha.cli.paper;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingcha.cli.support.ChoiceOption;
import org.mingcha.cli.support.RefusalAnswer;
import org.mingcha.cli.support.Session;
import org.mingcha.paper.NumberPaper;
import org.mingcha.paper.NumberingResult;
import org.mingcha.paper.PaperKind;
import org.mingcha.paper.PaperNumbers;
import org.mingcha.paper.Papers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code number}: a paper, or a signed report, gets its number. */
@Command(name = "number", description = "${bundle:cli.number.description}")
public final class NumberCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "KIND", description = "${bundle:cli.number.kind}")
    private String kind = "";

    @Parameters(index = "1", paramLabel = "REFERENCE", description = "${bundle:cli.number.reference}")
    private String reference = "";

    @Option(names = "--as", paramLabel = "NUMBER", description = "${bundle:cli.number.as}")
    private String number = "";

    @Option(names = "--despite", paramLabel = "REASON", description = "${bundle:cli.number.despite}")
    private String despite = "";

    NumberCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var wanted = ChoiceOption.of(kinds(), kind, NumberCommand::known);
        session.seal();
        var numbering = reference(wanted)
                .map(known -> session.bean(PaperNumbers.class)
                        .number(session.writer(), new NumberPaper(wanted, known, number, despite)))
                .orElseGet(NumberingResult.Unknown::new);
        return switch (numbering) {
            case NumberingResult.Done(var given, var words) -> {
                session.seal();
                if (session.isJson()) {
                    session.json(Map.of(
                            "number", words, "series", given.series(), "year", given.year(), "of", given.number()));
                }
                session.line("cli.number.done", words);
                yield 0;
            }
            case NumberingResult.Refused refused -> refused(refused);
            case NumberingResult.Unknown() -> RefusalAnswer.unknown(session, "cli.paper.unknown", reference);
        };
    }

    private int refused(NumberingResult.Refused refused) {
        var code = refused.reason().code();
        var sentence = session.messages()
                .get("number.refused." + code, refused.arguments().toArray());
        var parts = Stream.concat(
                        Stream.of(new RefusalAnswer.Part("", code, sentence)),
                        refused.lacks().stream().map(lack -> new RefusalAnswer.Part("", "lacks", lack.words())))
                .toList();
        return RefusalAnswer.tell(session, parts);
    }

    private Optional<String> reference(String wanted) {
        return PaperKind.of(wanted)
                .map(of -> session.bean(Papers.class).reference(session.actor(), of, reference))
                .orElse(Optional.of(reference));
    }

    private static Optional<String> known(String typed) {
        return List.of(kinds().split("\\|")).contains(typed) ? Optional.of(typed) : Optional.empty();
    }

    /** In the place of an option's name where an unknown kind is refused: those that there are. */
    private static String kinds() {
        return Stream.concat(
                        Stream.of(PaperNumbers.REPORT),
                        Arrays.stream(PaperKind.values())
                                .filter(PaperKind::isNumbered)
                                .map(PaperKind::code))
                .collect(Collectors.joining("|"));
    }
}

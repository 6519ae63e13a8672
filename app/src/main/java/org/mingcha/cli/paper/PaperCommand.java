package org.mingcha.cli.paper;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.mingcha.cli.support.ChoiceOption;
import org.mingcha.cli.support.OutOption;
import org.mingcha.cli.support.RefusalAnswer;
import org.mingcha.cli.support.Session;
import org.mingcha.document.Format;
import org.mingcha.paper.Paper;
import org.mingcha.paper.PaperKind;
import org.mingcha.paper.Papers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code paper}: an official document of what the records say. */
@Command(name = "paper", description = "${bundle:cli.paper.description}")
public final class PaperCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "KIND", description = "${bundle:cli.paper.kind}")
    private String kind = "";

    @Parameters(index = "1", paramLabel = "REFERENCE", description = "${bundle:cli.paper.reference}")
    private String reference = "";

    @Option(names = "--format", defaultValue = "docx", paramLabel = "F", description = "${bundle:cli.paper.format}")
    private String format = "docx";

    @Option(names = "--current", description = "${bundle:cli.paper.current}")
    private boolean current;

    @Mixin
    private final OutOption out = new OutOption();

    PaperCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var wanted = ChoiceOption.of(kinds(), kind, PaperKind::of);
        var as = ChoiceOption.of("--format", format, PaperCommand::known);
        session.seal();
        var papers = session.bean(Papers.class);
        var paper = papers.reference(session.actor(), wanted, reference).flatMap(known -> find(papers, wanted, known));
        if (paper.isEmpty()) {
            return RefusalAnswer.unknown(session, "cli.paper.unknown", reference);
        }
        return write(papers, paper.get(), as);
    }

    private Optional<Paper> find(Papers papers, PaperKind wanted, String known) {
        return current ? papers.current(session.actor(), wanted, known) : papers.find(session.actor(), wanted, known);
    }

    private int write(Papers papers, Paper paper, String as) {
        if (paper.isDraft()) {
            session.note("cli.paper.draft", paper.lacking().size());
            paper.lacking().forEach(session::say);
        }
        return out.write(session, papers.file(paper, as).orElseThrow().bytes());
    }

    private static Optional<String> known(String typed) {
        return typed.equals(Papers.BUNDLE)
                ? Optional.of(typed)
                : Format.of(typed).map(Format::extension);
    }

    /** In the place of an option's name where an unknown kind is refused: those that there are. */
    private static String kinds() {
        return Arrays.stream(PaperKind.values()).map(PaperKind::code).collect(Collectors.joining("|"));
    }
}

package org.mingcha.cli.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingcha.assignment.Assignments;
import org.mingcha.assignment.SendAssignment;
import org.mingcha.cli.support.RefusalAnswer;
import org.mingcha.cli.support.Session;
import org.mingcha.command.CommandResult;
import org.mingcha.command.Violation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dispatch send}: a task to units below. */
@Command(name = "send", description = "${bundle:cli.dispatch.send.description}")
final class DispatchSendCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--unit", required = true, paramLabel = "CODE", description = "${bundle:cli.dispatch.send.unit}")
    private String unit = "";

    @Option(names = "--title", required = true, paramLabel = "TEXT", description = "${bundle:cli.dispatch.send.title}")
    private String title = "";

    @Option(names = "--reference", paramLabel = "TEXT", description = "${bundle:cli.dispatch.send.reference}")
    private @Nullable String reference;

    @Option(names = "--said", paramLabel = "TEXT", description = "${bundle:cli.dispatch.send.said}")
    private @Nullable String said;

    @Option(names = "--fields-of-work", paramLabel = "WORD", description = "${bundle:cli.dispatch.send.fields-of-work}")
    private @Nullable String fieldsOfWork;

    @Option(names = "--due-on", required = true, paramLabel = "DAY", description = "${bundle:cli.dispatch.send.due-on}")
    private LocalDate dueOn = LocalDate.EPOCH;

    @Option(names = "--minutes", required = true, paramLabel = "N", description = "${bundle:cli.dispatch.send.minutes}")
    private long minutes;

    @Option(
            names = "--to",
            required = true,
            split = ",",
            paramLabel = "CODE",
            description = "${bundle:cli.dispatch.send.to}")
    private List<String> receivers = List.of();

    @Option(names = "--confirm", description = "${bundle:cli.finding.confirm}")
    private boolean confirmed;

    DispatchSendCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var command = new SendAssignment(
                unit,
                title,
                Optional.ofNullable(reference),
                Optional.ofNullable(said),
                Optional.ofNullable(fieldsOfWork),
                dueOn,
                minutes,
                String.join(" ", receivers));
        session.seal();
        var result = session.bean(Assignments.class).send(session.writer(), command, confirmed);
        session.seal();
        return switch (result) {
            case CommandResult.Done<Long>(var id) -> DispatchShowCommand.show(session, id);
            case CommandResult.Duplicate<Long>(var id) -> DispatchShowCommand.show(session, id);
            case CommandResult.Conflict<Long> _ -> throw new IllegalStateException("Nobody overtakes a sending");
            case CommandResult.ConfirmationRequired<Long>(var reasons) -> RefusalAnswer.ask(session, parts(reasons));
            case CommandResult.Rejected<Long>(var violations) -> RefusalAnswer.tell(session, parts(violations));
        };
    }

    private List<RefusalAnswer.Part> parts(List<Violation> violations) {
        var messages = session.messages();
        return violations.stream()
                .map(each -> new RefusalAnswer.Part(
                        each.field(), each.code(), messages.get(each.key(), each.arguments(messages.locale()))))
                .toList();
    }
}

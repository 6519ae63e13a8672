package org.mingcha.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingcha.accounts.Role;
import org.mingcha.command.Command;
import org.mingcha.command.Needed;
import org.mingcha.database.Coded;
import org.springframework.boot.test.context.TestComponent;

/** A plain kind for tests alone: tasks from superiors, handed on and done by their day. */
@TestComponent
public class TaskType extends PlainCaseType<TaskType.State, TaskType.Act, TaskType.Receive> {
    /** Where a task stands. */
    public enum State implements Coded {
        OPEN,
        DONE
    }

    public record Receive(
            String unit,
            String title,
            @Needed("day-missing") LocalDate happenedOn,
            Optional<LocalDate> dueOn) implements Command {}

    /** What can be done about a task. */
    public sealed interface Act extends Command {
        record Refer(@Needed("reference-missing") String reference) implements Act {}

        record Finish(@Needed("day-missing") LocalDate doneOn) implements Act {}
    }

    private static final Authority<CaseFile> UNIT =
            Authority.of("its unit", file -> Optional.of(file.path()), List.of(Role.OFFICER, Role.CLERK, Role.LEADER));

    public static final PlainKind<State, Act, Receive> KIND = new PlainKind<>(
            new CaseRules<>(
                    "task",
                    Act.class,
                    "task.refused.",
                    Transitions.<State, CaseFile>of(State.class)
                            .on(Act.Refer.class)
                            .from(State.OPEN)
                            .stays()
                            .on(Act.Finish.class)
                            .from(State.OPEN)
                            .to(State.DONE)
                            .build(),
                    Map.of(
                            Act.Refer.class,
                            UNIT,
                            Act.Finish.class,
                            UNIT.otherThan(
                                    "who entered it",
                                    "same-eyes",
                                    (account, file) -> file.isWriter(account, version -> version.number() == 1)))),
            Receive.class,
            "tasks",
            CaseStates.from(State.OPEN).once("done_on", State.DONE).due("due_on", State.OPEN),
            List.of("reference", "due_on"));

    public TaskType(CaseFiles files) {
        super(KIND, files);
    }

    @Override
    public void validate(CaseFile file, Act command, CommandChecks checks) {}
}

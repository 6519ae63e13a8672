package org.mingcha.cli.question;

import picocli.CommandLine.Command;

/** {@code question …}: the office's side of residents' questions. Asking has its own door, {@code /p/ask}. */
@Command(
        name = "question",
        description = "${bundle:cli.question.description}",
        subcommands = {QuestionListCommand.class, QuestionShowCommand.class})
public final class QuestionGroup {}

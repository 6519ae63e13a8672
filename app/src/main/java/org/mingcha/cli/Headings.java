package org.mingcha.cli;

import org.mingcha.cli.support.CliMessages;
import picocli.CommandLine;

/** picocli's own headings in the operator's language, for every command. */
final class Headings {
    private Headings() {}

    static void translate(CommandLine line, CliMessages messages) {
        var usage = line.getCommandSpec().usageMessage();
        usage.synopsisHeading(messages.get("cli.help.usage") + " ");
        usage.commandListHeading("%n" + messages.get("cli.help.commands") + "%n");
        usage.parameterListHeading("%n");
        usage.optionListHeading("%n");
        usage.synopsisSubcommandLabel(messages.get("cli.help.command"));
        line.getSubcommands().values().forEach(sub -> translate(sub, messages));
    }
}

package org.mingcha.cli.casework;

import java.util.concurrent.Callable;
import org.mingcha.cli.support.Session;
import picocli.CommandLine.Model.CommandSpec;

/** What is called once a line of one kind is read: its options' values stand in the description that was made for it. */
abstract class CaseCall<K extends CaseConsole<?>> implements Callable<Integer> {
    final Session session;
    final K console;
    CommandSpec spec = CommandSpec.create();

    CaseCall(Session session, K console) {
        this.session = session;
        this.console = console;
    }

    final CommandSpec of(CommandSpec own) {
        spec = own;
        return own;
    }
}

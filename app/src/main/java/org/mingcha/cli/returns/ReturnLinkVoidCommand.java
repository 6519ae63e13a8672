package org.mingcha.cli.returns;

import java.util.Map;
import java.util.concurrent.Callable;
import org.mingcha.cli.support.Session;
import org.mingcha.reporting.ReturnLinks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code return link void}: this return's links open nothing any more. */
@Command(name = "void", description = "${bundle:cli.reporting.link.void.description}")
final class ReturnLinkVoidCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final LinkOptions options = new LinkOptions();

    ReturnLinkVoidCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        int voided = session.bean(ReturnLinks.class).voidAll(session.writer(), options.key());
        session.line("reporting.link.voided", Integer.toString(voided));
        if (session.isJson()) {
            session.json(Map.of("voided", voided));
        }
        return voided > 0 ? 0 : 1;
    }
}

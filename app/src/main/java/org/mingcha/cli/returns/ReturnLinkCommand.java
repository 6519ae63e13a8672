package org.mingcha.cli.returns;

import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import org.mingcha.cli.support.Links;
import org.mingcha.cli.support.Session;
import org.mingcha.reporting.LinkResult;
import org.mingcha.reporting.ReturnLinks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code return link}: a link that files one nil return. */
@Command(
        name = "link",
        description = "${bundle:cli.reporting.link.description}",
        subcommands = ReturnLinkVoidCommand.class)
final class ReturnLinkCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final LinkOptions options = new LinkOptions();

    ReturnLinkCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return switch (session.bean(ReturnLinks.class).make(session.writer(), options.key())) {
            case LinkResult.Made made -> made(made);
            case LinkResult.Refused(var reason, var arguments) -> new FilingAnswer(session).refused(reason, arguments);
        };
    }

    private int made(LinkResult.Made made) {
        session.seal();
        var link = Links.base(session) + made.path();
        var lastDay = made.link().lastDay().toString();
        session.line("reporting.link.made", link, made.link().unitName(), lastDay);
        if (session.isJson()) {
            var answer = new LinkedHashMap<String, Object>();
            answer.put("id", made.link().id());
            answer.put("link", link);
            answer.put("last_day", lastDay);
            session.json(answer);
        }
        return 0;
    }
}

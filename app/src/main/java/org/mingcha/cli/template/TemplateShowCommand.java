package org.mingcha.cli.template;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingcha.cli.support.Session;
import org.mingcha.database.Unavailable;
import org.mingcha.inspection.PublishedTemplate;
import org.mingcha.inspection.PublishedTemplate.State;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code template show}: the file of one that was published, by which its next version begins. */
@Command(name = "show", description = "${bundle:cli.template.show.description}")
final class TemplateShowCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "CODE", description = "${bundle:cli.unit.code}")
    private String code = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "INDEX", description = "${bundle:cli.template.index}")
    private @Nullable Long index;

    TemplateShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var office = new TemplateOffice(session);
        office.seen(code);
        session.seal();
        var found = office.templates().of(code).stream()
                .filter(this::isMeant)
                .findFirst()
                .orElseThrow(() -> new Unavailable("cli.template.none", code));
        office.print(office.templates().document(found).toYaml());
        return 0;
    }

    private boolean isMeant(PublishedTemplate one) {
        return index == null ? one.state() == State.HOLDS : one.index() == index;
    }
}

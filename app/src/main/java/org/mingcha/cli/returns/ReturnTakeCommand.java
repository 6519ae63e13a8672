package org.mingcha.cli.returns;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingcha.cli.support.Session;
import org.mingcha.database.Unavailable;
import org.mingcha.evidence.returns.Addressee;
import org.mingcha.reporting.ReturnOversight;
import org.mingcha.reporting.TakeReturn;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code return take}: a superior has read a return and lets it stand. */
@Command(name = "take", description = "${bundle:cli.reporting.take.description}")
final class ReturnTakeCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final ReturnOptions options = new ReturnOptions();

    @Option(names = "--as", paramLabel = "A", description = "${bundle:cli.reporting.take.as}")
    private @Nullable String as;

    ReturnTakeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var addressee = Optional.ofNullable(as)
                .map(code ->
                        Addressee.of(code).orElseThrow(() -> new Unavailable("reporting.addressee.unknown", code)));
        session.seal();
        var oversight = session.bean(ReturnOversight.class);
        var seen = options.standing(session);
        return new FilingAnswer(session)
                .print(
                        oversight.take(session.writer(), new TakeReturn(options.key(), seen, addressee)),
                        "reporting.taken");
    }
}

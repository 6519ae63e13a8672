package org.mingcha.cli.draw;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingcha.cli.support.BundleCheck;
import org.mingcha.cli.support.Session;
import org.mingcha.evidence.verify.VerifyRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code draw verify}: recomputes a draw from its published inputs, offline. */
@Command(name = "verify", description = "${bundle:cli.draw.verify.description}")
final class DrawVerifyCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "FILE", description = "${bundle:cli.draw.verify.file}")
    private Path file = Path.of("");

    @Option(names = "--vkey", paramLabel = "KEY", description = "${bundle:cli.inspection.verify.vkey}")
    private @Nullable String vkey;

    @Option(names = "--policy", paramLabel = "FILE", description = "${bundle:cli.inspection.verify.policy}")
    private @Nullable Path policy;

    DrawVerifyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var request = new VerifyRequest(session.input(file), vkey, policy, session.isJson(), null);
        return BundleCheck.run(session, request);
    }
}

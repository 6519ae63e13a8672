package org.mingcha.cli.report;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingcha.cli.support.BundleCheck;
import org.mingcha.cli.support.OwnRendering;
import org.mingcha.cli.support.Session;
import org.mingcha.evidence.verify.VerifyRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code verify}: an evidence bundle, offline. */
@Command(name = "verify", description = "${bundle:cli.inspection.verify.description}")
public final class VerifyBundleCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "FILE", description = "${bundle:cli.inspection.verify.file}")
    private Path file = Path.of("");

    @Option(names = "--vkey", paramLabel = "KEY", description = "${bundle:cli.inspection.verify.vkey}")
    private @Nullable String vkey;

    @Option(names = "--policy", paramLabel = "FILE", description = "${bundle:cli.inspection.verify.policy}")
    private @Nullable Path policy;

    @Option(names = "--render", description = "${bundle:cli.inspection.verify.render}")
    private boolean render;

    VerifyBundleCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return BundleCheck.run(
                session,
                new VerifyRequest(
                        session.input(file), vkey, policy, session.isJson(), render ? new OwnRendering() : null));
    }
}

package org.mingcha.cli.draw;

import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.Callable;
import org.mingcha.cli.support.Session;
import org.mingcha.evidence.draw.Secret;
import org.mingcha.tlog.Hash;
import picocli.CommandLine.Command;

/** {@code draw secret}: a side's secret and its digest; kept nowhere. */
@Command(name = "secret", description = "${bundle:cli.draw.secret.description}")
final class DrawSecretCommand implements Callable<Integer> {
    private final Session session;

    DrawSecretCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var bytes = new byte[Hash.SIZE];
        new SecureRandom().nextBytes(bytes);
        var secret = Hash.of(bytes);
        var digest = Secret.digest(secret);
        session.line("draw.cli.secret", secret.hex(), digest.hex());
        if (session.isJson()) {
            session.json(Map.of("secret", secret.hex(), "digest", digest.hex()));
        }
        return 0;
    }
}

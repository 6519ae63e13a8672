package org.mingcha.cli.support;

import java.nio.file.Path;
import org.mingcha.evidence.verify.PageCommand;
import org.mingcha.evidence.verify.PageRequest;
import org.mingcha.evidence.verify.VerifyCommand;
import org.mingcha.evidence.verify.VerifyRequest;

/** Verifies a bundle without database, network or Spring; documents can be rendered again by {@link OwnRendering}. */
public final class BundleCheck {
    private BundleCheck() {}

    public static int verify(Session session, Path file, String vkey) {
        return run(session, new VerifyRequest(file, vkey, null, session.isJson(), null));
    }

    public static int run(Session session, PageRequest request) {
        return new PageCommand(session.messages().locale(), session.out(), session.err()).run(request);
    }

    public static int run(Session session, VerifyRequest request) {
        return new VerifyCommand(session.messages().locale(), session.out(), session.err()).run(request);
    }
}

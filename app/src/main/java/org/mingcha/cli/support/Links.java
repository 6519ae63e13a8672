package org.mingcha.cli.support;

/** The address under which people reach the server: setting {@code mingcha.url}. */
public final class Links {
    private Links() {}

    public static String base(Session session) {
        return session.application().getEnvironment().getRequiredProperty("mingcha.url");
    }
}

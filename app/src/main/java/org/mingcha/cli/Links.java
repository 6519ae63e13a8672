package org.mingcha.cli;

/** The address under which people reach the server: setting {@code mingcha.url}. */
final class Links {
    private Links() {}

    static String base(Session session) {
        return session.application().getEnvironment().getRequiredProperty("mingcha.url");
    }
}

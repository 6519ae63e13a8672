package org.mingcha.accounts.internal;

import java.net.URI;
import org.mingcha.database.Unavailable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where somebody else says who signs in.
 *
 * @param issuer empty: nobody does
 * @param name as the sign-in page calls it
 * @param factor whether it asks for a second factor itself, so that ours is not asked for
 */
@ConfigurationProperties("mingcha.oidc")
public record ProviderSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String client,
        @DefaultValue("") String secret,
        @DefaultValue("") String name,
        @DefaultValue("false") boolean factor) {
    public ProviderSettings {
        if (!issuer.isEmpty() && !isSafe(URI.create(issuer))) {
            throw new Unavailable("accounts.provider.plain", issuer);
        }
        if (!issuer.isEmpty() && client.isBlank()) {
            throw new Unavailable("accounts.provider.client");
        }
    }

    public boolean isSet() {
        return !issuer.isEmpty();
    }

    private static boolean isSafe(URI issuer) {
        return "https".equals(issuer.getScheme())
                || ("http".equals(issuer.getScheme()) && "localhost".equals(issuer.getHost()));
    }

    /** Without the secret: it must not get into a log by being printed. */
    @Override
    public String toString() {
        return "ProviderSettings[" + issuer + "]";
    }
}

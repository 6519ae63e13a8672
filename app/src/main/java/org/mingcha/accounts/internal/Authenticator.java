package org.mingcha.accounts.internal;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import org.mingcha.accounts.AuthenticatorSetUp;
import org.mingcha.database.DataDirectory;
import org.mingcha.database.Encryptor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Secrets that an authenticator shares with the server, encrypted where they are kept. */
@Component
public class Authenticator {
    public static final String KEY = "accounts.key";

    /** RFC 4226 asks for 16 at least, and advises as many as the hash has. */
    private static final int BYTES = 20;

    private final AccountTable accounts;
    private final FactorTable factors;
    private final Encryptor encryptor;
    private final InstantSource time;
    private final String issuer;
    private final SecureRandom random = new SecureRandom();

    Authenticator(
            AccountTable accounts,
            FactorTable factors,
            DataDirectory directory,
            InstantSource time,
            @Value("${mingcha.url}") String address) {
        this.accounts = accounts;
        this.factors = factors;
        this.encryptor = new Encryptor(directory, KEY, "accounts.key.unreadable");
        this.time = time;
        this.issuer = "Mingcha " + URI.create(address).getHost();
    }

    AuthenticatorSetUp propose(long account) {
        var secret = new byte[BYTES];
        random.nextBytes(secret);
        factors.propose(account, encryptor.encrypt(secret, belonging(account)));
        return shown(account, secret);
    }

    Optional<AuthenticatorSetUp> proposed(long account) {
        return opened(account, false).map(secret -> shown(account, secret));
    }

    /** The step whose code of the proposed secret this is. */
    OptionalLong matchProposed(long account, String code) {
        return match(account, false, code);
    }

    /** Takes a code of the confirmed secret, once. */
    boolean take(long account, String code) {
        var step = match(account, true, code);
        return step.isPresent() && factors.take(account, step.getAsLong());
    }

    private OptionalLong match(long account, boolean confirmed, String code) {
        return opened(account, confirmed)
                .map(secret -> TimeCode.match(secret, code.replaceAll("\\s", ""), time.instant()))
                .orElseGet(OptionalLong::empty);
    }

    /** Also empty where the key is another one: after a restore without it, recovery codes are left. */
    private Optional<byte[]> opened(long account, boolean confirmed) {
        return factors.secret(account, confirmed).flatMap(kept -> encryptor.decrypt(kept, belonging(account)));
    }

    private static String belonging(long account) {
        return "authenticator " + account;
    }

    private AuthenticatorSetUp shown(long account, byte[] secret) {
        var text = Base32.of(secret);
        var address = "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=6&period=%d"
                .formatted(encoded(issuer), encoded(accounts.login(account)), text, encoded(issuer), TimeCode.SECONDS);
        return new AuthenticatorSetUp(text, address);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

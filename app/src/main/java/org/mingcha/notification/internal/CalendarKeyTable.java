package org.mingcha.notification.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** notification.calendar_key: digests only, a copy of the database opens nothing. */
@Component
public class CalendarKeyTable {
    private static final int BYTES = 32;

    /** Whose key it is. */
    public record Held(long account, Locale locale) {}

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    CalendarKeyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public String make(long account, Locale locale) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("""
                        insert into notification.calendar_key (account, digest, language)
                        values (:account, :digest, :language)
                        on conflict (account) do update
                        set digest = excluded.digest, language = excluded.language, made_at = excluded.made_at
                        """)
                .param("account", account)
                .param("digest", digest(key))
                .param("language", locale.toLanguageTag())
                .update();
        return key;
    }

    public boolean revoke(long account) {
        return jdbc.sql("delete from notification.calendar_key where account = :account")
                        .param("account", account)
                        .update()
                == 1;
    }

    public Optional<Instant> since(long account) {
        return jdbc.sql("select made_at from notification.calendar_key where account = :account")
                .param("account", account)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    public Optional<Held> find(String key) {
        return jdbc.sql("select account, language from notification.calendar_key where digest = :digest")
                .param("digest", digest(key))
                .query((row, number) -> new Held(row.getLong(1), Locale.forLanguageTag(row.getString(2))))
                .optional();
    }

    private static byte[] digest(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("The JDK has no SHA-256", e);
        }
    }
}

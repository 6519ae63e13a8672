package org.mingcha.notification.digest.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** notification.mailbox. */
@Component
class MailboxTable {
    /**
     * An account's mailbox.
     *
     * @param code digest of the code that was sent; null once it was typed
     * @param open whether the code can still be typed
     */
    record Mailbox(String address, Locale locale, byte @Nullable [] code, boolean open, int tries) {
        /** The digest of a code that can still be typed. */
        Optional<byte[]> awaited() {
            return open ? Optional.ofNullable(code) : Optional.empty();
        }

        boolean isConfirmed() {
            return code == null;
        }
    }

    private final JdbcClient jdbc;

    MailboxTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Mailbox> find(long account) {
        return jdbc.sql("""
                        select address, language, code, coalesce(code_until > database.now_ms(), false) as open, tries
                        from notification.mailbox
                        where account = :account
                        """)
                .param("account", account)
                .query(MailboxTable::mailbox)
                .optional();
    }

    /** A code for this address; whatever was there before ends. @return false: too many codes today */
    boolean ask(long account, Mailbox wanted, LocalDate today, int most) {
        return jdbc.sql("""
                        insert into notification.mailbox as m (account, address, language, code, asked_on, code_until)
                        values (:account, :address, :language, :code, :today, database.now_ms() + interval '1 day')
                        on conflict (account) do update
                        set address = excluded.address, language = excluded.language, code = excluded.code, tries = 0,
                            asked = case when m.asked_on = excluded.asked_on then m.asked + 1 else 1 end,
                            asked_on = excluded.asked_on, code_until = excluded.code_until
                        where m.asked_on <> excluded.asked_on or m.asked < :most
                        """)
                        .param("account", account)
                        .param("address", wanted.address())
                        .param("language", wanted.locale().toLanguageTag())
                        .param("code", wanted.code())
                        .param("today", today)
                        .param("most", most)
                        .update()
                == 1;
    }

    /** Counts a try before its code is looked at. @return false: none is left */
    boolean countTry(long account, int most) {
        return jdbc.sql("""
                        update notification.mailbox
                        set tries = tries + 1
                        where account = :account and tries < :most
                        """).param("account", account).param("most", most).update() == 1;
    }

    void confirm(long account) {
        jdbc.sql("update notification.mailbox set code = null, code_until = null where account = :account")
                .param("account", account)
                .update();
    }

    void remove(long account) {
        jdbc.sql("delete from notification.mailbox where account = :account")
                .param("account", account)
                .update();
    }

    private static Mailbox mailbox(ResultSet row, int number) throws SQLException {
        return new Mailbox(
                row.getString("address"),
                Locale.forLanguageTag(row.getString("language")),
                row.getBytes("code"),
                row.getBoolean("open"),
                row.getInt("tries"));
    }
}
